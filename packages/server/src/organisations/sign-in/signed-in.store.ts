// Who is signed in behind these cookies: the session, its account, how it was proven, and the account's factors.
import { type Database, jobEyes } from '../../platform/index.ts'
import { type AccountFactors, factorsOf, noFactors } from './accounts.store.ts'
import { type Cookies, writeCookies } from './cookies.ts'
import type { SignIn } from './options.ts'
import type { Proof } from './proofs.ts'
import { proofOf } from './sessions.store.ts'

export interface SignedIn {
  sessionId: string
  accountId: string
  email: string
  proof: Proof | null
  factors: AccountFactors
}

export async function signedInBy(database: Database, signIn: SignIn, cookies: Cookies): Promise<SignedIn | null> {
  if (cookies.size === 0) return null
  const found = await signIn.library.api.getSession({ headers: new Headers({ cookie: writeCookies(cookies) }) })
  if (!found) return null
  const accountId = found.user.id
  return {
    sessionId: found.session.id,
    accountId,
    email: found.user.email,
    proof: await database.as(jobEyes('sign-in'), (scope) => proofOf(scope, found.session.id)),
    factors: (await factorsOf(signIn, [accountId])).get(accountId) ?? noFactors,
  }
}
