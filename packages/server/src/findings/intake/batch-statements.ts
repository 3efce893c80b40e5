// The statements by which a batch of matched rows becomes findings, observations, events and notices.
import { type RawBuilder, sql } from 'kysely'
import { papOrder, strictestOf, tlpOrder } from '../../items/index.ts'
import type { ReportKind } from '../classification/index.ts'

export interface BatchContext {
  readonly intakeId: string
  readonly sourceId: string
  readonly reportType: string
  readonly kind: ReportKind
  readonly label: string
  readonly pap: string
  readonly hops: number | null
  /** The wave waits for a person: what it makes is held back from its members. */
  readonly held: boolean
  readonly now: Date
}

export const stagingTable = sql`
  create temp table staging (
    line bigint, observed_at timestamptz, member_id uuid, new_id uuid, key bytea, subject text, subject_type text, place text, asset_id uuid, asset_ids uuid[],
    matched_by text, severity text, ip text, asn bigint, port integer, protocol text, hostname text, malware text, evidence jsonb
  ) on commit drop`

/** One row per finding that the batch speaks of: its newest row, and over all rows how often and from when to when. */
export const spokenTable = sql`
  create temp table spoken on commit drop as
  select distinct on (s.member_id, s.key) s.*, p.times, p.first_at, p.last_at
  from staging s join (
    select member_id, key, count(distinct observed_at) as times, min(observed_at) as first_at, max(observed_at) as last_at from staging group by 1, 2) p
    using (member_id, key)
  order by s.member_id, s.key, s.observed_at desc, s.line`

/**
 * Findings that this batch sees for the first time, whole at once, with their first event and notice; in key order so
 * that two writers can't deadlock. Fills the table `made`.
 */
export function makeFindings(c: BatchContext): RawBuilder<unknown> {
  return sql`
    with news as (
      insert into finding (member_id, id, key, issue, subject, subject_type, place, asset_id, asset_ids, matched_by, report_type, family, taxonomy, type,
        identifier, severity, ip, asn, port, protocol, hostname, malware, status, needs_answer, count, first_seen, last_seen, tlp, pap, hops, source_id,
        held, evidence, gone_after, created_at, changed_at)
      select member_id, new_id, key, ${c.kind.issue}, subject, subject_type, place, asset_id, asset_ids, matched_by, ${c.reportType},
        ${c.kind.family}, ${c.kind.classification.taxonomy}, ${c.kind.classification.type}, ${c.kind.classification.identifier}, severity, ip, asn, port,
        protocol, hostname, malware, 'open', true, times, first_at, last_at, ${c.label}, ${c.pap}, ${c.hops}::smallint, ${c.sourceId}::uuid,
        ${c.held}::boolean, evidence, ${c.kind.goneAfter}::smallint, ${c.now}::timestamptz, ${c.now}::timestamptz
      from spoken order by member_id, key
      on conflict (member_id, key) do nothing returning member_id, id, first_seen, held, severity),
    events as (
      insert into finding_event (member_id, finding_id, at, id, event, detail, intake_id, recorded_at)
      select member_id, id, first_seen, gen_random_uuid(), 'found', '{}', ${c.intakeId}::uuid, ${c.now}::timestamptz from news),
    notices as (
      insert into notice (id, member_id, thing_type, thing_id, event, at, intake_id, held, urgent)
      select gen_random_uuid(), member_id, 'finding', id, 'new', ${c.now}::timestamptz, ${c.intakeId}::uuid, held, severity = 'high' from news)
    insert into made select id from news`
}
export const madeTable = sql`create temp table made (id uuid primary key) on commit drop`

export const sightedTable = sql`
  create temp table sighted on commit drop as
  select distinct on (s.member_id, s.observed_at, f.id) s.member_id, s.observed_at, f.id as finding_id, s.line, s.severity, s.evidence
  from staging s join finding f on f.member_id = s.member_id and f.key = s.key
  order by s.member_id, s.observed_at, f.id, s.line`
export const freshTable = sql`create temp table fresh (member_id uuid, observed_at timestamptz, finding_id uuid, line bigint) on commit drop`

