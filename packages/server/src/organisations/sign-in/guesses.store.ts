// The counts that a guess at signing in falls under: the account (or a device it knows), and the network it comes from.
import { createHmac } from 'node:crypto'
import { AppError } from '@schakel/api'
import type { FastifyReply } from 'fastify'
import { type Clock, type Database, jobEyes, type Vault } from '../../platform/index.ts'
import { type Budget, countGuess, forgetGuesses, uncountGuess } from './attempts.store.ts'

export interface GuessDeps {
  database: Database
  clock: Clock
  vault: Vault
}

export interface Guess {
  /** Whose secret is guessed; null when only the network counts. */
  account: Budget | null
  network: Budget
  /** Wrong guesses on the account's count, this one included. */
  count: number
}

const eyes = jobEyes('sign-in')

function subjectOf(vault: Vault, kind: 'account' | 'device' | 'network', of: string): Buffer {
  return createHmac('sha256', vault.derive('sign-in-attempts')).update(`${kind}|${of}`).digest()
}

/** Ten guesses are free; one is forgiven every ten minutes. `of` is an address, an account's id or a device's word. */
export function accountBudget(vault: Vault, kind: 'account' | 'device', of: string): Budget {
  return { subject: subjectOf(vault, kind, of), free: 10, forgivenEvery: 600_000 }
}

/** Fifty guesses are free; one is forgiven every ten seconds: a large office comes from one address too. */
function networkBudget(vault: Vault, network: string): Budget {
  return { subject: subjectOf(vault, 'network', network), free: 50, forgivenEvery: 10_000 }
}

/** Thrown instead of looking at a guess; says how many seconds to wait. */
class TooManyGuesses extends AppError {
  readonly seconds: number

  constructor(until: Date, now: Date) {
    const seconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
    super('request.too-many', { detail: `Too many wrong guesses. Try again in ${seconds} seconds.` })
    this.seconds = seconds
  }
}

/** For `catch`: the answer says after how many seconds a guess is looked at again. */
export function sayHowLong(reply: FastifyReply): (error: unknown) => never {
  return (error) => {
    if (error instanceof TooManyGuesses) reply.header('retry-after', error.seconds)
    throw error
  }
}

/** Counts a guess before it is looked at; throws `TooManyGuesses`. */
export async function beginGuess(
  { database, clock, vault }: GuessDeps,
  { account, network }: { account: Budget | null; network: string },
): Promise<Guess> {
  const now = clock.now()
  const guess: Guess = { account, network: networkBudget(vault, network), count: 0 }
  await database.as(eyes, async (scope) => {
    for (const budget of [guess.network, ...(account ? [account] : [])]) {
      const counted = await countGuess(scope, budget, now)
      if (counted instanceof Date) throw new TooManyGuesses(counted, now)
      guess.count = counted
    }
  })
  return guess
}

export async function guessedRight({ database }: GuessDeps, { account, network }: Guess): Promise<void> {
  await database.as(eyes, async (scope) => {
    await uncountGuess(scope, network)
    if (account) await forgetGuesses(scope, account)
  })
}
