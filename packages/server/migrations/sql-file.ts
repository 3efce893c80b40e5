// Runs a file of SQL that lies beside the migrations.
import { readFile } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'

export async function runSqlFile(db: Kysely<unknown>, path: string): Promise<void> {
  await sql.raw(await readFile(new URL(path, import.meta.url), 'utf8')).execute(db)
}
