// Deletes raw bytes when their time is over: the sealed file, its key, and the raw text of rejects; counts stay.
import { sql } from 'kysely'
import { type Clock, type Database, jobEyes, newId, type Scope } from '../../platform/index.ts'
import { removeSpool } from '../../sources/index.ts'
import { spoolPathOf } from './receive.disk.ts'

export interface RawRetentionDeps {
  database: Database
  clock: Clock
  dataFolder: string
}

const eyes = jobEyes('raw-retention')

async function overdue(scope: Scope, now: Date): Promise<{ id: string; received_at: Date }[]> {
  const { rows } = await sql<{ id: string; received_at: Date }>`
    select i.id, i.received_at from intake i join source s on s.id = i.source_id
    where i.raw_deleted_at is null and i.state in ('done', 'failed', 'undone') and i.received_at < ${now}::timestamptz - make_interval(hours => s.raw_hours)
    order by i.received_at limit 1000`.execute(scope.tx)
  return rows
}

/** The key goes in the same transaction as the proof; a file that outlives a crash can't be opened any more. */
async function forget(scope: Scope, ids: readonly string[], oldest: Date, newest: Date, now: Date): Promise<void> {
  await sql`update intake set raw_deleted_at = ${now}, spool_key = null where id = any (${ids}::uuid[])`.execute(
    scope.tx,
  )
  await sql`update intake_reject set raw = null where intake_id = any (${ids}::uuid[])`.execute(scope.tx)
  await sql`insert into retention_run (id, kind, started_at, finished_at, deleted, oldest, newest, rule)
    values (${newId()}, 'raw-files', ${now}, now(), ${ids.length}, ${oldest}, ${newest}, 'raw bytes past the hours of their source')`.execute(
    scope.tx,
  )
}

/** Answers how many files went. */
export async function deleteRawBytes({ database, clock, dataFolder }: RawRetentionDeps): Promise<number> {
  const now = clock.now()
  const rows = await database.as(eyes, (scope) => overdue(scope, now))
  const [oldest, newest] = [rows[0]?.received_at, rows.at(-1)?.received_at]
  if (!oldest || !newest) return 0
  await database.as(eyes, (scope) =>
    forget(
      scope,
      rows.map((row) => row.id),
      oldest,
      newest,
      now,
    ),
  )
  for (const { id } of rows) await removeSpool(spoolPathOf(dataFolder, id))
  return rows.length
}
