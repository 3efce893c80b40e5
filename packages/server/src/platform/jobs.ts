// Background jobs and schedules: pg-boss on the same PostgreSQL, under the job role; jobs carry ids only.
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { type Database, rawClient } from './database.ts'
import type { Log } from './log.ts'
import type { Scope } from './scope.ts'

export type JobData = Record<string, string | number | boolean | null>

export interface Jobs {
  /** Sends within the scope's transaction: the job exists when, and only when, the transaction commits; not worked before `at`. */
  send(scope: Scope, name: string, data: JobData, at?: Date): Promise<void>
  /** Works a queue; a handler that throws is tried again with growing pauses, then kept as failed. */
  work(name: string, handler: (data: JobData) => Promise<void>, options?: { seconds?: number }): Promise<void>
  /** `cron` in UTC; runs once over all processes of a node. */
  schedule(name: string, cron: string): Promise<void>
  failed(): Promise<{ name: string; count: number; since: Date }[]>
  stop(): Promise<void>
}

interface Sql {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

function sqlOf(pool: pg.Pool): Sql {
  return { executeSql: (text, values) => pool.query(text, values) }
}

/** The request's transaction takes the job role for the sending statement only. */
function sqlInScope(scope: Scope): Sql {
  const client = rawClient(scope)
  return {
    async executeSql(text, values) {
      await client.query('set local role schakel_job')
      const result = await client.query(text, values)
      await client.query(`set local role schakel_${scope.eyes.audience}`)
      return result
    },
  }
}

const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true, expireInSeconds: 6 * 3600 }

export async function startJobs(database: Database, log: Log): Promise<Jobs> {
  const pool = new pg.Pool({
    ...database.address.connection,
    max: 3,
    application_name: 'schakel jobs',
    options: '-c role=schakel_job',
  })
  pool.on('error', () => {})
  const boss = new PgBoss({ db: sqlOf(pool), schema: 'jobs', createSchema: false, migrate: false })
  boss.on('error', (error) => log.warn({ err: error.message }, 'job queue'))
  await boss.start()
  const known = new Set<string>()
  const queue = async (name: string) => {
    if (known.has(name)) return
    await boss.createQueue(name, retries)
    known.add(name)
  }
  return {
    async send(scope, name, data, at) {
      await queue(name)
      await boss.send(name, data, { db: sqlInScope(scope), ...(at ? { startAfter: at } : {}) })
    },
    async work(name, handler, options = {}) {
      await queue(name)
      await boss.work<JobData>(name, { pollingIntervalSeconds: options.seconds ?? 1 }, async (batch) => {
        for (const job of batch) {
          await handler(job.data).catch((error: unknown) => {
            log.error({ job: name, err: error instanceof Error ? error.message : 'unknown' }, 'job failed')
            throw error
          })
        }
      })
    },
    async schedule(name, cron) {
      await queue(name)
      await boss.schedule(name, cron, {}, { tz: 'UTC' })
    },
    async failed() {
      const { rows } = await pool.query<{ name: string; count: number; since: Date }>(
        `select name, count(*)::int as count, min(created_on) as since from jobs.job where state = 'failed' group by name order by name`,
      )
      return rows
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 })
      await pool.end()
    },
  }
}
