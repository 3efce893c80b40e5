// What the node finds wrong with itself, and when it last looked.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0006-watch/watch.sql')
}
