// When each check was last made, and why it could not be.
import type { Scope } from '../platform/index.ts'

export interface Look {
  check_name: string
  place: string
  looked_at: Date
  problem: string | null
}

export async function looksAt(scope: Scope, place: string): Promise<Map<string, Look>> {
  const rows = await scope.tx.selectFrom('watch_look').selectAll().where('place', '=', place).execute()
  return new Map(rows.map((row) => [row.check_name, row]))
}

export async function noteLook(scope: Scope, look: Look): Promise<void> {
  const { check_name: _, place: __, ...change } = look
  await scope.tx
    .insertInto('watch_look')
    .values(look)
    .onConflict((conflict) => conflict.columns(['check_name', 'place']).doUpdateSet(change))
    .execute()
}

/** When any check that the whole node makes was last made: if that is long ago, the watch stands still. */
export async function lastLook(scope: Scope): Promise<Date | null> {
  const row = await scope.tx
    .selectFrom('watch_look')
    .select((eb) => eb.fn.max('looked_at').as('at'))
    .where('place', '=', '')
    .executeTakeFirst()
  return row?.at ?? null
}
