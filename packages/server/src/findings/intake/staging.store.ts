// Writes one batch of matched rows: COPY to a temporary table, then findings, observations, notices, in one transaction.
import { sql } from 'kysely'
import { copyField, copyInto, newId, type Scope } from '../../platform/index.ts'
import { recompute } from '../life/index.ts'
import {
  addWitness,
  type BatchContext,
  freshTable,
  insertObservations,
  madeTable,
  makeFindings,
  noteReopened,
  reportsAfter,
  sightedTable,
  spokenTable,
  stagingTable,
  updateKnown,
} from './batch-statements.ts'
import type { JudgedRow } from './judge.ts'
import type { Material } from './material.ts'

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

async function countOf(scope: Scope, counted: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  return (await counted.execute(scope.tx)).rows[0]?.count ?? 0
}

/** Known findings that were seen have their life told anew; new ones only when a report after them was here already. */
async function retell(scope: Scope, c: BatchContext, updated: readonly string[]): Promise<number> {
  const later = (await reportsAfter(c).execute(scope.tx)).rows[0]?.later === true
  const made = later ? (await sql<{ id: string }>`select id from made`.execute(scope.tx)).rows.map(({ id }) => id) : []
  await recompute(scope, made, c.intakeId, c.now)
  const retold = await recompute(scope, updated, c.intakeId, c.now)
  const reopened = retold.filter((one) => one.reopened).map((one) => one.findingId)
  if (reopened.length > 0) await noteReopened(c, reopened).execute(scope.tx)
  return reopened.length
}

/** Writes the batch; answers what became of its rows. Run under job eyes, in the transaction of a resume point. */
export async function writeBatch(scope: Scope, c: BatchContext, rows: readonly JudgedRow[]): Promise<BatchCounts> {
  if (rows.length === 0) return { matched: 0, duplicate: 0, findingsNew: 0, findingsUpdated: 0, findingsReopened: 0 }
  await stage(scope, rows)
  await makeFindings(c).execute(scope.tx)
  await sightedTable.execute(scope.tx)
  await insertObservations(c).execute(scope.tx)
  await addWitness(c).execute(scope.tx)
  const matched = await countOf(scope, sql`select count(distinct line)::int as count from fresh`)
  const findingsNew = await countOf(scope, sql`select count(*)::int as count from made`)
  const updated = (await updateKnown(c).execute(scope.tx)).rows.map(({ id }) => id)
  const findingsReopened = await retell(scope, c, updated)
  await sql`drop table staging, spoken, made, sighted, fresh`.execute(scope.tx)
  return { matched, duplicate: rows.length - matched, findingsNew, findingsUpdated: updated.length, findingsReopened }
}
