// The audit chain as people read it: with names; row-level security leaves a member what concerns it.
import { sql } from 'kysely'
import { beyond, keyOf, type Order, orderOf, type PageAsked, type PageKey, type Scope } from '../platform/index.ts'
import type { AuditEntryTable } from './audit.table.ts'

export type LogRow = Pick<
  AuditEntryTable,
  'sequence' | 'at' | 'audience' | 'action' | 'thing_type' | 'thing_id' | 'member_id' | 'detail'
> & {
  organisation: string | null
  person: string | null
  token: string | null
  member: string | null
  page_key: PageKey
}

export interface LogQuery {
  /** The action begins with this. */
  action?: string | undefined
  member?: string | undefined
  thing?: string | undefined
  sort: 'recent' | 'oldest'
}

const sequence = [sql`e.sequence`, 'bigint'] as const
const orders: Record<LogQuery['sort'], Order> = {
  recent: { by: [sequence], descending: true },
  oldest: { by: [sequence] },
}

/** Of who acted for the member as its security supplier: the member sees no other organisation, but whom it consented to. */
const supplierName = sql`select r.supplier_name from agreement r where r.organisation_id = e.member_id
  and r.other_id = e.organisation_id and r.kind = 'security-supplier' order by r.created_at desc limit 1`

export async function readLog(scope: Scope, filter: LogQuery, page: PageAsked): Promise<LogRow[]> {
  const order = orders[filter.sort]
  const conditions = [beyond(order, page.after)]
  if (filter.action) conditions.push(sql<boolean>`starts_with(e.action, ${filter.action})`)
  if (filter.member) conditions.push(sql<boolean>`e.member_id = ${filter.member}`)
  if (filter.thing) conditions.push(sql<boolean>`e.thing_id = ${filter.thing}`)
  const { rows } = await sql<LogRow>`
    with page as (select e.* from audit_entry e where ${sql.join(conditions, sql` and `)} order by ${orderOf(order)} limit ${page.limit})
    select e.sequence, e.at, e.audience, coalesce(o.name, (${supplierName})) as organisation, p.name as person, t.name as token, e.action, e.thing_type, e.thing_id,
      e.member_id, m.name as member, e.detail, ${keyOf(order)} as page_key
    from page e left join organisation o on o.id = e.organisation_id left join person p on p.id = e.person_id
      left join api_token t on t.id = e.token_id left join organisation m on m.id = e.member_id
    order by ${orderOf(order)}`.execute(scope.tx)
  return rows
}
