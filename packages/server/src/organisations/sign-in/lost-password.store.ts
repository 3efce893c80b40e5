// A lost password: a link goes to the address of the account, and sets a new one; no second factor is passed by.
import { AppError } from '@schakel/api'
import type { Scope } from '../../platform/index.ts'
import { makePasswordLink, usePasswordLink } from '../access/one-time-links.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { recordOfAccount } from './account-log.store.ts'
import { accountOf, replacePassword } from './accounts.store.ts'
import { forgetGuesses } from './attempts.store.ts'
import { accountBudget } from './guesses.store.ts'
import type { SignIn } from './options.ts'
import { tellOfChange } from './tell.store.ts'

const hour = 3600_000

/**
 * Queues the mail when the address has an account that a mail proved to be its holder's: a mistyped address must not
 * open somebody else's. False when nothing was queued. Run under job eyes.
 */
export async function askNewPassword(
  deps: OrganisationsDeps,
  signIn: SignIn,
  scope: Scope,
  email: string,
): Promise<boolean> {
  const account = await accountOf(signIn, email)
  if (!account?.addressProven) return false
  const person = await scope.tx
    .selectFrom('person')
    .select(['id', 'language'])
    .where('auth_user_id', '=', account.id)
    .executeTakeFirst()
  if (!person) return false
  const now = deps.clock.now()
  const word = await makePasswordLink(scope, person.id, now)
  if (!word) return false
  const link = `${deps.publicUrl}/new-password#token=${word}`
  const expiresAt = new Date(now.getTime() + hour)
  await deps.sendPasswordLink(scope, { to: email, language: person.language, link, expiresAt })
  await recordOfAccount(scope, { accountId: account.id, sessionId: null }, 'password.link-sent')
  return true
}

/** Throws `access.link-used`. Run under job eyes. */
export async function setNewPassword(
  deps: OrganisationsDeps,
  scope: Scope,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const personId = await usePasswordLink(scope, token, deps.clock.now())
  const person = await scope.tx
    .selectFrom('person')
    .select(['auth_user_id', 'email'])
    .where('id', '=', personId)
    .executeTakeFirst()
  const accountId = person?.auth_user_id
  if (!accountId) throw new AppError('access.link-used')
  await replacePassword(scope, accountId, password)
  await forgetGuesses(scope, accountBudget(deps.vault, 'account', person.email))
  await tellOfChange(deps, scope, accountId, 'password-replaced')
  await recordOfAccount(scope, { accountId, sessionId: null }, 'password.changed', { via: 'mail' })
}
