// Writes one batch of matched rows: COPY to a temporary table, then findings, observations, notices, in one transaction.
import { sql } from 'kysely'
import { copyField, copyInto, newId, type Scope } from '../../platform/index.ts'
import type { ReportKind } from '../classification/index.ts'
import { type Retold, recompute } from '../life/index.ts'
import type { JudgedRow } from './judge.ts'

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

export interface BatchCounts {
  matched: number
  duplicate: number
  findingsNew: number
  findingsUpdated: number
  findingsReopened: number
}

function* copyRows(rows: readonly JudgedRow[]): Generator<string> {
  for (const { line, observedAt, materials } of rows) {
    for (const m of materials) {
      const fields = [
        line,
        observedAt.toISOString(),
        m.memberId,
        newId(),
        `\\x${m.key}`,
        m.subject,
        m.subjectType,
        m.place,
        m.assetId,
        `{${m.assetIds.join(',')}}`,
        m.matchedBy,
        m.severity,
        m.ip,
        m.asn,
        m.port,
        m.protocol,
        m.hostname,
        m.malware,
        JSON.stringify(m.evidence),
      ]
      yield `${fields.map(copyField).join('\t')}\n`
    }
  }
}

const stagingTable = sql`
  create temp table staging (
    line bigint, observed_at timestamptz, member_id uuid, new_id uuid, key bytea, subject text, subject_type text, place text, asset_id uuid, asset_ids uuid[],
    matched_by text, severity text, ip text, asn bigint, port integer, protocol text, hostname text, malware text, evidence jsonb
  ) on commit drop`

/** Findings that this batch sees for the first time, in key order so that two writers can't deadlock. */
function insertFindings(c: BatchContext) {
  return sql<{ id: string }>`
    insert into finding (member_id, id, key, issue, subject, subject_type, place, asset_id, asset_ids, matched_by, report_type, family, taxonomy, type,
      identifier, severity, ip, asn, port, protocol, hostname, malware, status, needs_answer, count, first_seen, last_seen, tlp, pap, hops, source_id,
      held, held_by, evidence, gone_after, created_at, changed_at)
    select distinct on (member_id, key) member_id, new_id, key, ${c.kind.issue}, subject, subject_type, place, asset_id, asset_ids, matched_by, ${c.reportType},
      ${c.kind.family}, ${c.kind.classification.taxonomy}, ${c.kind.classification.type}, ${c.kind.classification.identifier}, severity, ip, asn, port,
      protocol, hostname, malware, 'open', true, 0, observed_at, observed_at, ${c.label}, ${c.pap}, ${c.hops}::smallint, ${c.sourceId}::uuid,
      ${c.held}::boolean, case when ${c.held}::boolean then ${c.intakeId}::uuid end, evidence, ${c.kind.goneAfter}::smallint, ${c.now}::timestamptz, ${c.now}::timestamptz
    from staging order by member_id, key, observed_at desc, line
    on conflict (member_id, key) do nothing returning id`
}

const sightedTable = sql`
  create temp table sighted on commit drop as
  select distinct on (s.member_id, s.observed_at, f.id) s.member_id, s.observed_at, f.id as finding_id, s.line, s.severity, s.evidence
  from staging s join finding f on f.member_id = s.member_id and f.key = s.key
  order by s.member_id, s.observed_at, f.id, s.line`
const freshTable = sql`create temp table fresh (member_id uuid, observed_at timestamptz, finding_id uuid, line bigint) on commit drop`

/** One observation per finding, time and source; the fresh ones are remembered. */
function insertObservations(c: BatchContext) {
  return sql`
    with written as (
      insert into observation (member_id, observed_at, finding_id, source_id, recorded_at, report_type, tlp, severity, intakes, evidence)
      select member_id, observed_at, finding_id, ${c.sourceId}::uuid, ${c.now}::timestamptz, ${c.reportType}, ${c.label}, severity, array[${c.intakeId}::uuid], evidence
      from sighted on conflict (member_id, observed_at, finding_id, source_id) do nothing
      returning member_id, observed_at, finding_id)
    insert into fresh select s.member_id, s.observed_at, s.finding_id, s.line from sighted s join written using (member_id, observed_at, finding_id)`
}

/** An observation that was known gains this intake as a witness. */
function addWitness(c: BatchContext) {
  return sql`
    update observation o set intakes = o.intakes || ${c.intakeId}::uuid from sighted s
    where o.member_id = s.member_id and o.observed_at = s.observed_at and o.finding_id = s.finding_id and o.source_id = ${c.sourceId}::uuid
      and not (o.intakes @> array[${c.intakeId}::uuid])`
}

