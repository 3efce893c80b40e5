// Runs one intake from its spooled bytes to committed findings, chunk by chunk, from wherever it stood.
import { AppError } from '@schakel/api'
import { createRowScanner } from '@schakel/formats/csv'
import { readReportName } from '@schakel/formats/shadowserver'
import { sql } from 'kysely'
import { createMatcher, type MatchTables } from '../../assets/index.ts'
import { type Database, jobEyes, type Scope } from '../../platform/index.ts'
import {
  findIntake,
  findSource,
  type IntakeRow,
  noteArrival,
  type SourceRow,
  SpoolReader,
  type Unpacked,
  unpack,
} from '../../sources/index.ts'
import { isKnownType, kindOfReport, knownTypes, type ReportKind } from '../classification/index.ts'
import { goneCandidates, recompute } from '../life/index.ts'
import { type JudgedRow, RowJudge, wantedColumns } from './judge.ts'
import { type BatchContext, writeBatch } from './staging.store.ts'

export interface RunOrder {
  readonly intakeId: string
  readonly spoolPath: string
  readonly spoolKey: Buffer
  readonly tables: MatchTables
  readonly now: Date
}

const eyes = jobEyes('intake')
const rowsPerBatch = 5000
const bytesPerBatch = 256 * 1024 * 1024
const rejectsPerBatch = 2000

interface Prepared {
  intake: IntakeRow
  source: SourceRow
  kind: ReportKind
  reportType: string
  reportDate: string
}

function overridden(kind: ReportKind, source: SourceRow, reportType: string): ReportKind {
  const own = source.overrides[reportType]
  if (!own) return kind
  const { issue, severity, taxonomy, type, identifier } = own
  return {
    ...kind,
    issue: issue ?? kind.issue,
    severity: severity ?? kind.severity,
    classification: {
      taxonomy: taxonomy ?? kind.classification.taxonomy,
      type: type ?? kind.classification.type,
      identifier: identifier ?? kind.classification.identifier,
    },
  }
}

/** Settles type, date and wave once; a type that is switched off is refused with the reason. */
async function prepare(scope: Scope, order: RunOrder, unpacked: Unpacked): Promise<Prepared> {
  const intake = await findIntake(scope, order.intakeId)
  const source = await findSource(scope, intake.source_id)
  const named = [intake.filename, unpacked.innerName ?? '']
    .map((name) => readReportName(name, knownTypes))
    .find((read) => read.ok)
  const reportType = intake.report_type ?? (named?.ok ? named.value.reportType : null)
  if (!reportType)
    throw new AppError('intake.unreadable', {
      detail: 'The file name does not tell the report type. Give reportType, for example scan_rdp.',
    })
  if (source.report_types[reportType] === false)
    throw new AppError('intake.unreadable', { detail: `Report type ${reportType} is switched off for this source.` })
  const known = isKnownType(reportType)
  const reportDate =
    intake.report_date ?? (named?.ok ? named.value.date : undefined) ?? intake.received_at.toISOString().slice(0, 10)
  const waits = source.forwarding !== 'automatic' || source.first_wave !== 'released'
  const due =
    source.forwarding === 'delay' && source.first_wave === 'released'
      ? new Date(intake.received_at.getTime() + (source.forwarding_minutes ?? 0) * 60_000)
      : null
  await scope.tx
    .updateTable('intake')
    .set({
      state: 'running',
      started_at: intake.started_at ?? order.now,
      format: 'shadowserver-csv',
      compression: unpacked.compression,
      report_type_known: known,
      report_date: reportDate,
      ...(intake.state === 'spooled'
        ? { wave: waits ? ('waiting' as const) : ('none' as const), wave_due_at: due }
        : {}),
      flags: JSON.stringify(known ? [] : [{ flag: 'report-type.unknown', detail: reportType }]),
    })
    .where('id', '=', intake.id)
    .execute()
  await setReportType(scope, intake, reportType)
  return {
    intake: await findIntake(scope, intake.id),
    source,
    kind: overridden(kindOfReport(reportType), source, reportType),
    reportType,
    reportDate,
  }
}

/** The type from the file name is noted; the claim on the bytes keeps the type that was given. */
async function setReportType(scope: Scope, intake: IntakeRow, reportType: string): Promise<void> {
  if (intake.report_type === reportType) return
  await scope.tx.updateTable('intake').set({ report_type: reportType }).where('id', '=', intake.id).execute()
}

interface Reject {
  line: number
  reason: string
  detail: string | null
  raw: Buffer
}

/** What was read since the last commit. */
class Pending {
  rows = 0
  unmatched = 0
  readonly judged: JudgedRow[] = []
  readonly rejects: Reject[] = []

  ours(row: JudgedRow): void {
    this.judged.push(row)
  }

  reject(line: number, reason: string, detail: string | null, raw: Buffer): void {
    this.rejects.push({ line, reason, detail, raw })
  }

  get full(): boolean {
    return this.judged.length >= rowsPerBatch || this.rejects.length >= rejectsPerBatch
  }

  clear(): void {
    this.rows = 0
    this.unmatched = 0
    this.judged.length = 0
    this.rejects.length = 0
  }
}

