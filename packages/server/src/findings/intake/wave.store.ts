// Waves: what an intake made is held until a person releases or stops it; the first of a source always is.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { record } from '../../audit/index.ts'
import type { Scope } from '../../platform/index.ts'
import { findIntake } from '../../sources/index.ts'

/** Throws `intake.state` when nothing waits. Released findings show at once; stopped ones stay with the operator. */
export async function settleWave(scope: Scope, intakeId: string, action: 'release' | 'stop', now: Date): Promise<void> {
  const intake = await findIntake(scope, intakeId)
  if (intake.wave !== 'waiting' || intake.state !== 'done')
    throw new AppError('intake.state', { detail: 'Nothing of this intake waits.' })
  const wave = action === 'release' ? 'released' : 'stopped'
  await scope.tx.updateTable('intake').set({ wave, wave_due_at: null }).where('id', '=', intakeId).execute()
  if (action === 'release') {
    await sql`update finding set held = false, held_by = null, changed_at = ${now}, sequence = nextval('finding_sequence') where held_by = ${intakeId}`.execute(
      scope.tx,
    )
    await sql`update notice set held = false where intake_id = ${intakeId}`.execute(scope.tx)
    await sql`update source set first_wave = 'released' where id = ${intake.source_id} and first_wave <> 'released'`.execute(
      scope.tx,
    )
  } else {
    await sql`update notice set settled = 'withheld', settled_at = ${now} where intake_id = ${intakeId} and settled is null`.execute(
      scope.tx,
    )
  }
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
