// Tells a person by mail that a way to sign in to its account changed, in the transaction that changed it.
import type { Scope } from '../../platform/index.ts'
import type { AccountChange, OrganisationsDeps } from '../deps.ts'
import { personOfAccount } from './account-log.store.ts'

/** Run under job eyes; `deps.soon()` after the transaction sends it. */
export async function tellOfChange(
  { tellOfAccount, clock }: OrganisationsDeps,
  scope: Scope,
  accountId: string,
  change: AccountChange,
): Promise<void> {
  const person = await personOfAccount(scope, accountId)
  if (person) await tellOfAccount(scope, { to: person.email, language: person.language, change, at: clock.now() })
}
