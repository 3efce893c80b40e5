// That the report of a day was received: after enough of them without a finding, it is no longer seen.
import type { Scope } from '../../platform/index.ts'
import type { IntakeRow } from '../../sources/index.ts'
import { goneCandidates, recompute } from '../life/index.ts'

/**
 * Notes the report's date for each type that it holds, and judges silence. A report whose wave waits or was stopped says
 * nothing yet, neither by what it holds nor by what it lacks.
 */
export async function noteReport(scope: Scope, intake: IntakeRow, now: Date): Promise<void> {
  const day = intake.report_date
  if (!day) return
  for (const type of intake.report_type ? [intake.report_type] : intake.seen_types) {
    await scope.tx
      .insertInto('report_day')
      .values({ source_id: intake.source_id, report_type: type, day, intake_id: intake.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await recompute(scope, await goneCandidates(scope, intake.source_id, type, day), intake.id, now)
  }
}
