// Brings the schema forward as its owner; migrations only go forward.
import { AppError } from '@schakel/api'
import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from '../../migrations/index.ts'

export interface MigrationOutcome {
  applied: readonly string[]
  /** Name of the last migration that the database has. */
  version: string
}

/** Applies what is missing, up to `upTo` or all, in one transaction. Throws `node.database` when one fails; the schema is then unchanged. */
export async function migrate(owner: pg.PoolConfig, upTo?: string): Promise<MigrationOutcome> {
  const pool = new pg.Pool({ ...owner, max: 2 })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const all: Record<string, Migration> = Object.fromEntries(migrations.map(({ name, up }) => [name, { up }]))
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => all },
      migrationTableName: 'schema_migration',
      migrationLockTableName: 'schema_migration_lock',
    })
    const { error, results } = await (upTo && upTo in all ? migrator.migrateTo(upTo) : migrator.migrateToLatest())
    if (error) {
      const failed = results?.find((result) => result.status === 'Error')?.migrationName
      const detail = `Migration ${failed ?? ''} failed: ${error instanceof Error ? error.message : String(error)}`
      throw new AppError('node.database', { detail, cause: error })
    }
    const applied = (results ?? []).map((result) => result.migrationName)
    return { applied, version: migrations.at(-1)?.name ?? '' }
  } finally {
    await db.destroy()
  }
}
