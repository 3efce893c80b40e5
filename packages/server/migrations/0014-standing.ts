// What an organisation is entitled to as columns, and those that only apply apart from those that take part.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0014-standing/standing.sql')
}
