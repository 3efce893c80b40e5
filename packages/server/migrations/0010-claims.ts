// Claims are looked up by value and by what lies below a name; findings know that the claim they came by has ended.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0010-claims/claims.sql')
}
