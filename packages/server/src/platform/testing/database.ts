// A fresh, migrated database for a test file, reached as the runtime login.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, type DatabaseAddress, openDatabase } from '../database.ts'
import { templateDatabase } from './server.setup.ts'

export interface TestDatabase {
  /** As the runtime login: row-level security holds. */
  readonly database: Database
  readonly address: DatabaseAddress
  /** As the owner of the tables: only to prepare what no runtime role may do. */
  asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function testDatabase(): Promise<TestDatabase> {
  const host = inject('databaseSocket')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = { host, user: 'postgres', database: 'postgres' }
  await withClient(admin, async (client) => {
    await client.query(`select pg_advisory_lock(1)`)
    await client.query(`create database ${name} template ${templateDatabase} owner schakel_owner`)
  })
  const address: DatabaseAddress = { connection: { host, user: 'schakel_node', database: name }, maxConnections: 10 }
  const database = openDatabase(address)
  return {
    database,
    address,
    asOwner: (work) => withClient({ host, user: 'schakel_owner', database: name }, work),
    async close() {
      await database.close()
      await withClient(admin, (client) => client.query(`drop database ${name} with (force)`))
    },
  }
}
