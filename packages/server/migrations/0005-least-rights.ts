// Takes from the member's role what no route needs, and lets an audit entry say only who really writes it.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0005-least-rights/least-rights.sql')
}