/** One observation per finding, time and source; the fresh ones are remembered. */
export function insertObservations(c: BatchContext): RawBuilder<unknown> {
  return sql`
    with written as (
      insert into observation (member_id, observed_at, finding_id, source_id, recorded_at, report_type, tlp, pap, hops, held, severity, intakes, evidence)
      select member_id, observed_at, finding_id, ${c.sourceId}::uuid, ${c.now}::timestamptz, ${c.reportType}, ${c.label}, ${c.pap}, ${c.hops}::smallint,
        ${c.held}::boolean, severity, array[${c.intakeId}::uuid], evidence
      from sighted on conflict (member_id, observed_at, finding_id, source_id) do nothing
      returning member_id, observed_at, finding_id)
    insert into fresh select s.member_id, s.observed_at, s.finding_id, s.line from sighted s join written using (member_id, observed_at, finding_id)`
}

/** An observation that was known gains this intake as a witness; one that may be shown makes it one that may be shown. */
export function addWitness(c: BatchContext): RawBuilder<unknown> {
  return sql`
    update observation o set intakes = o.intakes || ${c.intakeId}::uuid, held = o.held and ${c.held}::boolean from sighted s
    where o.member_id = s.member_id and o.observed_at = s.observed_at and o.finding_id = s.finding_id and o.source_id = ${c.sourceId}::uuid
      and not exists (select 1 from made m where m.id = s.finding_id) and not (o.intakes @> array[${c.intakeId}::uuid])`
}

/**
 * Known findings whose attributes must be told anew from all observations: they are held, or one of their observations
 * was held until this intake saw it too. Asked before witnesses are added.
 */
export function toRefill(c: BatchContext): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    select distinct f.id from sighted s join finding f on f.member_id = s.member_id and f.id = s.finding_id
    where not exists (select 1 from made m where m.id = f.id) and (f.held
      or (not ${c.held}::boolean and exists (select 1 from observation o where o.member_id = s.member_id and o.observed_at = s.observed_at
        and o.finding_id = s.finding_id and o.source_id = ${c.sourceId}::uuid and o.held)))`
}

/** Shown findings that are seen anew: counts, times, the strictest label and, from the newest observation, the attributes. */
export function updateKnown(c: BatchContext): RawBuilder<{ id: string }> {
  return sql<{ id: string }>`
    with seen as (
      select n.member_id, n.finding_id, count(*) as times, min(n.observed_at) as first_at, max(n.observed_at) as last_at
      from fresh n where not exists (select 1 from made m where m.id = n.finding_id) group by 1, 2),
    latest as (
      select l.*, f.id as finding_id, l.observed_at >= f.last_seen as newer from seen join finding f on f.member_id = seen.member_id and f.id = seen.finding_id
        join spoken l on l.member_id = f.member_id and l.key = f.key)
    update finding f set
      count = f.count + seen.times,
      first_seen = least(f.first_seen, seen.first_at),
      last_seen = greatest(f.last_seen, seen.last_at),
      severity = case when l.newer then l.severity else f.severity end,
      evidence = case when l.newer then l.evidence else f.evidence end,
      report_type = case when l.newer then ${c.reportType} else f.report_type end,
      source_id = case when l.newer then ${c.sourceId}::uuid else f.source_id end,
      tlp = ${strictestOf(tlpOrder, sql`f.tlp`, sql`${c.label}`)},
      pap = ${strictestOf(papOrder, sql`f.pap`, sql`${c.pap}`)},
      hops = least(f.hops, ${c.hops}::smallint),
      gone_after = case when l.newer then ${c.kind.goneAfter}::smallint else f.gone_after end,
      hostname = case when l.newer then l.hostname else f.hostname end,
      asset_id = case when l.newer then l.asset_id else f.asset_id end,
      asset_ids = case when l.newer then l.asset_ids else f.asset_ids end,
      matched_by = case when l.newer then l.matched_by else f.matched_by end,
      changed_at = ${c.now}::timestamptz,
      sequence = nextval('finding_sequence')
    from seen join latest l on l.member_id = seen.member_id and l.finding_id = seen.finding_id
    where f.member_id = seen.member_id and f.id = seen.finding_id and not f.held
    returning f.id`
}

/** Whether a report of this type is there whose date lies after something that the batch saw: then lives are told anew. */
export function reportsAfter(c: BatchContext): RawBuilder<{ later: boolean }> {
  return sql<{ later: boolean }>`
    select exists (select 1 from report_day d where d.source_id = ${c.sourceId} and d.report_type = ${c.reportType}
      and d.day > (select min(observed_at at time zone 'UTC')::date from staging)) as later`
}

/** Members whose asset or membership is no longer what the batch was matched by. */
export const lapsedMembers = sql<{ member_id: string }>`
  select distinct s.member_id from (select distinct member_id, asset_id from staging) s
    join asset a on a.id = s.asset_id join organisation o on o.id = s.member_id
  where a.state <> 'accepted' or not o.takes_part`
