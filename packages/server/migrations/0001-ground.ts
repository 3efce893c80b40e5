// Lays the ground: scope functions, audit chain, organisations, assets, items, sources, findings, release and delivery.
import type { Kysely } from 'kysely'
import { runSqlFile } from './sql-file.ts'

const parts = [
  'scope',
  'audit',
  'organisations',
  'access',
  'assets',
  'items',
  'sources',
  'intakes',
  'findings',
  'release',
  'delivery',
  'privacy',
] as const

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of parts) await runSqlFile(db, `./0001-ground/${part}.sql`)
}
