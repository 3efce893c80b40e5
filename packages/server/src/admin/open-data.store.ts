// Opens a node's data: its database (embedded or given), migrated and locked, and its vault.
import { access } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { AppError } from '@schakel/api'
import pg from 'pg'
import {
  type Config,
  type Database,
  type DatabaseAddress,
  grantAudiences,
  type KeptUp,
  lockNode,
  migrate,
  openDatabase,
  openVault,
  provisionEmbedded,
  startEmbedded,
  type Vault,
} from '../platform/index.ts'

export interface OpenedData {
  readonly database: Database
  readonly vault: Vault
  close(): Promise<void>
}

const databaseName = 'schakel'

export interface Place {
  address: DatabaseAddress
  owner: pg.PoolConfig
  ranBefore: boolean
  stop(): Promise<void>
  /** Brings the server up again when it is killed; a given server is tended by others. */
  keepUp(): KeptUp
}

async function embeddedPlace(config: Config): Promise<Place> {
  const server = await startEmbedded(join(config.dataFolder, 'postgres'))
  const at = { host: server.socket, database: databaseName }
  return {
    address: { connection: { ...at, user: 'schakel_node' } },
    owner: { ...at, user: 'schakel_owner' },
    ranBefore: server.ranBefore,
    stop: () => server.stop(),
    keepUp: () => server.keepUp(),
  }
}

/** With one login only, it migrates and takes the audience roles; it is given them when it may make roles. */
async function givenPlace(config: Config): Promise<Place> {
  const owner = { connectionString: config.migrateUrl ?? config.databaseUrl ?? '' }
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const login = new URL(config.databaseUrl ?? '').username || 'schakel_node'
    await grantAudiences(client, decodeURIComponent(login))
  } finally {
    await client.end()
  }
  return {
    address: { connection: { connectionString: config.databaseUrl ?? '' } },
    owner,
    ranBefore: true,
    stop: async () => {},
    keepUp: () => ({ end: async () => {} }),
  }
}

/**
 * Throws `node.folder-in-use` when another node holds it; the server of an embedded database is then left alone. `onLost`
 * is called when another node took the lock while this one's connection was away.
 */
export async function openData(config: Config, onLost: (why: AppError) => void = () => {}): Promise<OpenedData> {
  const vault = await openVault(config.dataFolder)
  const place = await placeOf(config)
  const lock = await lockNode(
    place.address.connection as pg.ClientConfig,
    `${hostname()} ${process.pid}`,
    config.databaseUrl !== null,
    onLost,
  )
  await migrate(place.owner)
  const kept = place.keepUp()
  const database = openDatabase({ ...place.address, maxConnections: 15 })
  return {
    database,
    vault,
    async close() {
      await kept.end()
      await database.close()
      await lock.release()
      await place.stop()
    },
  }
}

/** The data of another node, in a database of its own on the embedded server of `other`. */
export async function openBeside(config: Config, other: OpenedData, name: string): Promise<OpenedData> {
  const host = other.database.address.connection.host ?? ''
  await provisionEmbedded(host, name)
  const vault = await openVault(config.dataFolder)
  await migrate({ host, database: name, user: 'schakel_owner' })
  const database = openDatabase({ connection: { host, database: name, user: 'schakel_node' }, maxConnections: 10 })
  return { database, vault, close: () => database.close() }
}

/** Where the database is, made ready for its first migration. */
export async function placeOf(config: Config): Promise<Place> {
  const place = config.databaseUrl ? await givenPlace(config) : await embeddedPlace(config)
  if (!config.databaseUrl) await provisionEmbedded(place.address.connection.host ?? '', databaseName)
  return place
}

/** A command never makes a node where there is none. Throws `node.configuration`. */
async function demandNode({ dataFolder }: Config): Promise<void> {
  const there = await access(join(dataFolder, 'keys', 'node.key')).then(
    () => true,
    () => false,
  )
  if (there) return
  const detail = `There is no node in the data folder ${resolve(dataFolder)}. Set SCHAKEL_DATA to the folder of the node.`
  throw new AppError('node.configuration', { detail })
}

/** The runtime login beside a node that may be running; a server that ran is left running. */
export async function visitDatabase(
  config: Config,
): Promise<{ connection: pg.ClientConfig; owner: pg.PoolConfig; close(): Promise<void> }> {
  await demandNode(config)
  const place = config.databaseUrl ? await givenPlace(config) : await embeddedPlace(config)
  return {
    connection: place.address.connection as pg.ClientConfig,
    owner: place.owner,
    close: async () => {
      if (!place.ranBefore) await place.stop()
    },
  }
}

/** Opens the data beside a node that may be running: no lock, no migration; a server that ran is left running. */
export async function visitData(config: Config): Promise<OpenedData> {
  await demandNode(config)
  const vault = await openVault(config.dataFolder)
  const place = config.databaseUrl ? await givenPlace(config) : await embeddedPlace(config)
  const database = openDatabase({ ...place.address, maxConnections: 2, applicationName: 'schakel command' })
  return {
    database,
    vault,
    async close() {
      await database.close()
      if (!place.ranBefore) await place.stop()
    },
  }
}
