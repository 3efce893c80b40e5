// Channels take every kind of thing unless their member chose some.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0013-all-kinds/channels.sql')
}
