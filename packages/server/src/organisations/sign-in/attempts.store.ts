// Counts guesses at signing in: some are free, then each waits longer; time forgives, so nobody stays locked out.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'

export interface Budget {
  /** HMAC of who is guessed at or who guesses. */
  readonly subject: Buffer
  /** Wrong guesses before the first wait. */
  readonly free: number
  /** After how many milliseconds one wrong guess is forgiven. */
  readonly forgivenEvery: number
}

const firstWait = 60_000
const longestWait = 15 * 60_000

/**
 * Counts one guess before it is looked at, so that guesses at the same time count too.
 * Answers how many are on the count, or until when this subject waits: a guess meanwhile counts for nothing.
 */
export async function countGuess(scope: Scope, budget: Budget, now: Date): Promise<number | Date> {
  const { rows } = await sql<{ failures: number }>`
    insert into sign_in_attempt as a (subject, failures, last_at, blocked_until) values (${budget.subject}, 1, ${now}, null)
    on conflict (subject) do update set last_at = ${now}, blocked_until = null,
      failures = 1 + greatest(0, a.failures - greatest(0, extract(epoch from ${now}::timestamptz - a.last_at)) * 1000 / ${budget.forgivenEvery}::float8)
    where a.blocked_until is null or a.blocked_until <= ${now}
    returning failures`.execute(scope.tx)
  if (!rows[0]) return await waitsUntil(scope, budget, now)
  const count = Math.ceil(rows[0].failures)
  if (count >= budget.free) {
    const wait = Math.min(firstWait * 2 ** Math.min(count - budget.free, 10), longestWait)
    await scope.tx
      .updateTable('sign_in_attempt')
      .set({ blocked_until: new Date(now.getTime() + wait) })
      .where('subject', '=', budget.subject)
      .execute()
  }
  return count
}

async function waitsUntil(scope: Scope, { subject }: Budget, now: Date): Promise<Date> {
  const row = await scope.tx
    .selectFrom('sign_in_attempt')
    .select('blocked_until')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.blocked_until ?? now
}

/** A guess was right: the account or device starts anew. */
export async function forgetGuesses(scope: Scope, { subject }: Budget): Promise<void> {
  await scope.tx.deleteFrom('sign_in_attempt').where('subject', '=', subject).execute()
}

/** Takes one guess off the count: it was right, but others from the same network may not have been. */
export async function uncountGuess(scope: Scope, { subject }: Budget): Promise<void> {
  await sql`update sign_in_attempt set failures = greatest(0, failures - 1), blocked_until = null where subject = ${subject}`.execute(
    scope.tx,
  )
}
