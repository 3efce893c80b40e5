// The tables of the job queue (pg-boss 12.38.0, schema jobs), frozen as the library made them, with our grants.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0002-jobs/pg-boss.sql')
  await runSqlFile(db, './0002-jobs/grants.sql')
}
