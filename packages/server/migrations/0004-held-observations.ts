// Holds back per observation what a waiting or stopped wave saw, and keeps label, PAP and hops with each observation.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0004-held-observations/held-observations.sql')
}
