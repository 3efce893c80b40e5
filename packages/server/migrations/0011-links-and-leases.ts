// Links that set a new password, asked by mail; and the lease by which one process at a time works on an intake.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

const parts = ['links', 'leases'] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of parts) await runSqlFile(db, `./0011-links-and-leases/${part}.sql`)
}
