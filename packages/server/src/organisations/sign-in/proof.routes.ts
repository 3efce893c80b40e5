// POST /api/v1/me/proofs: the signed-in person proves once more that it is them, with all that the account asks.
import { AppError, proofRequest } from '@schakel/api'
import { type App, everyone, jobEyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { recordOfAccount } from './account-log.store.ts'
import { passwordFits } from './accounts.store.ts'
import { readCookies, writeCookies } from './cookies.ts'
import { accountBudget, beginGuess, guessedRight, sayHowLong } from './guesses.store.ts'
import { knownDevice } from './known-devices.ts'
import { guesserOf } from './networks.ts'
import type { SignIn } from './options.ts'
import type { ProofMethod } from './proofs.ts'
import { keepProof } from './sessions.store.ts'
import { type SignedIn, signedInBy } from './signed-in.store.ts'

const eyes = jobEyes('sign-in')

/** How the words prove it, or null. The library takes codes of the session's own account. */
async function provenBy(
  signIn: SignIn,
  { accountId, factors }: SignedIn,
  { password, code }: { password: string; code?: string | undefined },
  cookie: string,
): Promise<ProofMethod | null> {
  if (!(await passwordFits(signIn, accountId, password))) return null
  if (!factors.totp) return 'password'
  if (!code) return null
  const headers = new Headers({ cookie })
  const { api } = signIn.library
  if (/^\d{6}$/.test(code))
    return await api.verifyTOTP({ headers, body: { code } }).then(
      () => 'password-totp' as const,
      () => null,
    )
  return await api.verifyBackupCode({ headers, body: { code, disableSession: true } }).then(
    () => 'password-recovery-code' as const,
    () => null,
  )
}

export function proofRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  const { database, clock, vault } = deps
  const access = {
    operator: everyone,
    member: everyone,
    auditor: true,
    applicants: true,
    suppliers: true,
    beforeSecondFactor: true,
  } as const
  const rateLimit = { max: 30, timeWindow: '1 minute' }
  app.post(
    '/api/v1/me/proofs',
    { config: { access, rateLimit }, schema: { body: proofRequest } },
    async (request, reply) => {
      const cookies = readCookies(request.headers.cookie)
      const session = request.headers.authorization ? null : await signedInBy(database, signIn, cookies)
      if (!session) throw new AppError('access.person-only')
      if (!session.factors.totp && session.factors.passkeys > 0) throw new AppError('access.passkey-needed')
      const device = knownDevice(vault, cookies, session.email)
      const account = accountBudget(vault, device ? 'device' : 'account', device ?? session.email)
      const guess = await beginGuess(deps, { account, network: guesserOf(request.ip) }).catch(sayHowLong(reply))
      const method = await provenBy(signIn, session, request.body, writeCookies(cookies))
      if (!method) {
        await database.as(eyes, (scope) =>
          recordOfAccount(scope, session, 'sign-in.failed', { step: 'proof', failures: guess.count }),
        )
        throw new AppError('access.proof-refused')
      }
      await guessedRight(deps, guess)
      await database.as(eyes, async (scope) => {
        await keepProof(scope, session.sessionId, method, clock.now())
        if (method === 'password-recovery-code') await recordOfAccount(scope, session, 'factor.recovery-code-used')
      })
      return reply.code(204).send()
    },
  )
}
