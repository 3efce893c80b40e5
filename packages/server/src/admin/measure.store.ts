// What a node counts of itself, for whoever watches it: troubles, disk, failed jobs, open intakes.
import { type App, type Database, type Jobs, jobEyes } from '../platform/index.ts'
import { checks, freeBytes, lastLook, openTroubles } from '../watch/index.ts'

export function measureNode(app: App, jobs: Jobs, database: Database, dataFolder: string): void {
  app.metrics.gauge('schakel_troubles', 'What the node finds wrong with itself, per check', async () => {
    const rows = await database.as(jobEyes('metrics'), openTroubles)
    return checks.map(({ name }) => ({
      labels: { check: name },
      value: rows.filter((row) => row.check_name === name).length,
    }))
  })
  app.metrics.gauge('schakel_watch_last_look_seconds', 'When the node last looked at itself, Unix time', async () => {
    const at = await database.as(jobEyes('metrics'), lastLook)
    return at ? at.getTime() / 1000 : 0
  })
  app.metrics.gauge('schakel_disk_free_bytes', 'Room on the disk of the data folder', () => freeBytes(dataFolder))
  app.metrics.gauge('schakel_jobs_failed', 'Jobs that failed for good', async () =>
    (await jobs.failed()).reduce((sum, job) => sum + job.count, 0),
  )
  app.metrics.gauge('schakel_intakes_open', 'Intakes that wait, run or failed', () =>
    database.as(jobEyes('metrics'), async (scope) => {
      const row = await scope.tx
        .selectFrom('intake')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', 'in', ['spooled', 'running', 'failed'])
        .executeTakeFirst()
      return Number(row?.count ?? 0)
    }),
  )
}
