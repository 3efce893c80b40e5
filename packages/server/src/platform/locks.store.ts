// Advisory locks of a transaction: whoever judges a value before it writes holds the value until it commits.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Values share this many locks, so that a large set of them does not fill the server's table of locks. */
const buckets = 256

/** Waits for the values of a space and holds them to the end of the transaction; always in the same order. */
export async function lockValues(scope: Scope, space: string, values: readonly string[]): Promise<void> {
  if (values.length === 0) return
  await sql`
    select pg_advisory_xact_lock(hashtext(${space}), bucket) from (
      select distinct hashtext(value) & ${buckets - 1} as bucket from unnest(${values}::text[]) value order by 1) wanted`.execute(
    scope.tx,
  )
}

/** Waits for one value and holds it to the end of the transaction. */
export async function lockValue(scope: Scope, space: string, value: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${space} ${value}`}, 0))`.execute(scope.tx)
}

const longestImport = 60_000

/**
 * Makes this transaction the one import of `whose`, and ends its statements after a minute.
 * Throws `import.running` while another one is under way.
 */
export async function takeImportTurn(scope: Scope, whose: string): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`import ${whose}`}, 0)) as mine,
      set_config('statement_timeout', ${String(longestImport)}, true)`.execute(scope.tx)
  if (rows[0]?.mine) return
  throw new AppError('import.running', { detail: 'Another file is being read. Wait until that is done.' })
}
