// Numbers for charts and for the first page: new and solved per week, open by kind, what came and went.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'

export interface ChartNumbers {
  weeks: { week: string; opened: number; closed: number }[]
  byIssue: { issue: string; family: string; open: number; high: number; members: number }[]
  bySeverity: { low: number; medium: number; high: number }
  openNow: number
}

const open = sql`('open', 'waiting', 'reopened')`

/** Over the last `weeks` weeks, of one member or of all. */
export async function chartNumbers(
  scope: Scope,
  memberId: string | null,
  weeks: number,
  now: Date,
): Promise<ChartNumbers> {
  const mine = memberId ? sql`member_id = ${memberId}` : sql`true`
  const series = await sql<{ week: string; opened: number; closed: number }>`
    with span as (select generate_series(date_trunc('week', ${now}::timestamptz at time zone 'UTC') - make_interval(weeks => ${weeks - 1}), date_trunc('week', ${now}::timestamptz at time zone 'UTC'), interval '1 week') as week),
    counted as (
      select date_trunc('week', at at time zone 'UTC') as week, count(*) filter (where event in ('found', 'reopened', 'expired')) as opened,
        count(*) filter (where event = 'gone' or (event = 'answered' and detail->>'answer' in ('fixed', 'not-ours', 'false-positive'))) as closed
      from finding_event where ${mine} and at >= (${now}::timestamptz - make_interval(weeks => ${weeks})) group by 1)
    select to_char(s.week, 'YYYY-MM-DD') as week, coalesce(c.opened, 0)::int as opened, coalesce(c.closed, 0)::int as closed
    from span s left join counted c using (week) order by 1`.execute(scope.tx)
  const issues = await sql<ChartNumbers['byIssue'][number]>`
    select issue, min(family) as family, count(*)::int as open, count(*) filter (where severity = 'high')::int as high, count(distinct member_id)::int as members
    from finding where ${mine} and status in ${open} and not held group by issue order by open desc, issue limit 30`.execute(
    scope.tx,
  )
  const severities = await sql<{ low: number; medium: number; high: number }>`
    select count(*) filter (where severity = 'low')::int as low, count(*) filter (where severity = 'medium')::int as medium,
      count(*) filter (where severity = 'high')::int as high from finding where ${mine} and status in ${open} and not held`.execute(
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
