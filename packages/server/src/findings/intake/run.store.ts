// Runs one intake from its spooled bytes to committed findings, from wherever it stood, to its end.
import { type Database, jobEyes, type Scope } from '../../platform/index.ts'
import { findIntake, noteArrival, SpoolReader, type Unpacked, unpack } from '../../sources/index.ts'
import { goneCandidates, recompute } from '../life/index.ts'
import { formatOf } from './formats/index.ts'
import { type Prepared, prepare } from './prepare.store.ts'
import type { RunOrder } from './run-order.ts'
import { scan } from './scan.store.ts'

const eyes = jobEyes('intake')

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