/** Counts, times and, from the newest observation, the attributes. */
function updateFindings(c: BatchContext) {
  return sql<{ id: string; is_new: boolean; simple: boolean }>`
    with seen as (
      select n.member_id, n.finding_id, count(*) as times, min(n.observed_at) as first_at, max(n.observed_at) as last_at from fresh n group by 1, 2),
    latest as (
      select distinct on (s.member_id, f.id) s.*, f.id as finding_id from staging s join finding f on f.member_id = s.member_id and f.key = s.key
      order by s.member_id, f.id, s.observed_at desc, s.line)
    update finding f set
      count = f.count + seen.times,
      first_seen = least(f.first_seen, seen.first_at),
      last_seen = greatest(f.last_seen, seen.last_at),
      severity = case when newer then l.severity else f.severity end,
      evidence = case when newer then l.evidence else f.evidence end,
      report_type = case when newer then ${c.reportType} else f.report_type end,
      source_id = case when newer then ${c.sourceId}::uuid else f.source_id end,
      tlp = case when newer then ${c.label} else f.tlp end,
      gone_after = case when newer then ${c.kind.goneAfter}::smallint else f.gone_after end,
      hostname = case when newer then l.hostname else f.hostname end,
      asset_id = case when newer then l.asset_id else f.asset_id end,
      asset_ids = case when newer then l.asset_ids else f.asset_ids end,
      matched_by = case when newer then l.matched_by else f.matched_by end,
      changed_at = ${c.now}::timestamptz,
      sequence = nextval('finding_sequence')
    from seen join latest l on l.member_id = seen.member_id and l.finding_id = seen.finding_id,
      lateral (select l.observed_at >= (select g.last_seen from finding g where g.member_id = seen.member_id and g.id = seen.finding_id) as newer) as n
    where f.member_id = seen.member_id and f.id = seen.finding_id
    returning f.id, f.count = seen.times as is_new, f.count = 1 as simple`
}

async function noteNews(
  scope: Scope,
  c: BatchContext,
  reopened: readonly Retold[],
  newIds: readonly string[],
): Promise<void> {
  await sql`
    insert into finding_event (member_id, finding_id, at, id, event, detail, intake_id, recorded_at)
    select member_id, id, first_seen, gen_random_uuid(), 'found', '{}', ${c.intakeId}::uuid, ${c.now}::timestamptz
    from finding where id = any (${newIds}::uuid[])`.execute(scope.tx)
  await sql`
    insert into notice (id, member_id, thing_id, event, at, intake_id, held)
    select gen_random_uuid(), member_id, id, 'new', ${c.now}::timestamptz, ${c.intakeId}::uuid, held from finding where id = any (${newIds}::uuid[])`.execute(
    scope.tx,
  )
  const ids = reopened.map((retold) => retold.findingId)
  await sql`
    insert into notice (id, member_id, thing_id, event, at, intake_id, held)
    select gen_random_uuid(), member_id, id, 'reopened', ${c.now}::timestamptz, ${c.intakeId}::uuid, held from finding where id = any (${ids}::uuid[])`.execute(
    scope.tx,
  )
}

/** Months of the batch get their partition before rows are written to them. */
async function ensureMonths(scope: Scope, rows: readonly JudgedRow[]): Promise<void> {
  const months = new Set(rows.map((row) => row.observedAt.toISOString().slice(0, 7)))
  for (const month of months) await sql`select observation_month(${`${month}-01`}::date)`.execute(scope.tx)
}

/** Writes the batch; answers what became of its rows. Run under job eyes, in the transaction of a resume point. */
export async function writeBatch(scope: Scope, c: BatchContext, rows: readonly JudgedRow[]): Promise<BatchCounts> {
  if (rows.length === 0) return { matched: 0, duplicate: 0, findingsNew: 0, findingsUpdated: 0, findingsReopened: 0 }
  await ensureMonths(scope, rows)
  await stagingTable.execute(scope.tx)
  await copyInto(scope, 'staging', copyRows(rows))
  const made = await insertFindings(c).execute(scope.tx)
  await sightedTable.execute(scope.tx)
  await freshTable.execute(scope.tx)
  await insertObservations(c).execute(scope.tx)
  await addWitness(c).execute(scope.tx)
  const lines = await sql<{ matched: number }>`select count(distinct line)::int as matched from fresh`.execute(scope.tx)
  const matched = lines.rows[0]?.matched ?? 0
  const updated = await updateFindings(c).execute(scope.tx)
  const newIds = made.rows.map((row) => row.id)
  const known = new Set(newIds)
  const reports = await sql<{ later: boolean }>`
    select exists (select 1 from report_day d where d.source_id = ${c.sourceId} and d.report_type = ${c.reportType}
      and d.day > (select min(observed_at at time zone 'UTC')::date from staging)) as later`.execute(scope.tx)
  const toTell = updated.rows
    .filter((row) => !known.has(row.id) || !row.simple || reports.rows[0]?.later)
    .map((row) => row.id)
  await noteNews(scope, c, [], newIds)
  const retold = await recompute(scope, toTell, c.intakeId, c.now)
  const reopened = retold.filter((one) => one.reopened && !known.has(one.findingId))
  await noteNews(scope, c, reopened, [])
  await sql`drop table staging, sighted, fresh`.execute(scope.tx)
  return {
    matched,
    duplicate: rows.length - matched,
    findingsNew: newIds.length,
    findingsUpdated: updated.rows.filter((row) => !known.has(row.id)).length,
    findingsReopened: reopened.length,
  }
}
