// Intakes: claimed once by their bytes, counted, kept in sight while they wait, run or fail.
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { IntakeTable } from './sources.table.ts'

export type IntakeRow = Selectable<IntakeTable>

export interface Arrival {
  id: string
  sourceId: string
  filename: string
  sha256: Buffer
  size: number
  reportType: string | null
  via: IntakeTable['via']
  sealedKey: Buffer
  again: boolean
}

/** The last intake of these bytes that was not undone. */
async function latestOf(scope: Scope, { sourceId, sha256, reportType }: Arrival): Promise<IntakeRow | undefined> {
  return await scope.tx
    .selectFrom('intake')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('sha256', '=', sha256)
    .where((eb) => (reportType === null ? eb.val(true) : eb('report_type', '=', reportType)))
    .where('state', '<>', 'undone')
    .orderBy('generation', 'desc')
    .executeTakeFirst()
}

/** Claims the bytes for this source and report type; known bytes answer the intake that they made, unless `again`. */
export async function claimIntake(
  scope: Scope,
  arrival: Arrival,
  now: Date,
): Promise<{ row: IntakeRow; known: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${arrival.sha256.toString('hex')}, 0))`.execute(scope.tx)
  const known = await latestOf(scope, arrival)
  if (known && known.state !== 'failed' && !arrival.again) return { row: known, known: true }
  const row = await scope.tx
    .insertInto('intake')
    .values({
      id: arrival.id,
      source_id: arrival.sourceId,
      filename: arrival.filename,
      sha256: arrival.sha256,
      size: arrival.size,
      format: null,
      compression: null,
      report_type: arrival.reportType,
      report_type_known: null,
      report_date: null,
      state: 'spooled',
      via: arrival.via,
      generation: (known?.generation ?? 0) + 1,
      problem: null,
      wave_due_at: null,
      spool_key: arrival.sealedKey,
      received_at: now,
      received_by: scope.eyes.personId,
      started_at: null,
      finished_at: null,
      undone_at: null,
      undone_by: null,
      undone_reason: null,
      raw_deleted_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, known: false }
}

export async function findIntake(scope: Scope, id: string): Promise<IntakeRow> {
  const row = await scope.tx.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

export interface IntakeQuery {
  sourceName?: string | undefined
  state?: IntakeRow['state'] | undefined
  wave?: 'waiting' | undefined
  /** Whether it has rows that could not be read. */
  rejected?: boolean | undefined
  q?: string | undefined
}

const newestFirst: Order = {
  by: [
    [sql`i.received_at`, 'timestamptz'],
    [sql`i.id`, 'uuid'],
  ],
  descending: true,
}

export async function listIntakes(scope: Scope, query: IntakeQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('intake as i')
    .innerJoin('source as s', 's.id', 'i.source_id')
    .selectAll('i')
    .select(['s.name as source_name', 's.title as source_title'])
  if (query.sourceName) select = select.where('s.name', '=', query.sourceName)
  if (query.state) select = select.where('i.state', '=', query.state)
  if (query.wave) select = select.where('i.wave', '=', query.wave)
  if (query.rejected !== undefined) select = select.where('i.rejected', query.rejected ? '>' : '=', 0)
  if (query.q) select = select.where(sql<boolean>`position(lower(${query.q}) in lower(i.filename)) > 0`)
  return await pageBy(select, newestFirst, page).execute()
}

const byLine: Order = { by: [[sql`line`, 'bigint']] }

export async function listRejects(scope: Scope, intakeId: string, reason: string | undefined, page: PageAsked) {
  let select = scope.tx.selectFrom('intake_reject').selectAll().where('intake_id', '=', intakeId)
  if (reason) select = select.where('reason', '=', reason)
  return await pageBy(select, byLine, page).execute()
}

/** Said by the process that works on it; of another's intake it has no say. */
export async function failIntake(scope: Scope, id: string, owner: string, problem: string, now: Date): Promise<void> {
  await scope.tx
    .updateTable('intake')
    .set({ state: 'failed', problem, finished_at: now, lease_owner: null, lease_until: null })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', 'in', ['spooled', 'running'])
    .execute()
}
