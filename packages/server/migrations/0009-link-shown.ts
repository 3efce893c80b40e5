// Remembers which invitations had their link on a screen: their word proves no address.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0009-link-shown/link-shown.sql')
}
