// Keeps files true to the time: who waits for what, reminders before it is due, and files of who was refused that end.
import { sql } from 'kysely'
import { findOrganisation } from '../organisations/index.ts'
import { type Jobs, jobEyes, type Scope } from '../platform/index.ts'
import { type CaseRow, continueCase, loadCase } from './case/case.store.ts'
import { remindFrom } from './case/next.ts'
import type { AdmissionDeps } from './deps.ts'

const doer = { side: 'node', personId: null, tokenId: null } as const
const day = 24 * 3600_000
/** How long who was refused can look into its file and apply again. */
const refusedFor = 180 * day

/** Files whose next thing can have changed without an event: facts beside the file, or the time. */
async function toLookAt(scope: Scope, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from admission_case where closed_at is null
      and (step in ('introduction', 'assessment', 'connection') or waits_for is not null or due_at <= ${now})`.execute(
    scope.tx,
  )
  return rows.map(({ id }) => id)
}

/** An emergency is not reminded of days before: its second look is due within one. */
function remindsNow({ waits_for, next, due_at, reminded_at }: CaseRow, now: Date): boolean {
  if (!waits_for || !due_at || reminded_at) return false
  const from = next === 'emergency-review' ? new Date(due_at.getTime() - 4 * 3600_000) : remindFrom(due_at)
  return from <= now
}

async function remind(scope: Scope, deps: AdmissionDeps, row: CaseRow, now: Date): Promise<void> {
  const organisation = await findOrganisation(scope, row.organisation_id)
  await deps.tellOfCase(scope, {
    to: row.waits_for ?? 'operator',
    what: 'reminder',
    organisationId: organisation.id,
    organisation: organisation.name,
    caseId: row.id,
    number: row.number,
    ownerId: row.owner_id,
    dueOn: null,
    replyTo: row.mail_word,
    key: `case:${row.id}:reminder:${row.due_at?.toISOString()}`,
  })
  await scope.tx.updateTable('admission_case').set({ reminded_at: now }).where('id', '=', row.id).execute()
}

/** Who was refused long ago and did not apply again is let go. */
async function letGo(scope: Scope, deps: AdmissionDeps, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select o.id from organisation o where o.state = 'applying'
      and exists (select 1 from admission_case c where c.organisation_id = o.id)
      and not exists (select 1 from admission_case c where c.organisation_id = o.id
        and (c.closed_at is null or c.closed_at > ${new Date(now.getTime() - refusedFor)}))`.execute(scope.tx)
  for (const { id } of rows) await deps.applyStanding(scope, id, { state: 'withdrawn' })
}

/** Looks at all files once. */
export async function lookAtFiles(deps: AdmissionDeps): Promise<void> {
  const { database, clock } = deps
  const now = clock.now()
  const eyes = jobEyes('application dues')
  for (const id of await database.as(eyes, (scope) => toLookAt(scope, now)))
    await database.as(eyes, async (scope) => {
      const { row } = await continueCase(scope, await loadCase(scope, id, true), doer, [], now)
      if (remindsNow(row, now)) await remind(scope, deps, row, now)
    })
  await database.as(eyes, (scope) => letGo(scope, deps, now))
  deps.soon()
}

export async function scheduleFiles(jobs: Jobs, deps: AdmissionDeps): Promise<void> {
  await jobs.work('application-dues', () => lookAtFiles(deps))
  await jobs.schedule('application-dues', '*/15 * * * *')
}
