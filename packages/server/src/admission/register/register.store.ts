// The register: who is designated now, or as it was at the end of a day.
import { type RawBuilder, sql } from 'kysely'
import { beyond, keyOf, type Order, orderOf, type PageAsked, type PageKey, type Scope } from '../../platform/index.ts'
import { addDays, type Day, dayOf, startOfDay } from '../clock/working-days.ts'

export interface RegisterRow {
  id: string
  name: string
  kind: 'participant' | 'oktt' | 'csirt'
  target_group: string | null
  valid_from: Day
  valid_to: Day | null
  legal_basis: { nl: string; en: string } | null
  publication: string | null
  category: string | null
  status: 'designated' | 'suspended' | 'withdrawn' | 'expired'
}

export interface RegisterQuery {
  q?: string | undefined
  status?: RegisterRow['status'] | undefined
  kind?: RegisterRow['kind'] | undefined
  /** As it was at the end of this day. */
  on?: Day | undefined
}

const byName: Order = {
  by: [
    [sql`lower(r.name)`, 'text'],
    [sql`r.id`, 'uuid'],
  ],
}

/** Rows as the last event until then left them. */
const asOf = (until: Date): RawBuilder<unknown> => sql`
  select d.id, e.name, d.kind, e.target_group, e.valid_from, e.valid_to, e.legal_basis, e.publication, d.category, e.state
  from designation d join lateral (
    select * from designation_event x where x.designation_id = d.id and x.at < ${until} order by x.at desc, x.id desc limit 1) e on true`

const now = sql`select id, name, kind, target_group, valid_from, valid_to, legal_basis, publication, category, state from designation`

/** A page, by name. Public: run under job eyes. */
export async function listRegister(
  scope: Scope,
  { q, status, kind, on }: RegisterQuery,
  page: PageAsked,
  at: Date,
): Promise<(RegisterRow & { page_key: PageKey })[]> {
  const day = on ?? dayOf(at)
  const source = on ? asOf(startOfDay(addDays(on, 1))) : now
  const told = sql`case when state = 'withdrawn' then 'withdrawn' when valid_to < ${day}::date then 'expired' else state end`
  const where = [
    beyond(byName, page.after),
    ...(q
      ? [
          sql<boolean>`(position(lower(${q}) in lower(r.name)) > 0 or position(lower(${q}) in lower(coalesce(r.target_group, ''))) > 0)`,
        ]
      : []),
    ...(status ? [sql<boolean>`r.status = ${status}`] : []),
    ...(kind ? [sql<boolean>`r.kind = ${kind}`] : []),
  ]
  const { rows } = await sql<RegisterRow & { page_key: PageKey }>`
    with r as (select s.*, ${told} as status from (${source}) s)
    select r.*, ${keyOf(byName)} as page_key from r where ${sql.join(where, sql` and `)}
    order by ${orderOf(byName)} limit ${page.limit}`.execute(scope.tx)
  return rows
}
