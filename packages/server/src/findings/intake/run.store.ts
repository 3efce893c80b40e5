// Runs one intake from its spooled bytes to committed findings, from wherever it stood, to its end.
import { sql } from 'kysely'
import { type Database, jobEyes, type Scope } from '../../platform/index.ts'
import {
  demandLease,
  findIntake,
  noteArrival,
  type SourceRow,
  SpoolReader,
  type Unpacked,
  unpack,
} from '../../sources/index.ts'
import { formatOf } from './formats/index.ts'
import { prepare } from './prepare.store.ts'
import { noteReport } from './report-day.store.ts'
import type { RunOrder } from './run-order.ts'
import { scan } from './scan.store.ts'

const eyes = jobEyes('intake')

async function holdsBack(scope: Scope, intakeId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select 1 from observation where intakes @> array[${intakeId}::uuid] and held) as held`.execute(
    scope.tx,
  )
  return rows[0]?.held === true
}

/** The last transaction: silence is judged, a wave that holds nothing back does not wait, the intake is done. */
async function finish(scope: Scope, order: RunOrder, source: SourceRow): Promise<void> {
  await demandLease(scope, order.intakeId, order.owner)
  await noteArrival(scope, source.id, order.now)
  const read = await findIntake(scope, order.intakeId)
  const waits = read.wave === 'waiting' && (await holdsBack(scope, read.id))
  if (!waits) await noteReport(scope, read, order.now)
  await scope.tx
    .updateTable('intake')
    .set({
      state: 'done',
      finished_at: order.now,
      lease_owner: null,
      lease_until: null,
      ...(read.wave === 'waiting' && !waits ? { wave: 'none' as const, wave_due_at: null } : {}),
    })
    .where('id', '=', read.id)
    .execute()
  if (source.first_wave === 'pending' && waits)
    await scope.tx.updateTable('source').set({ first_wave: 'waiting' }).where('id', '=', source.id).execute()
}

/** The first bytes, 64 KiB at most, to tell the format by. */
async function beginningOf(unpacked: Unpacked): Promise<Buffer> {
  for await (const chunk of unpacked.stream(0)) return chunk.subarray(0, 65_536)
  return Buffer.alloc(0)
}

/** Runs to the end. Throws `LeaseLost`, and `intake.unreadable` or `intake.bomb` for what the file is; other errors may be tried again. */
export async function runIntake(database: Database, order: RunOrder): Promise<void> {
  const reader = await SpoolReader.open(order.spoolPath, order.spoolKey)
  try {
    const unpacked = await unpack(reader)
    const format = formatOf(await beginningOf(unpacked))
    const prepared = await database.as(eyes, (scope) => prepare(scope, order, unpacked, format))
    if (prepared.intake.state !== 'running') return
    await scan(database, order, prepared, unpacked)
    await database.as(eyes, (scope) => finish(scope, order, prepared.source))
  } finally {
    await reader.close()
  }
}
