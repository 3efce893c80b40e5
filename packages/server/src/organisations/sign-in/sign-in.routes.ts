// /api/auth/*: the open steps of the sign-in library, each guarded, counted, settled and recorded.
import { AppError } from '@schakel/api'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type App, jobEyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { recordOfAccount } from './account-log.store.ts'
import { accountInWaiting, accountOf } from './accounts.store.ts'
import { askLibrary, type LibraryAnswer } from './ask-library.ts'
import { type Cookies, readCookies } from './cookies.ts'
import { accountBudget, beginGuess, type Guess, guessedRight, sayHowLong } from './guesses.store.ts'
import { knowDevice, knownDevice } from './known-devices.ts'
import { guesserOf } from './networks.ts'
import type { SignIn } from './options.ts'
import { hasFactor, isFresh } from './proofs.ts'
import { endSession } from './sessions.store.ts'
import { settle } from './settle.store.ts'
import { type SignedIn, signedInBy } from './signed-in.store.ts'
import { type Step, stepOf } from './steps.ts'
import { tellOfChange } from './tell.store.ts'

/** One request of a person who signs in or changes a way to. */
interface Visit {
  step: Step
  path: string
  cookies: Cookies
  body: Record<string, unknown>
  before: SignedIn | null
  network: string
}

const eyes = jobEyes('sign-in')

function demand({ step, before }: Visit, now: Date): void {
  if (step.asks === 'nothing') return
  if (!before) throw new AppError('access.unauthenticated')
  if (step.asks === 'session' || (step.asks === 'first-factor' && !hasFactor(before.factors))) return
  if (!isFresh(before.proof, before.factors, now)) throw new AppError('access.fresh-proof')
}

/** The sign-in library's cookie of who gave its password and owes a code. */
const waitsForCode = /^(?:__Secure-)?schakel\.two_factor$/

/** Whose secret is guessed at, as far as that is known before the answer: an address, or an account that waits for its code. */
async function guessedAt(signIn: SignIn, { step, cookies, body, before }: Visit) {
  const typed = step.asks === 'nothing' && step.guesses === 'password'
  if (typed) return { email: typeof body.email === 'string' ? body.email.toLowerCase() : '', accountId: null }
  if (before) return { email: before.email, accountId: before.accountId }
  const waiting = [...cookies].find(([name]) => waitsForCode.test(name))?.[1] ?? ''
  const identifier = /^2fa-[A-Za-z0-9]+/.exec(waiting)?.[0]
  return { email: null, accountId: identifier ? await accountInWaiting(signIn, identifier) : null }
}
type GuessedAt = Awaited<ReturnType<typeof guessedAt>>

async function countGuess(deps: OrganisationsDeps, visit: Visit, whose: GuessedAt): Promise<Guess | null> {
  const { step, cookies, network } = visit
  if (!step.guesses) return null
  if (step.guesses === 'passkey') return await beginGuess(deps, { account: null, network })
  const device = whose.email ? knownDevice(deps.vault, cookies, whose.email) : null
  const of = step.guesses === 'password' ? whose.email : whose.accountId
  const account = of === null ? null : accountBudget(deps.vault, device ? 'device' : 'account', device ?? of)
  return await beginGuess(deps, { account, network })
}

/**
 * The first wrong guess stands in the log, and each one from the tenth on, which have to wait. The answer does not
 * wait for it: it must take as long for an address that nobody has.
 */
async function noteWrong(
  deps: OrganisationsDeps,
  signIn: SignIn,
  { step, before }: Visit,
  whose: GuessedAt,
  count: number,
): Promise<void> {
  const accountId = whose.accountId ?? (whose.email ? (await accountOf(signIn, whose.email))?.id : null)
  if (!accountId || (count > 1 && count < 10)) return
  const account = { accountId, sessionId: before?.sessionId ?? null }
  await deps.database.as(eyes, (scope) =>
    recordOfAccount(scope, account, 'sign-in.failed', { step: step.guesses ?? 'none', failures: count }),
  )
}

/** An account with a passkey and no codes has a second factor too: its password alone opens nothing. */
async function refusePasswordAlone(deps: OrganisationsDeps, { path }: Visit, after: SignedIn | null): Promise<void> {
  if (path !== '/sign-in/email' || !after || !hasFactor(after.factors)) return
  await deps.database.as(eyes, (scope) => endSession(scope, after.sessionId))
  throw new AppError('access.passkey-needed')
}

function send(reply: FastifyReply, { status, body, setCookies }: LibraryAnswer, more: readonly string[]) {
  const cookies = [...setCookies, ...more]
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.code(status).header('cache-control', 'no-store').send(body)
}

async function take(deps: OrganisationsDeps, signIn: SignIn, visit: Visit, request: FastifyRequest) {
  const { step, path, cookies, body } = visit
  const whose = await guessedAt(signIn, visit)
  const guess = await countGuess(deps, visit, whose)
  const { publicUrl } = deps
  const answer = await askLibrary(signIn, { step, path, headers: request.headers, cookies, body, publicUrl })
  if (!answer.ok) {
    if (guess) noteWrong(deps, signIn, visit, whose, guess.count).catch((err) => deps.log.error({ err }, 'sign-in log'))
    return { answer, more: [] }
  }
  if (guess) await guessedRight(deps, guess)
  const after = await signedInBy(deps.database, signIn, answer.cookies)
  await refusePasswordAlone(deps, visit, after)
  if (!after) return { answer, more: [] }
  const now = deps.clock.now()
  const change = await deps.database.as(eyes, async (scope) => {
    const told = await settle(scope, path, { before: visit.before, after, now })
    if (told) await tellOfChange(deps, scope, after.accountId, told)
    return told
  })
  if (change) deps.soon()
  const isNew = visit.before?.sessionId !== after.sessionId
  return { answer, more: isNew ? [knowDevice(deps.vault, after.email, publicUrl.startsWith('https:'))] : [] }
}

export function signInRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  const rateLimit = {
    max: 60,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => guesserOf(request.ip),
  }
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: { public: true }, rateLimit },
    schema: { hide: true },
    async handler(request, reply) {
      const path = `/${(request.params as { '*': string })['*']}`
      const step = stepOf(request.method, path)
      if (!step) throw new AppError('not-found')
      if (request.headers.authorization) throw new AppError('access.person-only')
      if (request.mustEnrol && !step.enrols) throw new AppError('access.second-factor')
      const cookies = readCookies(request.headers.cookie)
      const before = await signedInBy(deps.database, signIn, cookies)
      const body = (request.body ?? {}) as Record<string, unknown>
      const visit: Visit = { step, path, cookies, body, before, network: guesserOf(request.ip) }
      demand(visit, deps.clock.now())
      const { answer, more } = await take(deps, signIn, visit, request).catch(sayHowLong(reply))
      return send(reply, answer, more)
    },
  })
}
