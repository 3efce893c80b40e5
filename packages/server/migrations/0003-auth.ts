// The tables of sign-in (better-auth 1.7.25, schema auth), frozen as the library made them, with our grants.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0003-auth/better-auth.sql')
  await runSqlFile(db, './0003-auth/grants.sql')
}
