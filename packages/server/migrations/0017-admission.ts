// Templates, guidelines, files with their history and evidence, designations.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await runSqlFile(db, './0017-admission/admission.sql')
}
