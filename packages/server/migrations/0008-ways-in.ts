// Keeps how a session was proven, counts guesses, and remembers who made a token.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0008-ways-in/ways-in.sql')
}
