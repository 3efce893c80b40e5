// Proofs of ownership: how an asset was proven, until when, and what the last look said.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0015-asset-proof/asset-proof.sql')
}