async function keepRejects(scope: Scope, intakeId: string, rejects: readonly Reject[]): Promise<void> {
  for (let at = 0; at < rejects.length; at += 500) {
    const rows = rejects.slice(at, at + 500).map((reject) => ({ ...reject, intake_id: intakeId }))
    await scope.tx
      .insertInto('intake_reject')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** One transaction: what was read, its counts, and where to go on. */
async function commitChunk(
  scope: Scope,
  context: BatchContext,
  pending: Pending,
  resume: { offset: number; line: number; names: readonly string[] },
): Promise<void> {
  await keepRejects(scope, context.intakeId, pending.rejects)
  const counts = await writeBatch(scope, context, pending.judged)
  await sql`
    update intake set rows = rows + ${pending.rows}, matched = matched + ${counts.matched}, duplicate = duplicate + ${counts.duplicate},
      unmatched = unmatched + ${pending.unmatched}, rejected = rejected + ${pending.rejects.length}, findings_new = findings_new + ${counts.findingsNew},
      findings_updated = findings_updated + ${counts.findingsUpdated}, findings_reopened = findings_reopened + ${counts.findingsReopened},
      resume_at = ${JSON.stringify(resume)}::jsonb
    where id = ${context.intakeId}`.execute(scope.tx)
}

async function scan(database: Database, order: RunOrder, prepared: Prepared, unpacked: Unpacked): Promise<void> {
  const { intake, source, kind, reportType } = prepared
  const matcher = createMatcher(order.tables)
  const pending = new Pending()
  const resume =
    intake.resume_at.offset === undefined
      ? undefined
      : (intake.resume_at as { offset: number; line: number; names: string[] })
  let names: string[] = resume?.names ?? []
  let judge: RowJudge | null = null
  const context: BatchContext = {
    intakeId: intake.id,
    sourceId: source.id,
    reportType,
    kind,
    label: source.label,
    pap: source.pap,
    hops: source.hops,
    held: intake.wave === 'waiting',
    now: order.now,
  }
  const scanner = createRowScanner({
    ...(resume ? { resume } : {}),
    onHeader(header) {
      names = header
      const wanted = wantedColumns(header, kind)
      if (Array.isArray(wanted)) judge = new RowJudge(header, kind, matcher, pending, order.now)
      return wanted
    },
    onRow: (bytes, start, end, line, fields) => judge?.judge(bytes, start, end, line, fields),
    onReject(line, reason, raw) {
      pending.rows++
      pending.reject(line, reason, null, raw.subarray(0, 8192))
    },
  })
  let sinceCommit = 0
  const commit = async () => {
    await database.as(eyes, (scope) =>
      commitChunk(scope, context, pending, { offset: scanner.offset, line: scanner.line, names }),
    )
    pending.clear()
    sinceCommit = 0
  }
  for await (const chunk of unpacked.stream(resume?.offset ?? 0)) {
    for (let at = 0; at < chunk.length; at += 131_072) {
      scanner.push(chunk.subarray(at, at + 131_072))
      if (pending.full) await commit()
    }
    if (scanner.problem) throw new AppError('intake.unreadable', { detail: scanner.problem.message })
    sinceCommit += chunk.length
    if (sinceCommit > bytesPerBatch) await commit()
  }
  scanner.end()
  if (scanner.problem) throw new AppError('intake.unreadable', { detail: scanner.problem.message })
  await commit()
}

/** The last transaction: the report's date counts, silence is judged, the intake is done. */
async function finish(
  scope: Scope,
  order: RunOrder,
  { intake, source, reportType, reportDate }: Prepared,
): Promise<void> {
  await scope.tx
    .insertInto('report_day')
    .values({ source_id: source.id, report_type: reportType, day: reportDate, intake_id: intake.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await recompute(scope, await goneCandidates(scope, source.id, reportType), intake.id, order.now)
  await noteArrival(scope, source.id, order.now)
  const done = await findIntake(scope, intake.id)
  const nothingHeld = done.wave === 'waiting' && done.findings_new === 0
  await scope.tx
    .updateTable('intake')
    .set({
      state: 'done',
      finished_at: order.now,
      ...(nothingHeld ? { wave: 'none' as const, wave_due_at: null } : {}),
    })
    .where('id', '=', intake.id)
    .execute()
  if (source.first_wave === 'pending' && !nothingHeld && done.wave === 'waiting') {
    await scope.tx.updateTable('source').set({ first_wave: 'waiting' }).where('id', '=', source.id).execute()
  }
}

/** Runs to the end. Throws `intake.unreadable` or `intake.bomb` for what the file is; other errors may be tried again. */
export async function runIntake(database: Database, order: RunOrder): Promise<void> {
  const reader = await SpoolReader.open(order.spoolPath, order.spoolKey)
  try {
    const unpacked = await unpack(reader)
    const prepared = await database.as(eyes, (scope) => prepare(scope, order, unpacked))
    if (prepared.intake.state !== 'running') return
    await scan(database, order, prepared, unpacked)
    await database.as(eyes, (scope) => finish(scope, order, prepared))
  } finally {
    await reader.close()
  }
}
