// Work under a savepoint: what is refused, or only rehearsed, leaves the rest of the transaction as it was.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import type { Scope } from './scope.ts'

/** Does the work; a refusal (AppError) undoes it alone and is answered, anything else is thrown on. */
export async function attempt<T>(
  scope: Scope,
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; refusal: AppError }> {
  await sql`savepoint attempt`.execute(scope.tx)
  try {
    const value = await work()
    await sql`release savepoint attempt`.execute(scope.tx)
    return { ok: true, value }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await sql`rollback to savepoint attempt`.execute(scope.tx)
    return { ok: false, refusal: error }
  }
}

/** Does the work and undoes it when it is a rehearsal; its answer stays. */
export async function rehearse<T>(scope: Scope, rehearsal: boolean, work: () => Promise<T>): Promise<T> {
  await sql`savepoint rehearsal`.execute(scope.tx)
  const answer = await work()
  if (rehearsal) await sql`rollback to savepoint rehearsal`.execute(scope.tx)
  return answer
}
