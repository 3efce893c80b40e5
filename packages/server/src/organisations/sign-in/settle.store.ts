// What a step that succeeded changes: how the session is proven, which sessions end, what the log says, what the person is told.
import type { AuditAction } from '@schakel/api'
import type { Scope } from '../../platform/index.ts'
import type { AccountChange } from '../deps.ts'
import { recordOfAccount } from './account-log.store.ts'
import { hasFactor, type ProofMethod } from './proofs.ts'
import { endOtherSessions, keepProof, replaceSession } from './sessions.store.ts'
import type { SignedIn } from './signed-in.store.ts'

export interface Done {
  before: SignedIn | null
  /** After the step: a new session, or the same one. */
  after: SignedIn
  now: Date
}
type Settle = (scope: Scope, done: Done) => Promise<AccountChange | null>

const isSamePerson = ({ before, after }: Done): boolean => before?.accountId === after.accountId

async function goOn(scope: Scope, { before, after }: Done): Promise<void> {
  if (before && before.accountId === after.accountId && before.sessionId !== after.sessionId)
    await replaceSession(scope, before.sessionId, after.sessionId)
}

async function signedIn(scope: Scope, done: Done, by: ProofMethod): Promise<void> {
  await goOn(scope, done)
  await keepProof(scope, done.after.sessionId, by, done.now)
  await recordOfAccount(scope, done.after, 'sign-in.succeeded', { by })
}

/** Other sessions end with every change of a way to sign in: they may be a thief's. */
async function changed(
  scope: Scope,
  { after }: Done,
  action: AuditAction,
  detail: { factor?: 'totp' | 'passkey' } = {},
): Promise<void> {
  await endOtherSessions(scope, after.accountId, after.sessionId)
  await recordOfAccount(scope, after, action, detail)
}

/** With its last factor an account also loses what that factor proved. */
async function proofAfterRemoval(scope: Scope, { before, after, now }: Done): Promise<void> {
  const proof = before?.proof
  if (!proof) return
  if (hasFactor(after.factors)) await keepProof(scope, after.sessionId, proof.method, proof.provenAt)
  else await keepProof(scope, after.sessionId, 'password', now)
}

const verifyTotp: Settle = async (scope, done) => {
  if (done.before?.sessionId === done.after.sessionId) return null
  if (!isSamePerson(done)) {
    await signedIn(scope, done, 'password-totp')
    return null
  }
  await goOn(scope, done)
  await keepProof(scope, done.after.sessionId, 'password-totp', done.now)
  await changed(scope, done, 'factor.added', { factor: 'totp' })
  return 'totp-added'
}

const recoveryCode: Settle = async (scope, done) => {
  if (done.before?.sessionId !== done.after.sessionId) await signedIn(scope, done, 'password-recovery-code')
  await recordOfAccount(scope, done.after, 'factor.recovery-code-used')
  return 'recovery-code-used'
}

const byPasskey: Settle = async (scope, done) => {
  if (!isSamePerson(done)) {
    await signedIn(scope, done, 'passkey')
    return null
  }
  await goOn(scope, done)
  await keepProof(scope, done.after.sessionId, 'passkey', done.now)
  return null
}

const removed =
  (factor: 'totp' | 'passkey'): Settle =>
  async (scope, done) => {
    await goOn(scope, done)
    await proofAfterRemoval(scope, done)
    await changed(scope, done, 'factor.removed', { factor })
    return `${factor}-removed`
  }

const settlers: Readonly<Record<string, Settle>> = {
  '/sign-in/email': async (scope, done) => {
    await signedIn(scope, done, 'password')
    return null
  },
  '/two-factor/verify-totp': verifyTotp,
  '/two-factor/verify-backup-code': recoveryCode,
  '/passkey/verify-authentication': byPasskey,
  '/passkey/verify-registration': async (scope, done) => {
    await keepProof(scope, done.after.sessionId, 'passkey', done.now)
    await changed(scope, done, 'factor.added', { factor: 'passkey' })
    return 'passkey-added'
  },
  '/passkey/delete-passkey': removed('passkey'),
  '/two-factor/disable': removed('totp'),
  '/two-factor/generate-backup-codes': async (scope, done) => {
    await changed(scope, done, 'factor.recovery-codes-made')
    return 'recovery-codes-made'
  },
  '/change-password': async (scope, done) => {
    await changed(scope, done, 'password.changed')
    return 'password-changed'
  },
}

/** Answers what the person is told by mail, or null. */
export async function settle(scope: Scope, path: string, done: Done): Promise<AccountChange | null> {
  return (await settlers[path]?.(scope, done)) ?? null
}
