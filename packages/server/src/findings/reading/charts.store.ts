// Numbers for charts: what opened and closed per week, and what is open by kind and severity.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { open } from '../active.ts'

export interface WeekNumbers {
  week: string
  opened: number
  closed: number
}

export interface KindNumbers {
  issue: string
  family: string
  open: number
  high: number
  medium: number
  members: number
}

/** Of which member, the condition for what it is told of, and whether it is told of anything at all. */
export interface WeeksOf {
  readonly memberId: string
  readonly counted: RawBuilder<boolean>
  readonly told: boolean
}

/** Events of one member's findings, but not of those that release withholds from it: only what is held or TLP:RED may be. */
function eventsOf({ memberId, counted, told }: WeeksOf): RawBuilder<boolean> {
  if (!told) return sql<boolean>`false`
  return sql<boolean>`e.member_id = ${memberId} and not exists (select 1 from finding f
    where f.member_id = e.member_id and f.id = e.finding_id and (f.held or f.tlp = 'RED') and not (${counted}))`
}

/**
 * Over the last `weeks` weeks, of all members with null. Run under job or operator eyes: under a member's, each event
 * would be judged by a look at its finding.
 */
export async function weekNumbers(scope: Scope, of: WeeksOf | null, weeks: number, now: Date): Promise<WeekNumbers[]> {
  const events = of ? eventsOf(of) : sql<boolean>`true`
  const { rows } = await sql<WeekNumbers>`
    with span as (select generate_series(date_trunc('week', ${now}::timestamptz at time zone 'UTC') - make_interval(weeks => ${weeks - 1}), date_trunc('week', ${now}::timestamptz at time zone 'UTC'), interval '1 week') as week),
    counted as (
      select date_trunc('week', at at time zone 'UTC') as week, count(*) filter (where turn = 1) as opened, count(*) filter (where turn = -1) as closed
      from finding_event e where ${events} and at >= (${now}::timestamptz - make_interval(weeks => ${weeks})) group by 1)
    select to_char(s.week, 'YYYY-MM-DD') as week, coalesce(c.opened, 0)::int as opened, coalesce(c.closed, 0)::int as closed
    from span s left join counted c using (week) order by 1`.execute(scope.tx)
  return rows
}

/** What is open by kind, most first. */
export async function kindNumbers(scope: Scope, counted: RawBuilder<boolean>): Promise<KindNumbers[]> {
  const { rows } = await sql<KindNumbers>`
    with per_member as (
      select issue, member_id, min(family) as family, count(*) as open, count(*) filter (where severity_rank = 3) as high, count(*) filter (where severity_rank = 2) as medium
      from finding f where ${counted} and status in ${open} group by issue, member_id)
    select issue, min(family) as family, sum(open)::int as open, sum(high)::int as high, sum(medium)::int as medium, count(*)::int as members
    from per_member group by issue order by open desc, issue`.execute(scope.tx)
  return rows
}
