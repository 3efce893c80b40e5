// What the operator's first page shows: in, out, waiting, silent; a few rows of each and how many there are.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'

export interface Some<Row> {
  total: number
  items: Row[]
}

const shown = 5
const day = 24 * 3600_000

function some<Row extends { total: number }>(rows: Row[]): Some<Omit<Row, 'total'>> {
  return { total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...row }) => row) }
}

export interface InRow {
  id: string
  kind: 'intake'
  name: string
  files: number
  rows: number
  matched: number
  at: Date
}

/** What each source brought per day of the last two. */
export async function deskIn(scope: Scope, now: Date): Promise<Some<InRow>> {
  const since = new Date(now.getTime() - 2 * day)
  const { rows } = await sql<InRow & { total: number }>`
    with found as (
      select s.id, 'intake' as kind, s.title as name, count(*)::int as files, sum(i.rows)::int as rows, sum(i.matched)::int as matched,
        max(i.received_at) as at
      from intake i join source s on s.id = i.source_id where i.received_at >= ${since} and i.state in ('running', 'done')
      group by s.id, s.title, (i.received_at at time zone 'UTC')::date)
    select *, count(*) over ()::int as total from found order by at desc limit ${shown}`.execute(scope.tx)
  return some(rows)
}

export interface OutRow {
  id: string
  member_id: string
  member: string
  kind: string
  state: string
  content_count: number
  at: Date
}

/** What was sent in the last two days. */
export async function deskOut(scope: Scope, now: Date): Promise<Some<OutRow>> {
  const since = new Date(now.getTime() - 2 * day)
  const { rows } = await sql<OutRow & { total: number }>`
    select d.id, d.member_id, o.name as member, coalesce(d.template, d.kind) as kind, d.state, d.content_count, coalesce(d.sent_at, d.created_at) as at,
      count(*) over ()::int as total
    from delivery d join organisation o on o.id = d.member_id where d.created_at >= ${since} order by at desc limit ${shown}`.execute(
    scope.tx,
  )
  return some(rows)
}

export interface WaitingRow {
  id: string
  kind: 'help' | 'wave' | 'application' | 'asset' | 'question' | 'proof' | 'invitation' | 'contact'
  name: string
  member: string | null
  member_id: string | null
  since: Date
}

/** What waits for somebody: members that ask for help first, then waves, files of applications, declared assets, questions on assets, lapsed proofs, invitations, contacts in doubt. */
export async function deskWaiting(scope: Scope, now: Date): Promise<Some<WaitingRow>> {
  const asset = sql`case a.type when 'asn' then 'AS' || a.value else a.value end`
  const { rows } = await sql<WaitingRow & { total: number }>`
    with found as (
      select f.id, 'help' as kind, f.subject as name, o.name as member, o.id as member_id, coalesce(f.answered_at, f.changed_at) as since
      from finding f join organisation o on o.id = f.member_id where f.status = 'waiting' and not f.held
      union all
      select i.id, 'wave', s.title, null, null, i.received_at
      from intake i join source s on s.id = i.source_id where i.wave = 'waiting' and i.state = 'done'
      union all
      select c.id, 'application', c.number, o.name, o.id, c.changed_at
      from admission_case c join organisation o on o.id = c.organisation_id where c.waits_for = 'operator'
      union all
      select a.id, 'asset', ${asset}, o.name, o.id, a.declared_at from asset a join organisation o on o.id = a.organisation_id
      where a.state = 'waiting'
      union all
      select a.id, 'question', ${asset}, o.name, o.id, (a.question->>'at')::timestamptz
      from asset a join organisation o on o.id = a.organisation_id where a.question is not null
      union all
      select a.id, 'proof', ${asset}, o.name, o.id,
        coalesce((select max(p.changed_at) from asset_proof p where p.asset_id = a.id and p.state = 'lapsed'), a.changed_at)
      from asset a join organisation o on o.id = a.organisation_id and o.state <> 'withdrawn'
      where a.proof = 'lapsed' and a.state in ('waiting', 'accepted')
      union all
      select v.id, 'invitation', v.email, o.name, o.id, v.created_at from invitation v join organisation o on o.id = v.organisation_id
      where v.accepted_at is null and v.revoked_at is null and v.expires_at > ${now}
      union all
      select k.id, 'contact', k.name, o.name, o.id, k.doubted_at from contact k join organisation o on o.id = k.organisation_id
      where k.doubted_at is not null and o.state <> 'withdrawn')
    select *, count(*) over ()::int as total from found order by kind <> 'help', since limit ${shown}`.execute(scope.tx)
  return some(rows)
}

export interface SilentRow {
  id: string
  name: string
  unanswered: number
  since: Date
  mail_state: string
}

/** Members with findings that wait for ten days or more without any answer since; counted for the few that are shown. */
export async function deskSilent(scope: Scope, now: Date): Promise<Some<SilentRow>> {
  const before = new Date(now.getTime() - 10 * day)
  const waits = sql`f.member_id = o.id and f.status in ('open','waiting','reopened') and f.needs_answer and not f.held`
  const { rows } = await sql<SilentRow & { total: number }>`
    with silent as (
      select o.id, o.name, o.last_answer_at, coalesce(o.last_answer_at, o.created_at) as heard, count(*) over ()::int as total from organisation o
      where o.state = 'active' and not o.is_operator and coalesce(o.last_answer_at, o.created_at) < ${before}
        and exists (select 1 from finding f where ${waits} and f.created_at < ${before})
      order by heard, id limit ${shown})
    select o.id, o.name, w.unanswered, greatest(w.oldest, o.last_answer_at) as since,
      coalesce((select c.state from channel c where c.organisation_id = o.id and c.kind = 'mail' and c.state <> 'off'
        order by case c.state when 'bounced' then 0 when 'failing' then 1 when 'unproven' then 2 else 3 end limit 1), 'none') as mail_state, total
    from silent o, lateral (select count(*)::int as unanswered, min(f.created_at) as oldest from finding f where ${waits}) w
    order by since`.execute(scope.tx)
  return some(rows)
}
