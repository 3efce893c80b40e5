// Which tables a backup holds and in which order they can be filled: those that others point at come first.
import type pg from 'pg'

export interface TableFacts {
  /** `schema.table`, quoted. */
  name: string
  /** Whether jobs may read it; else only its owner can. */
  byJobs: boolean
  columns: string[]
}

const tables = `
  select c.oid, format('%I.%I', n.nspname, c.relname) as name, has_table_privilege('schakel_job', c.oid, 'select') as "byJobs",
    (select array_agg(format('%I', a.attname) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in ('schema_migration', 'schema_migration_lock')
  order by 2`
const references = `
  select conrelid::oid as from_table, confrelid::oid as to_table from pg_constraint
  where contype = 'f' and conrelid <> confrelid`

/** All tables that hold data of the node (the job queue does not), in filling order. */
export async function tablesInOrder(client: pg.ClientBase): Promise<TableFacts[]> {
  const all = (await client.query<TableFacts & { oid: number }>(tables)).rows
  const points = (await client.query<{ from_table: number; to_table: number }>(references)).rows
  const done = new Set<number>()
  const ordered: TableFacts[] = []
  while (ordered.length < all.length) {
    const ready = all.filter(
      ({ oid }) =>
        !done.has(oid) &&
        points.every(
          ({ from_table, to_table }) =>
            from_table !== oid || done.has(to_table) || !all.some((one) => one.oid === to_table),
        ),
    )
    const next = ready.length > 0 ? ready : all.filter(({ oid }) => !done.has(oid)).slice(0, 1)
    for (const { oid, name, columns, byJobs } of next) {
      done.add(oid)
      ordered.push({ name, columns, byJobs })
    }
  }
  return ordered
}

export async function sequences(client: pg.ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
     where schemaname in ('public', 'auth') and last_value is not null`,
  )
  return rows
}

/** First days of the months for which observations have a partition of their own. */
export async function observationMonths(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ month: string }>(
    `select regexp_replace(c.relname, '^observation_(\\d{4})(\\d{2})$', '\\1-\\2-01') as month from pg_inherits i
     join pg_class c on c.oid = i.inhrelid where i.inhparent = 'public.observation'::regclass and c.relname ~ '^observation_\\d{6}$' order by 1`,
  )
  return rows.map(({ month }) => month)
}

/** Name of the last migration that the database has. */
export async function schemaVersion(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select name from public.schema_migration order by name desc limit 1',
  )
  return rows[0]?.name ?? ''
}
