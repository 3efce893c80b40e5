// Undoes an intake: its witness goes from every observation, and what only it saw goes with it.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { record } from '../../audit/index.ts'
import { newId, type Scope } from '../../platform/index.ts'
import { findIntake } from '../../sources/index.ts'
import { retell } from './news.store.ts'

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

/** Takes the witness away; answers the findings that lost an observation, or the only witness that may be shown. */
async function removeObservations(scope: Scope, intakeId: string): Promise<{ removed: number; findingIds: string[] }> {
  const gone = await sql<{ finding_id: string }>`
    delete from observation where intakes = array[${intakeId}::uuid] returning finding_id`.execute(scope.tx)
  const kept = await sql<{ finding_id: string }>`
    update observation o set intakes = array_remove(o.intakes, ${intakeId}::uuid), held = not exists (
      select 1 from intake i where i.id = any (o.intakes) and i.id <> ${intakeId}::uuid and i.wave in ('none', 'released'))
    where o.intakes @> array[${intakeId}::uuid] returning finding_id`.execute(scope.tx)
  const findingIds = [...new Set([...gone.rows, ...kept.rows].map((row) => row.finding_id))]
  return { removed: gone.rows.length, findingIds }
}

/**
 * Findings that members could see or were told of, before they go or are held. Portal and tokens note their readers
 * once a minute at most, so whoever was here in the minute before may have read on.
 */
async function shownOf(scope: Scope, ids: readonly string[]): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select f.id as finding_id, f.member_id, o.name, case when here.at >= f.created_at - interval '1 minute' then here.at end as seen_at,
      exists (select 1 from delivery_thing t where t.thing_id = f.id) as told
    from finding f join organisation o on o.id = f.member_id
    cross join lateral (select greatest(o.last_seen_at, (select max(t.last_used_at) from api_token t where t.organisation_id = o.id)) as at) here
    where f.id = any (${ids}::uuid[]) and not f.held
      and not exists (select 1 from observation b where b.member_id = f.member_id and b.finding_id = f.id and not b.held)
    order by o.name, f.id`.execute(scope.tx)
  return rows.filter((row) => row.seen_at !== null || row.told)
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
  const gone = await sql<{ id: string }>`
    delete from finding f where f.id = any (${findingIds}::uuid[])
      and not exists (select 1 from observation o where o.member_id = f.member_id and o.finding_id = f.id) returning f.id`.execute(
    scope.tx,
  )
  const removedIds = gone.rows.map((row) => row.id)
  await sql`update notice set settled = 'undone', settled_at = ${now}, waits_for = null
    where thing_id = any (${removedIds}::uuid[]) and settled is null`.execute(scope.tx)
  await sql`delete from finding_event where finding_id = any (${removedIds}::uuid[])`.execute(scope.tx)
  const left = findingIds.filter((id) => !removedIds.includes(id))
  await retell(scope, intakeId, { made: [], seen: [], refill: left }, now)
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
