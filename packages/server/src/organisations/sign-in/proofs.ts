// How a session was proven, and what that is good for: a second factor belongs to a session, never to an account.
import type { SessionProofTable } from '../organisations.table.ts'
import type { AccountFactors } from './accounts.store.ts'

export type ProofMethod = SessionProofTable['method']

export interface Proof {
  method: ProofMethod
  provenAt: Date
}

/** How long a proof is fresh enough to change a way to sign in. */
const freshFor = 5 * 60_000

export const provesSecondFactor = (method: ProofMethod | null): boolean => method !== null && method !== 'password'

export const hasFactor = (factors: AccountFactors): boolean => factors.totp || factors.passkeys > 0

/** Whether the person proved within the last five minutes all that the account asks: also the second factor when there is one. */
export function isFresh(proof: Proof | null, factors: AccountFactors, now: Date): boolean {
  if (!proof || now.getTime() - proof.provenAt.getTime() > freshFor) return false
  return !hasFactor(factors) || provesSecondFactor(proof.method)
}
