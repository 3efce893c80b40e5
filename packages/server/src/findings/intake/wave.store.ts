// Waves: what an intake made is held until a person releases or stops it; the first of a source always is.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { record } from '../../audit/index.ts'
import type { Scope } from '../../platform/index.ts'
import { findIntake, type IntakeRow } from '../../sources/index.ts'
import { retell } from './news.store.ts'
import { noteReport } from './report-day.store.ts'

async function releaseObservations(scope: Scope, intakeId: string): Promise<string[]> {
  const { rows } = await sql<{ finding_id: string }>`
    update observation set held = false where intakes @> array[${intakeId}::uuid] and held returning finding_id`.execute(
    scope.tx,
  )
  return [...new Set(rows.map((row) => row.finding_id))]
}

async function release(scope: Scope, intake: IntakeRow, now: Date): Promise<void> {
  const refill = await releaseObservations(scope, intake.id)
  await retell(scope, intake.id, { made: [], seen: [], refill }, now)
  await noteReport(scope, intake, now)
  await sql`update notice set held = false where intake_id = ${intake.id} and held and settled is null`.execute(
    scope.tx,
  )
  await sql`update source set first_wave = 'released' where id = ${intake.source_id} and first_wave <> 'released'`.execute(
    scope.tx,
  )
}

async function stop(scope: Scope, intake: IntakeRow, now: Date): Promise<void> {
  await sql`
    update notice set settled = 'withheld', settled_at = ${now} where intake_id = ${intake.id} and held and settled is null`.execute(
    scope.tx,
  )
}

/**
 * Throws `intake.state` when nothing waits. What was held shows at once when released; stopped, it stays with the
 * operator, and what another intake sees too is shown for that one's sake.
 */
export async function settleWave(scope: Scope, intakeId: string, action: 'release' | 'stop', now: Date): Promise<void> {
  const intake = await findIntake(scope, intakeId)
  if (intake.wave !== 'waiting' || intake.state !== 'done')
    throw new AppError('intake.state', { detail: 'Nothing of this intake waits.' })
  const wave = action === 'release' ? 'released' : 'stopped'
  await scope.tx.updateTable('intake').set({ wave, wave_due_at: null }).where('id', '=', intakeId).execute()
  await (action === 'release' ? release : stop)(scope, intake, now)
  await record(scope, { action: `wave.${wave}`, thing: { type: 'intake', id: intakeId } })
}

/** Intakes whose delay is over. */
export async function dueWaves(scope: Scope, now: Date): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('intake')
    .select('id')
    .where('wave', '=', 'waiting')
    .where('state', '=', 'done')
    .where('wave_due_at', '<=', now)
    .execute()
  return rows.map((row) => row.id)
}
