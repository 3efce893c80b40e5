// Background work of findings: waves whose delay is over, risks whose acceptance ended, claims that changed.
import { type Clock, type Database, type Jobs, jobEyes, type Scope } from '../platform/index.ts'
import { deleteRawBytes, dueWaves, settleWave } from './intake/index.ts'
import { expiredFindings, followClaims, recompute } from './life/index.ts'
import { remindOfDue } from './telling/index.ts'

export interface FindingJobDeps {
  database: Database
  clock: Clock
  jobs: Jobs
  dataFolder: string
}

/** Does what is due now; answers how much it was. */
export async function tendFindings({ database, clock }: Pick<FindingJobDeps, 'database' | 'clock'>): Promise<number> {
  const eyes = jobEyes('findings')
  const waves = await database.as(eyes, (scope) => dueWaves(scope, clock.now()))
  for (const id of waves) await database.as(eyes, (scope) => settleWave(scope, id, 'release', clock.now()))
  const expired = await database.as(eyes, async (scope) => {
    const ids = await expiredFindings(scope, clock.now())
    await recompute(scope, ids, null, clock.now())
    return ids.length
  })
  return waves.length + expired
}

/** The port of assets: what the member answers for may have changed, and its findings follow when that is committed. */
export function claimsFollower(jobs: Jobs): (scope: Scope, memberId: string) => Promise<void> {
  return (scope, memberId) => jobs.send(scope, 'claims', { memberId })
}

export async function scheduleFindings(deps: FindingJobDeps): Promise<void> {
  await deps.jobs.work('findings', async () => {
    await tendFindings(deps)
  })
  await deps.jobs.schedule('findings', '* * * * *')
  await deps.jobs.work('reminders', async () => {
    await deps.database.as(jobEyes('reminders'), (scope) => remindOfDue(scope, deps.clock.now()))
  })
  await deps.jobs.schedule('reminders', '*/15 * * * *')
  await deps.jobs.work('claims', ({ memberId }) =>
    deps.database.as(jobEyes('claims'), (scope) => followClaims(scope, String(memberId), deps.clock.now())),
  )
  await deps.jobs.work('raw-retention', async () => {
    await deleteRawBytes(deps)
  })
  await deps.jobs.schedule('raw-retention', '41 * * * *')
}
