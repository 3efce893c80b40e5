// Numbers for charts and for the first page: new and solved per week, open by kind, what came and went.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { countedFindings } from '../../release/index.ts'

export interface ChartNumbers {
  weeks: { week: string; opened: number; closed: number }[]
  byIssue: { issue: string; family: string; open: number; high: number; members: number }[]
  bySeverity: { low: number; medium: number; high: number }
  openNow: number
}

const open = sql`('open', 'waiting', 'reopened')`

/** A member is told of the events of findings that it is told of; the operator of all, without a look at each finding. */
function eventsCounted(scope: Scope, memberId: string | null, counted: RawBuilder<boolean>): RawBuilder<boolean> {
  const mine = memberId ? sql<boolean>`e.member_id = ${memberId}` : sql<boolean>`true`
  if (scope.eyes.audience !== 'member') return mine
  return sql<boolean>`${mine} and exists (select 1 from finding f where f.member_id = e.member_id and f.id = e.finding_id and ${counted})`
}

/** Over the last `weeks` weeks, of one member or of all. */
export async function chartNumbers(
  scope: Scope,
  memberId: string | null,
  weeks: number,
  now: Date,
): Promise<ChartNumbers> {
  const counted = await countedFindings(scope)
  const mine = memberId ? sql`f.member_id = ${memberId} and ${counted}` : counted
  const events = eventsCounted(scope, memberId, counted)
  const series = await sql<{ week: string; opened: number; closed: number }>`
    with span as (select generate_series(date_trunc('week', ${now}::timestamptz at time zone 'UTC') - make_interval(weeks => ${weeks - 1}), date_trunc('week', ${now}::timestamptz at time zone 'UTC'), interval '1 week') as week),
    counted as (
      select date_trunc('week', at at time zone 'UTC') as week, count(*) filter (where event in ('found', 'reopened', 'expired', 'resumed')) as opened,
        count(*) filter (where event in ('gone', 'ended') or (event = 'answered' and detail->>'answer' in ('fixed', 'not-ours', 'false-positive'))) as closed
      from finding_event e where ${events} and at >= (${now}::timestamptz - make_interval(weeks => ${weeks})) group by 1)
    select to_char(s.week, 'YYYY-MM-DD') as week, coalesce(c.opened, 0)::int as opened, coalesce(c.closed, 0)::int as closed
    from span s left join counted c using (week) order by 1`.execute(scope.tx)
  const issues = await sql<ChartNumbers['byIssue'][number]>`
    select issue, min(family) as family, count(*)::int as open, count(*) filter (where severity = 'high')::int as high, count(distinct member_id)::int as members
    from finding f where ${mine} and status in ${open} group by issue order by open desc, issue`.execute(scope.tx)
  const severities = await sql<{ low: number; medium: number; high: number }>`
    select count(*) filter (where severity = 'low')::int as low, count(*) filter (where severity = 'medium')::int as medium,
      count(*) filter (where severity = 'high')::int as high from finding f where ${mine} and status in ${open}`.execute(
    scope.tx,
  )
  const bySeverity = severities.rows[0] ?? { low: 0, medium: 0, high: 0 }
  return {
    weeks: series.rows,
    byIssue: issues.rows,
    bySeverity,
    openNow: bySeverity.low + bySeverity.medium + bySeverity.high,
  }
}
