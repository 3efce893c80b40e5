// What a member's first page needs beside its findings: assets that wait, questions, when sources last looked, what is missing.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { countedFindings } from '../../release/index.ts'
import { open } from '../active.ts'

export interface TodayFacts {
  unanswered: number
  gone: number
  assets: number
  assets_waiting: number
  contacts: number
  channels: number
  questions: { assetId: string; value: string; subject: string }[]
}

const week = 7 * 24 * 3600_000

export async function todayFacts(scope: Scope, memberId: string, now: Date): Promise<TodayFacts> {
  const since = new Date(now.getTime() - week)
  const counted = await countedFindings(scope, now)
  const { rows } = await sql<TodayFacts>`select
    (select count(*)::int from finding f where needs_answer and status in ${open} and ${counted}) as unanswered,
    (select count(*)::int from finding f where gone_at >= ${since} and ${counted}) as gone,
    (select count(*)::int from asset where organisation_id = ${memberId} and state in ('accepted','waiting')) as assets,
    (select count(*)::int from asset where organisation_id = ${memberId} and state = 'waiting') as assets_waiting,
    (select count(*)::int from contact where organisation_id = ${memberId}) as contacts,
    (select count(*)::int from channel where organisation_id = ${memberId} and state <> 'off') as channels,
    (select coalesce(json_agg(json_build_object('assetId', id, 'value', case type when 'asn' then 'AS' || value else value end,
       'subject', question->>'subject') order by id), '[]'::json) from asset
     where organisation_id = ${memberId} and question is not null) as questions`.execute(scope.tx)
  return rows[0] as TodayFacts
}

/** When the latest report of any source was read, and when the next is due by the shortest promised rhythm. */
export async function lookTimes(scope: Scope): Promise<{ last: Date | null; next: Date | null }> {
  const { rows } = await sql<{ last: Date | null; hours: number | null }>`
    select max(last_arrival_at) as last, min(case rhythm when 'hourly' then 1 when 'daily' then 24 when 'weekly' then 168 end)::int as hours
    from source where enabled`.execute(scope.tx)
  const { last = null, hours = null } = rows[0] ?? {}
  return { last, next: last && hours ? new Date(last.getTime() + hours * 3600_000) : null }
}
