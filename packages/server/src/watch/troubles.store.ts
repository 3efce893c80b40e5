// Keeps what checks find: new trouble begins, trouble that is found no more is over, trouble that returns goes on.
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { newId, type Scope } from '../platform/index.ts'
import type { Found } from './check.ts'
import type { TroubleTable } from './watch.table.ts'

export type TroubleRow = Selectable<TroubleTable>

/** One keeper at a time over all processes of the node, to the end of the transaction. */
export async function takeWatch(scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('schakel watch'))`.execute(scope.tx)
}

async function seeAgain(scope: Scope, row: TroubleRow, found: Found, now: Date): Promise<void> {
  await scope.tx
    .updateTable('trouble')
    .set({ facts: JSON.stringify(found.facts), seen_at: now, over_at: null })
    .where('id', '=', row.id)
    .execute()
}

async function begin(scope: Scope, checkName: string, { subject, since, facts }: Found, now: Date): Promise<void> {
  const times = { since, found_at: now, seen_at: now }
  const untold = { told_at: null, reminded_at: null, over_at: null, over_told_at: null }
  await scope.tx
    .insertInto('trouble')
    .values({ id: newId(), check_name: checkName, subject, facts: JSON.stringify(facts), ...times, ...untold })
    .execute()
}

/** Open ones, and those of the last hour of which it was not yet told that they are over: if they return, they were never over. */
async function keptOf(scope: Scope, checkName: string, now: Date): Promise<TroubleRow[]> {
  return await scope.tx
    .selectFrom('trouble')
    .selectAll()
    .where('check_name', '=', checkName)
    .where((eb) =>
      eb.or([
        eb('over_at', 'is', null),
        eb.and([
          eb('told_at', 'is not', null),
          eb('over_told_at', 'is', null),
          eb('over_at', '>', new Date(now.getTime() - 3600_000)),
        ]),
      ]),
    )
    .orderBy('found_at')
    .execute()
}

/**
 * What one look of a check found; `own` says which subjects this look could have found, so that what another
 * machine found stays. Call with the watch taken.
 */
export async function keepFound(
  scope: Scope,
  checkName: string,
  found: readonly Found[],
  now: Date,
  own: (subject: string) => boolean = () => true,
): Promise<void> {
  const kept = await keptOf(scope, checkName, now)
  const bySubject = new Map(kept.map((row) => [row.subject, row]))
  for (const one of found) {
    const row = bySubject.get(one.subject)
    if (row) await seeAgain(scope, row, one, now)
    else await begin(scope, checkName, one, now)
  }
  const seen = new Set(found.map(({ subject }) => subject))
  const over = kept.filter((row) => row.over_at === null && !seen.has(row.subject) && own(row.subject))
  await endAll(
    scope,
    over.map(({ id }) => id),
    now,
  )
}

async function endAll(scope: Scope, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await scope.tx.updateTable('trouble').set({ over_at: now }).where('id', 'in', ids).execute()
}

/** A check that is no longer in the list, or that a machine made which is gone, ends with it. */
export async function endAbandoned(
  scope: Scope,
  byNode: readonly string[],
  byProcess: readonly string[],
  now: Date,
): Promise<void> {
  const silent = new Date(now.getTime() - 3600_000)
  const rows = await scope.tx
    .selectFrom('trouble')
    .select('id')
    .where('over_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('check_name', 'not in', [...byNode, ...byProcess]),
        eb.and([eb('check_name', 'in', byProcess), eb('seen_at', '<', silent)]),
      ]),
    )
    .execute()
  await endAll(
    scope,
    rows.map(({ id }) => id),
    now,
  )
  await scope.tx
    .deleteFrom('watch_look')
    .where((eb) =>
      eb.or([
        eb('check_name', 'not in', [...byNode, ...byProcess]),
        eb.and([eb('place', '<>', ''), eb('looked_at', '<', silent)]),
      ]),
    )
    .execute()
}

/** What is wrong now, newest first. */
export async function openTroubles(scope: Scope): Promise<TroubleRow[]> {
  return await scope.tx
    .selectFrom('trouble')
    .selectAll()
    .where('over_at', 'is', null)
    .orderBy('since', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function troublesOf(scope: Scope, ids: readonly string[]): Promise<Map<string, TroubleRow>> {
  if (ids.length === 0) return new Map()
  const rows = await scope.tx.selectFrom('trouble').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row]))
}
