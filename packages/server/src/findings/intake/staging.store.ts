// Writes one batch of matched rows: COPY to a temporary table, then findings, observations, notices, in one transaction.
import { sql } from 'kysely'
import { copyField, copyInto, newId, type Scope } from '../../platform/index.ts'
import { followClaims } from '../life/index.ts'
import {
  addWitness,
  type BatchContext,
  freshTable,
  insertObservations,
  lapsedMembers,
  madeTable,
  makeFindings,
  reportsAfter,
  sightedTable,
  spokenTable,
  stagingTable,
  toRefill,
  updateKnown,
} from './batch-statements.ts'
import type { JudgedRow } from './judge.ts'
import type { Material } from './material.ts'
import { retell } from './news.store.ts'

export interface BatchCounts {
  matched: number
  duplicate: number
  findingsNew: number
  findingsUpdated: number
  findingsReopened: number
}

function fieldsOf(line: number, observedAt: string, m: Material): (string | number | null)[] {
  return [
    line,
    observedAt,
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
}

function* copyRows(rows: readonly JudgedRow[]): Generator<string> {
  for (const { line, observedAt, materials } of rows) {
    const at = observedAt.toISOString()
    for (const material of materials) yield `${fieldsOf(line, at, material).map(copyField).join('\t')}\n`
  }
}

/** Months of the batch get their partition before rows are written to them. */
async function ensureMonths(scope: Scope, rows: readonly JudgedRow[]): Promise<void> {
  const months = new Set(rows.map((row) => row.observedAt.toISOString().slice(0, 7)))
  for (const month of months) await sql`select observation_month(${`${month}-01`}::date)`.execute(scope.tx)
}

async function stage(scope: Scope, rows: readonly JudgedRow[]): Promise<void> {
  await ensureMonths(scope, rows)
  for (const table of [stagingTable, madeTable, freshTable]) await table.execute(scope.tx)
  await copyInto(scope, 'staging', copyRows(rows))
  await spokenTable.execute(scope.tx)
}

/** Rows that were new, findings that were made, and known findings that have another observation. */
async function countsOf(scope: Scope): Promise<{ matched: number; findingsNew: number; findingsUpdated: number }> {
  const { rows } = await sql<{ matched: number; findingsNew: number; findingsUpdated: number }>`
    select (select count(distinct line)::int from fresh) as matched, (select count(*)::int from made) as "findingsNew",
      (select count(distinct finding_id)::int from fresh n where not exists (select 1 from made m where m.id = n.finding_id)) as "findingsUpdated"`.execute(
    scope.tx,
  )
  return rows[0] ?? { matched: 0, findingsNew: 0, findingsUpdated: 0 }
}

async function idsOf(scope: Scope, found: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> {
  return (await found.execute(scope.tx)).rows.map(({ id }) => id)
}

/** An asset that left while the file was being read: what the batch made of it ends at once. */
async function endLapsed(scope: Scope, c: BatchContext): Promise<void> {
  for (const { member_id } of (await lapsedMembers.execute(scope.tx)).rows) await followClaims(scope, member_id, c.now)
}

/** Writes the batch; answers what became of its rows. Run under job eyes, in the transaction of a resume point. */
export async function writeBatch(scope: Scope, c: BatchContext, rows: readonly JudgedRow[]): Promise<BatchCounts> {
  if (rows.length === 0) return { matched: 0, duplicate: 0, findingsNew: 0, findingsUpdated: 0, findingsReopened: 0 }
  await stage(scope, rows)
  await makeFindings(c).execute(scope.tx)
  await sightedTable.execute(scope.tx)
  await insertObservations(c).execute(scope.tx)
  const refill = await idsOf(scope, toRefill(c))
  await addWitness(c).execute(scope.tx)
  const { matched, findingsNew, findingsUpdated } = await countsOf(scope)
  const seen = c.held ? [] : await idsOf(scope, updateKnown(c))
  const later = (await reportsAfter(c).execute(scope.tx)).rows[0]?.later === true
  const made = later ? await idsOf(scope, sql<{ id: string }>`select id from made`) : []
  const findingsReopened = await retell(scope, c.intakeId, { made, seen, refill }, c.now)
  await endLapsed(scope, c)
  await sql`drop table staging, spoken, made, sighted, fresh`.execute(scope.tx)
  return { matched, duplicate: rows.length - matched, findingsNew, findingsUpdated, findingsReopened }
}
