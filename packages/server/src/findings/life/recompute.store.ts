// Tells the lives of given findings anew from what is kept, and writes what changed.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { AnswerName, FindingStatus } from '../findings.table.ts'
import { type Life, lifeOf } from './life.ts'
import { type Told, toldOf, writeLives } from './write-lives.store.ts'

interface KeptFacts {
  member_id: string
  id: string
  status: FindingStatus
  needs_answer: boolean
  gone_at: Date | null
  answered_at: Date | null
  accepted_until: Date | null
  ended_at: Date | null
  held: boolean
  gone_after: number
  observed: string[]
  report_days: string[]
  answers: { at: string; answer: AnswerName; until: string | null }[]
  events: { at: string; event: string }[]
  claim: { at: string; event: 'ended' | 'resumed' }[]
}

const batch = 1000

async function factsOf(scope: Scope, ids: readonly string[]): Promise<KeptFacts[]> {
  const { rows } = await sql<KeptFacts>`
    select f.member_id, f.id, f.status, f.needs_answer, f.gone_at, f.answered_at, f.accepted_until, f.ended_at, f.held, f.gone_after,
      array(select to_char(o.observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from observation o
        where o.member_id = f.member_id and o.finding_id = f.id and o.held = f.held order by o.observed_at) as observed,
      array(select distinct d.day::text from report_day d where d.source_id = f.source_id and d.report_type = f.report_type
        and d.day >= (f.first_seen at time zone 'UTC')::date order by 1) as report_days,
      coalesce((select json_agg(json_build_object('at', r.at, 'answer', r.answer, 'until', r.until) order by r.at) from response r
        where r.member_id = f.member_id and r.finding_id = f.id and r.withdrawn_at is null), '[]') as answers,
      coalesce((select json_agg(json_build_object('at', e.at, 'event', e.event)) from finding_event e
        where e.member_id = f.member_id and e.finding_id = f.id and e.event in ('found', 'reopened', 'gone', 'expired')), '[]') as events,
      coalesce((select json_agg(json_build_object('at', e.at, 'event', e.event) order by e.at) from finding_event e
        where e.member_id = f.member_id and e.finding_id = f.id and e.event in ('ended', 'resumed')), '[]') as claim
    from finding f where f.id = any (${ids}::uuid[]) order by f.member_id, f.id for update of f`.execute(scope.tx)
  return rows
}

function tell(row: KeptFacts, now: Date): Life {
  return lifeOf({
    observed: row.observed.map((at) => new Date(at)),
    reportDays: row.report_days,
    goneAfter: row.gone_after,
    answers: row.answers.map(({ at, answer, until }) => ({
      at: new Date(at),
      answer,
      until: until ? new Date(until) : null,
    })),
    claim: row.claim.map(({ at, event }) => ({ at: new Date(at), event })),
    now,
  })
}

export interface Retold {
  memberId: string
  findingId: string
  /** It reopened, which was not known before. */
  reopened: boolean
  held: boolean
}

function newsOf({ finding, life, fresh }: Told & { finding: KeptFacts }): Retold {
  const { member_id: memberId, id: findingId, held } = finding
  const reopened = life.status === 'reopened' && fresh.some(({ event }) => event === 'reopened')
  return { memberId, findingId, reopened, held }
}

/** Retells the findings in batches of a few statements each; answers those with news. */
export async function recompute(
  scope: Scope,
  findingIds: readonly string[],
  intakeId: string | null,
  now: Date,
): Promise<Retold[]> {
  const retold: Retold[] = []
  for (let at = 0; at < findingIds.length; at += batch) {
    const facts = await factsOf(scope, findingIds.slice(at, at + batch))
    const told = facts.map((finding) => toldOf(finding, tell(finding, now)))
    await writeLives(scope, told, intakeId, now)
    for (const one of told) retold.push(newsOf(one))
  }
  return retold
}

/**
 * Findings of this source and type whose life the report of `day` (YYYY-MM-DD) may change: those that enough reports
 * came without, and when it came late, those whose gap it lies in.
 */
export async function goneCandidates(
  scope: Scope,
  sourceId: string,
  reportType: string,
  day: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select f.id from finding f where f.source_id = ${sourceId} and f.report_type = ${reportType}
      and f.status in ('open', 'waiting', 'reopened', 'accepted', 'fixed') and f.gone_at is null
      and (select count(distinct d.day) from report_day d where d.source_id = f.source_id and d.report_type = f.report_type
        and d.day > (f.last_seen at time zone 'UTC')::date) >= f.gone_after
    union
    select f.id from finding f where f.source_id = ${sourceId} and f.report_type = ${reportType}
      and exists (select 1 from report_day d where d.source_id = ${sourceId} and d.report_type = ${reportType} and d.day > ${day}::date)
      and (f.first_seen at time zone 'UTC')::date < ${day}::date
      and greatest((f.last_seen at time zone 'UTC')::date, (f.gone_at at time zone 'UTC')::date) > ${day}::date
      and not exists (select 1 from observation o where o.member_id = f.member_id and o.finding_id = f.id
        and o.observed_at >= ${day}::date::timestamp at time zone 'UTC' and o.observed_at < (${day}::date + 1)::timestamp at time zone 'UTC')
    order by 1 limit 100000`.execute(scope.tx)
  return rows.map((row) => row.id)
}

/** Accepted risks whose time is over. */
export async function expiredFindings(scope: Scope, now: Date): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('finding')
    .select('id')
    .where('status', '=', 'accepted')
    .where('accepted_until', '<=', now)
    .limit(10_000)
    .execute()
  return rows.map((row) => row.id)
}
