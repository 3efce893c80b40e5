// A database that was in use at an earlier migration: filled there, then migrated to the end.
import pg from 'pg'
import { inject } from 'vitest'
import { migrate } from '../migrate.ts'
import { provisionEmbedded } from '../provision.ts'

export interface Migrated {
  /** As the superuser: sees everything. */
  rows(query: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

/** `fill` runs when the migration `after` was the last one. */
export async function migratedFrom(
  name: string,
  after: string,
  fill: (client: pg.Client) => Promise<unknown>,
): Promise<Migrated> {
  const host = inject('databaseSocket')
  const as = (user: string, database: string) => ({ host, user, database })
  await provisionEmbedded(host, name)
  await migrate(as('schakel_owner', name), after)
  const client = new pg.Client(as('postgres', name))
  await client.connect()
  await fill(client)
  await migrate(as('schakel_owner', name))
  return {
    rows: async (query) => (await client.query(query)).rows,
    async close() {
      await client.end()
      const admin = new pg.Client(as('postgres', 'postgres'))
      await admin.connect()
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
