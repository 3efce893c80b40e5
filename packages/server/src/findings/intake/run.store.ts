// Runs one intake from its spooled bytes to committed findings, chunk by chunk, from wherever it stood.
import { AppError } from '@schakel/api'
import { strictest } from '@schakel/formats/tlp'
import { sql } from 'kysely'
import { createMatcher, type MatchTables } from '../../assets/index.ts'
import { type Database, jobEyes, type Scope } from '../../platform/index.ts'
import { findIntake, noteArrival, type SourceRow, SpoolReader, type Unpacked, unpack } from '../../sources/index.ts'
import { goneCandidates, recompute } from '../life/index.ts'
import { formatOf, type ResumeAt } from './formats/index.ts'
import type { JudgedRow } from './judge.ts'
import { Pending, type Reject } from './pending.ts'
import { overridden, type Prepared, prepare } from './prepare.store.ts'
import { type BatchContext, type BatchCounts, writeBatch } from './staging.store.ts'

export interface RunOrder {
  readonly intakeId: string
  readonly spoolPath: string
  readonly spoolKey: Buffer
  readonly tables: MatchTables
  readonly now: Date
}

const eyes = jobEyes('intake')
const bytesPerBatch = 256 * 1024 * 1024

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

type SharedContext = Omit<BatchContext, 'reportType' | 'kind' | 'label'> & { source: SourceRow }

/** Rows of one report type and label belong together; a CSV has one such group, a feed of events may have many. */
function groupsOf(shared: SharedContext, judged: readonly JudgedRow[]): [BatchContext, JudgedRow[]][] {
  const groups = new Map<string, [BatchContext, JudgedRow[]]>()
  const { source, ...context } = shared
  for (const row of judged) {
    const label = row.label ? strictest(source.label, row.label) : source.label
    const key = `${row.reportType} ${row.kind.issue} ${label}`
    const known = groups.get(key)
    if (known) known[1].push(row)
    else {
      const kind = overridden(row.kind, source, row.reportType)
      groups.set(key, [{ ...context, reportType: row.reportType, kind, label }, [row]])
    }
  }
  return [...groups.values()]
}

async function writeGroups(scope: Scope, shared: SharedContext, pending: Pending): Promise<BatchCounts> {
  const counts = { matched: 0, duplicate: 0, findingsNew: 0, findingsUpdated: 0, findingsReopened: 0 }
  for (const [context, rows] of groupsOf(shared, pending.judged)) {
    const some = await writeBatch(scope, context, rows)
    for (const name of Object.keys(counts) as (keyof BatchCounts)[]) counts[name] += some[name]
  }
  return counts
}

/** One transaction: what was read, its counts, and where to go on. */
async function commitChunk(scope: Scope, shared: SharedContext, pending: Pending, resume: ResumeAt): Promise<void> {
  await keepRejects(scope, shared.intakeId, pending.rejects)
  const counts = await writeGroups(scope, shared, pending)
  await sql`
    update intake set rows = rows + ${pending.rows}, matched = matched + ${counts.matched}, duplicate = duplicate + ${counts.duplicate},
      unmatched = unmatched + ${pending.unmatched}, rejected = rejected + ${pending.rejects.length}, findings_new = findings_new + ${counts.findingsNew},
      findings_updated = findings_updated + ${counts.findingsUpdated}, findings_reopened = findings_reopened + ${counts.findingsReopened},
      flags = flags || ${JSON.stringify(pending.flags)}::jsonb, resume_at = ${JSON.stringify(resume)}::jsonb
    where id = ${shared.intakeId}`.execute(scope.tx)
}

function sharedContext({ intake, source }: Prepared, now: Date): SharedContext {
  return {
    intakeId: intake.id,
    sourceId: source.id,
    source,
    pap: source.pap,
    hops: source.hops,
    held: intake.wave === 'waiting',
    now,
  }
}

/** Reads the bytes from where it stood; answers the report types that were seen. */
async function scan(database: Database, order: RunOrder, prepared: Prepared, unpacked: Unpacked): Promise<Set<string>> {
  const { intake, report, source } = prepared
  const pending = new Pending(source.report_types)
  const resume = intake.resume_at.offset === undefined ? undefined : (intake.resume_at as ResumeAt)
  const shared = sharedContext(prepared, order.now)
  const reading = prepared.format.read({
    matcher: createMatcher(order.tables),
    verdicts: pending,
    now: order.now,
    report,
    resume,
    onUnknownColumns: (names) => {
      if (names.length > 0) pending.flags.push({ flag: 'columns.unknown', detail: names.slice(0, 50).join(', ') })
    },
  })
  let sinceCommit = 0
  const commit = async () => {
    await database.as(eyes, (scope) => commitChunk(scope, shared, pending, reading.at))
    pending.clear()
    sinceCommit = 0
  }
  for await (const chunk of unpacked.stream(resume?.offset ?? 0)) {
    for (let at = 0; at < chunk.length; at += 131_072) {
      reading.push(chunk.subarray(at, at + 131_072))
      if (pending.full) await commit()
    }
    if (reading.problem) throw new AppError('intake.unreadable', { detail: reading.problem.message })
    sinceCommit += chunk.length
    if (sinceCommit > bytesPerBatch) await commit()
  }
  reading.end()
  if (reading.problem) throw new AppError('intake.unreadable', { detail: reading.problem.message })
  await commit()
  return pending.types
}

/** The last transaction: the report's date counts, silence is judged, the intake is done. */
async function finish(
  scope: Scope,
  order: RunOrder,
  { intake, source, report, reportDate }: Prepared,
  seen: ReadonlySet<string>,
): Promise<void> {
  for (const type of report ? [report.type] : seen) {
    await scope.tx
      .insertInto('report_day')
      .values({ source_id: source.id, report_type: type, day: reportDate, intake_id: intake.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await recompute(scope, await goneCandidates(scope, source.id, type, reportDate), intake.id, order.now)
  }
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

/** The first bytes, 64 KiB at most, to tell the format by. */
async function beginningOf(unpacked: Unpacked): Promise<Buffer> {
  for await (const chunk of unpacked.stream(0)) return chunk.subarray(0, 65_536)
  return Buffer.alloc(0)
}

/** Runs to the end. Throws `intake.unreadable` or `intake.bomb` for what the file is; other errors may be tried again. */
export async function runIntake(database: Database, order: RunOrder): Promise<void> {
  const reader = await SpoolReader.open(order.spoolPath, order.spoolKey)
  try {
    const unpacked = await unpack(reader)
    const format = formatOf(await beginningOf(unpacked))
    const prepared = await database.as(eyes, (scope) => prepare(scope, order, unpacked, format))
    if (prepared.intake.state !== 'running') return
    const seen = await scan(database, order, prepared, unpacked)
    await database.as(eyes, (scope) => finish(scope, order, prepared, seen))
  } finally {
    await reader.close()
  }
}
