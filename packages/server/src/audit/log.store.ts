// The audit chain as people read it: newest first, with names; row-level security leaves a member what concerns it.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { AuditEntryTable } from './audit.table.ts'

export type LogRow = Pick<
  AuditEntryTable,
  'sequence' | 'at' | 'audience' | 'action' | 'thing_type' | 'thing_id' | 'member_id' | 'detail'
> & { organisation: string | null; person: string | null; token: string | null; member: string | null }

export interface LogQuery {
  /** Entries before this sequence number. */
  before?: number | undefined
  /** The action begins with this. */
  action?: string | undefined
  member?: string | undefined
  thing?: string | undefined
  limit: number
}

export async function readLog(scope: Scope, filter: LogQuery): Promise<LogRow[]> {
  const conditions = [sql`true`]
  if (filter.before !== undefined) conditions.push(sql`e.sequence < ${filter.before}`)
  if (filter.action) conditions.push(sql`starts_with(e.action, ${filter.action})`)
  if (filter.member) conditions.push(sql`e.member_id = ${filter.member}`)
  if (filter.thing) conditions.push(sql`e.thing_id = ${filter.thing}`)
  const { rows } = await sql<LogRow>`
    with page as (select e.* from audit_entry e where ${sql.join(conditions, sql` and `)} order by e.sequence desc limit ${filter.limit})
    select e.sequence, e.at, e.audience, o.name as organisation, p.name as person, t.name as token, e.action, e.thing_type, e.thing_id,
      e.member_id, m.name as member, e.detail
    from page e left join organisation o on o.id = e.organisation_id left join person p on p.id = e.person_id
      left join api_token t on t.id = e.token_id left join organisation m on m.id = e.member_id
    order by e.sequence desc`.execute(scope.tx)
  return rows
}
