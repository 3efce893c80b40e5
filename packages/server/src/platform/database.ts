// The one way to the database: a transaction with the role and scope of somebody's eyes (decision 0002).
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Audience, Eyes, Scope } from './scope.ts'
import type { Tables } from './tables.ts'

export interface DatabaseAddress {
  /** Connection string or Unix socket folder of the runtime login. */
  readonly connection: pg.PoolConfig
  readonly maxConnections?: number
  readonly applicationName?: string
}

export interface Database {
  /** Runs `work` in one transaction as the eyes' role; commits when it resolves, rolls back when it throws. */
  as<T>(eyes: Eyes, work: (scope: Scope) => Promise<T>): Promise<T>
  readonly pool: pg.Pool
  readonly address: DatabaseAddress
  close(): Promise<void>
}

const roleOf: Record<Audience, string> = {
  member: 'schakel_member',
  operator: 'schakel_operator',
  auditor: 'schakel_auditor',
  job: 'schakel_job',
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Values of `bigint` come as numbers while they are exact; JavaScript counts exactly to 2^53. */
function exactNumber(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) => {
    if (oid === 20 && format !== 'binary') return exactNumber
    if (oid === 1082) return (text: string) => text
    return pg.types.getTypeParser(oid, format as 'text')
  }) as pg.CustomTypesConfig['getTypeParser'],
}

/** One statement that begins the transaction and sets role and scope; ids are checked, so it takes no parameters. */
function openingStatement(eyes: Eyes): string {
  for (const id of [eyes.organisationId, eyes.personId]) {
    if (id !== null && !uuid.test(id)) throw new Error('eyes carry an id that is no uuid')
  }
  return `begin; set local role ${roleOf[eyes.audience]};
    select set_config('schakel.scope', '${eyes.organisationId ?? ''}', true),
      set_config('schakel.person', '${eyes.personId ?? ''}', true)`
}

export function openDatabase(address: DatabaseAddress): Database {
  const pool = new pg.Pool({
    max: address.maxConnections ?? 10,
    application_name: address.applicationName ?? 'schakel',
    idleTimeoutMillis: 30_000,
    ...address.connection,
    types,
  })
  pool.on('error', () => {})
  return {
    pool,
    address,
    async as(eyes, work) {
      const client = await pool.connect()
      const gone = new LostConnection(client)
      try {
        await client.query(openingStatement(eyes))
        const result = await work({ eyes, tx: scopedQueries(client) })
        await client.query('commit')
        return result
      } catch (error) {
        if (!gone.lost) await client.query('rollback').catch(() => gone.mark())
        throw error
      } finally {
        gone.release()
      }
    },
    close: () => pool.end(),
  }
}

/** Whether PostgreSQL or the way to it failed: the same work may pass later. Anything else fails again. */
export function isOfDatabase(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return true
  const { syscall, message = '' } = error as NodeJS.ErrnoException
  return syscall !== undefined || /connection|connect|terminated|pool/i.test(message)
}

/** Notices that the server closed the connection, so that it does not go back to the pool. */
class LostConnection {
  lost = false
  readonly #client: pg.PoolClient
  readonly #listener = () => this.mark()

  constructor(client: pg.PoolClient) {
    this.#client = client
    client.on('error', this.#listener)
  }

  mark(): void {
    this.lost = true
  }

  release(): void {
    this.#client.removeListener('error', this.#listener)
    this.#client.release(this.lost)
  }
}

/** Kysely over the one client of the transaction; it can neither begin nor end another. */
function scopedQueries(client: pg.PoolClient): Scope['tx'] {
  const onlyClient = {
    connect: async () => ({
      query: client.query.bind(client),
      release: () => {},
    }),
    end: async () => {},
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onlyClient as never }) })
  clientOf.set(kysely, client)
  return kysely as unknown as Scope['tx']
}

const clientOf = new WeakMap<object, pg.PoolClient>()

/** The client of a scope's transaction, for what kysely has no words for: COPY, LISTEN, job sending. */
export function rawClient(scope: Scope): pg.PoolClient {
  const client = clientOf.get(scope.tx)
  if (!client) throw new Error('this scope has no client')
  return client
}
