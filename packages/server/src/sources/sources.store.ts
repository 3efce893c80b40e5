// Sources: terms, label, rhythm, forwarding; what each delivered in the last 30 days.
import { AppError } from '@schakel/api'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { SourceTable } from './sources.table.ts'

export type SourceRow = Selectable<SourceTable>
export type SourceFields = Omit<
  Insertable<SourceTable>,
  'id' | 'created_at' | 'changed_at' | 'last_arrival_at' | 'last_attempt_at' | 'last_problem' | 'quiet_since'
>

export async function createSource(scope: Scope, fields: SourceFields, now: Date): Promise<SourceRow> {
  const row = await scope.tx
    .insertInto('source')
    .values({
      ...fields,
      id: newId(),
      created_at: now,
      changed_at: now,
      last_arrival_at: null,
      last_attempt_at: null,
      last_problem: null,
      quiet_since: null,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row)
    throw new AppError('source.exists', { fields: [{ path: 'name', message: 'A source with this name exists' }] })
  return row
}

export async function findSource(scope: Scope, id: string): Promise<SourceRow> {
  const row = await scope.tx.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

/** By name; throws `source.unknown`. */
export async function sourceNamed(scope: Scope, name: string): Promise<SourceRow> {
  const row = await scope.tx.selectFrom('source').selectAll().where('name', '=', name).executeTakeFirst()
  if (!row)
    throw new AppError('source.unknown', {
      detail: `There is no source "${name}". Make it first, so that its label and terms are known.`,
    })
  return row
}

/** From now on what this source brings is shown by its forwarding policy; its first wave waits for nobody. */
export async function releaseFirstWave(scope: Scope, id: string): Promise<void> {
  await scope.tx.updateTable('source').set({ first_wave: 'released' }).where('id', '=', id).execute()
}

export async function changeSource(
  scope: Scope,
  id: string,
  change: Updateable<SourceTable>,
  now: Date,
): Promise<SourceRow> {
  const row = await scope.tx
    .updateTable('source')
    .set({ ...change, changed_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

export interface SourceActivity {
  source_id: string
  intakes: number
  rows: number
  matched: number
  unmatched: number
  duplicate: number
  rejected: number
  /** Files per UTC day of the last 14. */
  days: { day: string; files: number }[]
}

export interface SourceQuery {
  q?: string | undefined
  kind?: SourceRow['kind'] | undefined
  enabled?: boolean | undefined
  sort: 'name' | 'recent'
}

const orders: Record<SourceQuery['sort'], Order> = {
  name: { by: [[sql`name`, 'text']] },
  recent: {
    by: [
      [sql`coalesce(last_arrival_at, '-infinity')`, 'timestamptz'],
      [sql`id`, 'uuid'],
    ],
    descending: true,
  },
}

export async function listSources(scope: Scope, { q, kind, enabled, sort }: SourceQuery, page: PageAsked) {
  let select = scope.tx.selectFrom('source').selectAll()
  if (kind) select = select.where('kind', '=', kind)
  if (enabled !== undefined) select = select.where('enabled', '=', enabled)
  if (q) select = select.where(sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', name, title))) > 0`)
  return await pageBy(select, orders[sort], page).execute()
}

export async function activityOf(
  scope: Scope,
  sourceIds: readonly string[],
  now: Date,
): Promise<Map<string, SourceActivity>> {
  const { rows } = await sql<SourceActivity>`
    select s.id as source_id, count(i.id)::int as intakes, coalesce(sum(i.rows), 0)::bigint as rows, coalesce(sum(i.matched), 0)::bigint as matched,
      coalesce(sum(i.unmatched), 0)::bigint as unmatched, coalesce(sum(i.duplicate), 0)::bigint as duplicate, coalesce(sum(i.rejected), 0)::bigint as rejected,
      coalesce((select json_agg(json_build_object('day', d.day, 'files', d.files)) from (
        select (received_at at time zone 'UTC')::date as day, count(*)::int as files from intake
        where source_id = s.id and received_at > ${now}::timestamptz - interval '14 days' group by 1) d), '[]') as days
    from source s left join intake i on i.source_id = s.id and i.state = 'done' and i.received_at > ${now}::timestamptz - interval '30 days'
    where s.id = any (${sourceIds}::uuid[]) group by s.id`.execute(scope.tx)
  return new Map(rows.map((row) => [row.source_id, row]))
}

export async function noteArrival(scope: Scope, id: string, now: Date): Promise<void> {
  await scope.tx
    .updateTable('source')
    .set({ last_arrival_at: now, last_problem: null, quiet_since: null })
    .where('id', '=', id)
    .execute()
}

/** The last attempt failed: the operator sees it on the desk until the next success. */
export async function noteTrouble(scope: Scope, id: string, problem: string, now: Date): Promise<void> {
  await scope.tx
    .updateTable('source')
    .set({ last_attempt_at: now, last_problem: problem.slice(0, 500) })
    .where('id', '=', id)
    .execute()
}

/** The attempt went well, whether or not it brought anything; `cursor` says where to go on. */
export async function noteAttempt(scope: Scope, id: string, cursor: Record<string, unknown>, now: Date): Promise<void> {
  await scope.tx
    .updateTable('source')
    .set({ last_attempt_at: now, last_problem: null, cursor: JSON.stringify(cursor) })
    .where('id', '=', id)
    .execute()
}

export async function enabledSources(scope: Scope): Promise<SourceRow[]> {
  return await scope.tx.selectFrom('source').selectAll().where('enabled', '=', true).orderBy('id').execute()
}

export async function sourcesOfKind(scope: Scope, kind: SourceRow['kind']): Promise<SourceRow[]> {
  return await scope.tx.selectFrom('source').selectAll().where('kind', '=', kind).where('enabled', '=', true).execute()
}
