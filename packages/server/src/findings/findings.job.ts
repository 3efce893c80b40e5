// Background work of findings: waves whose delay is over, risks whose acceptance ended, claims that changed.
import { membersAround } from '../assets/index.ts'
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

/** What a member holds says also what those around it get: their findings follow, each in a transaction of its own. */
async function follow(
  { database, clock }: Pick<FindingJobDeps, 'database' | 'clock'>,
  memberId: string,
): Promise<void> {
  const eyes = jobEyes('claims')
  const around = await database.as(eyes, async (scope) => {
    await followClaims(scope, memberId, clock.now())
    return await membersAround(scope, memberId)
  })
  for (const id of around) await database.as(eyes, (scope) => followClaims(scope, id, clock.now()))
}

/**
 * The port of assets: what the member answers for may have changed, or will at a time that is known; its findings follow
 * when that is committed, or come.
 */
export function claimsFollower(jobs: Jobs): (scope: Scope, memberId: string, at?: Date) => Promise<void> {
  return (scope, memberId, at) => jobs.send(scope, 'claims', { memberId }, at)
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
  await deps.jobs.work('claims', ({ memberId }) => follow(deps, String(memberId)))
  await deps.jobs.work('raw-retention', async () => {
    await deleteRawBytes(deps)
  })
  await deps.jobs.schedule('raw-retention', '41 * * * *')
}
