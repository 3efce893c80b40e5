// Undoes an intake: its witness goes from every observation, and what only it saw goes with it.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { record } from '../../audit/index.ts'
import { newId, type Scope } from '../../platform/index.ts'
import { findIntake } from '../../sources/index.ts'
import { recompute } from '../life/index.ts'

export interface Shown {
  finding_id: string
  member_id: string
  name: string
  seen_at: Date | null
  told: boolean
}
export interface Undone {
  observationsRemoved: number
  findingsRemoved: number
  findingsKept: number
  shown: Shown[]
  breachCaseId: string | null
}

async function removeObservations(scope: Scope, intakeId: string): Promise<{ removed: number; findingIds: string[] }> {
  const { rows } = await sql<{
    finding_id: string
  }>`delete from observation where intakes = array[${intakeId}::uuid] returning finding_id`.execute(scope.tx)
  await sql`update observation set intakes = array_remove(intakes, ${intakeId}::uuid) where intakes @> array[${intakeId}::uuid]`.execute(
    scope.tx,
  )
  return { removed: rows.length, findingIds: [...new Set(rows.map((row) => row.finding_id))] }
}

/** Findings that members could see or were told of, before they go. */
async function shownOf(scope: Scope, ids: readonly string[]): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select f.id as finding_id, f.member_id, o.name, case when o.last_seen_at >= f.created_at then o.last_seen_at end as seen_at,
      exists (select 1 from delivery_thing t where t.thing_id = f.id) as told
    from finding f join organisation o on o.id = f.member_id
    where f.id = any (${ids}::uuid[]) and not f.held and not exists (select 1 from observation b where b.member_id = f.member_id and b.finding_id = f.id)
    order by o.name, f.id`.execute(scope.tx)
  return rows.filter((row) => row.seen_at !== null || row.told)
}

/** Times, count and attributes from the observations that are left. */
async function refill(scope: Scope, ids: readonly string[]): Promise<void> {
  await sql`
    update finding f set count = s.times, first_seen = s.first_at, last_seen = s.last_at, severity = s.severity, evidence = s.evidence,
      source_id = s.source_id, report_type = s.report_type, tlp = s.tlp
    from (select o.member_id, o.finding_id, count(*) as times, min(o.observed_at) as first_at, max(o.observed_at) as last_at,
        (array_agg(o.severity order by o.observed_at desc))[1] as severity, (array_agg(o.evidence order by o.observed_at desc))[1] as evidence,
        (array_agg(o.source_id order by o.observed_at desc))[1] as source_id, (array_agg(o.report_type order by o.observed_at desc))[1] as report_type,
        (array_agg(o.tlp order by o.observed_at desc))[1] as tlp
      from observation o where o.finding_id = any (${ids}::uuid[]) group by 1, 2) s
    where f.member_id = s.member_id and f.id = s.finding_id`.execute(scope.tx)
}

async function openBreachCase(
  scope: Scope,
  intakeId: string,
  shown: readonly Shown[],
  reason: string,
  now: Date,
): Promise<string | null> {
  if (shown.length === 0) return null
  const id = newId()
  const members = [...new Set(shown.map((row) => row.member_id))]
  await sql`insert into breach_case (id, opened_at, intake_id, member_ids, findings, reason)
    values (${id}, ${now}, ${intakeId}, ${members}::uuid[], ${shown.length}, ${reason})`.execute(scope.tx)
  return id
}

/** Throws `intake.state` unless the intake is done or failed. */
export async function undoIntake(scope: Scope, intakeId: string, reason: string | null, now: Date): Promise<Undone> {
  const intake = await findIntake(scope, intakeId)
  if (intake.state !== 'done' && intake.state !== 'failed')
    throw new AppError('intake.state', { detail: `The intake is ${intake.state}.` })
  const { removed, findingIds } = await removeObservations(scope, intakeId)
  const shown = await shownOf(scope, findingIds)
  await sql`delete from report_day where intake_id = ${intakeId}`.execute(scope.tx)
  await sql`update notice set settled = 'undone', settled_at = ${now} where intake_id = ${intakeId} and settled is null`.execute(
    scope.tx,
  )
  const gone = await sql<{ id: string }>`
    delete from finding f where f.id = any (${findingIds}::uuid[])
      and not exists (select 1 from observation o where o.member_id = f.member_id and o.finding_id = f.id) returning f.id`.execute(
    scope.tx,
  )
  const removedIds = gone.rows.map((row) => row.id)
  await sql`delete from finding_event where finding_id = any (${removedIds}::uuid[])`.execute(scope.tx)
  const left = findingIds.filter((id) => !removedIds.includes(id))
  await refill(scope, left)
  await recompute(scope, left, intakeId, now)
  const breachCaseId = await openBreachCase(scope, intakeId, shown, reason ?? 'An intake was undone', now)
  await scope.tx
    .updateTable('intake')
    .set({
      state: 'undone',
      undone_at: now,
      undone_by: scope.eyes.personId,
      undone_reason: reason,
      wave: intake.wave === 'waiting' ? 'stopped' : intake.wave,
    })
    .where('id', '=', intakeId)
    .execute()
  await record(scope, {
    action: 'intake.undone',
    thing: { type: 'intake', id: intakeId },
    detail: { observations: removed, findings: removedIds.length, shown: shown.length },
  })
  return {
    observationsRemoved: removed,
    findingsRemoved: removedIds.length,
    findingsKept: left.length,
    shown,
    breachCaseId,
  }
}
