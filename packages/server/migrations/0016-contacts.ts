// Contacts that stay fresh: the quarterly question, doubt, the order in which they are called, and rosters.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0016-contacts/contacts.sql')
  await runSqlFile(db, './0016-contacts/roster.sql')
}
