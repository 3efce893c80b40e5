// Notices that stay open until they are told, deliveries of other things than findings and to people of no member, letters.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

const parts = ['notices', 'deliveries', 'channels', 'answers', 'decisions'] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of parts) await runSqlFile(db, `./0007-delivery/${part}.sql`)
}
