// Tells a person by mail that a way to sign in to its account changed; whoever did it is not kept waiting.
import { jobEyes } from '../../platform/index.ts'
import type { AccountChange, OrganisationsDeps } from '../deps.ts'
import { personOfAccount } from './account-log.store.ts'

export function tellOfChange(deps: OrganisationsDeps, accountId: string, change: AccountChange): void {
  const { database, clock, log, sendAccountNotice } = deps
  const told = async () => {
    const person = await database.as(jobEyes('sign-in'), (scope) => personOfAccount(scope, accountId))
    if (person) await sendAccountNotice({ to: person.email, language: person.language, change, at: clock.now() })
  }
  told().catch((err) => log.warn({ err }, 'account notice not sent'))
}
