// Indexes by which lists, search and counts of ten million findings are read.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0012-lists/lists.sql')
}
