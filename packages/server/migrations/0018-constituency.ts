// What of the constituency goes upstream, and the classes of participants.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0018-constituency/constituency.sql')
}
