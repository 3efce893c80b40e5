// The way back from a backup: into an empty data folder and an empty database, so also to a server of one's own.
import { createWriteStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { type Config, lockNode, migrate } from '../../platform/index.ts'
import { type Place, placeOf } from '../open-data.store.ts'
import { filesOf } from './backup.disk.ts'
import { noteBroughtBack } from './note.store.ts'
import { type BeginProgress, noProgress, type Progress } from './progress.ts'
import { type BackupRecord, type Entry, readRecords } from './records.ts'
import { schemaVersion, tablesInOrder } from './schema-facts.store.ts'
import { keyOf, magic, saltBytes, Unsealing } from './sealed-stream.ts'

export interface RestoreOutcome {
  version: string
  tables: number
  rows: number
  files: number
}

function refuse(detail: string): AppError {
  return new AppError('node.configuration', { detail })
}

async function opened(path: string, password: string, begin: BeginProgress): Promise<AsyncGenerator<BackupRecord>> {
  const file = await open(path).catch(() => {
    throw refuse(`${path} can not be read.`)
  })
  const head = Buffer.alloc(magic.length + saltBytes)
  await file.read(head, 0, head.length, 0)
  if (!head.subarray(0, magic.length).equals(magic)) throw refuse(`${path} is no backup of a node.`)
  const sealed = counted(file.createReadStream({ start: head.length }), begin((await file.stat()).size))
  const plain = createGunzip()
  pipeline(sealed, new Unsealing(keyOf(password, head.subarray(magic.length))), plain).catch((error) =>
    plain.destroy(error as Error),
  )
  return readRecords(plain)
}

async function* counted(bytes: AsyncIterable<Buffer>, progress: Progress): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    progress.advance(piece.length)
    yield piece
  }
}

/** The bytes of the entry that was just announced; leaves the record after them in `next`. */
class Entries {
  readonly #records: AsyncGenerator<BackupRecord>
  #next: BackupRecord | null = null
  ended = false

  constructor(records: AsyncGenerator<BackupRecord>) {
    this.#records = records
  }

  async next(): Promise<Entry | null> {
    const record = this.#next ?? (await this.#records.next()).value
    this.#next = null
    if (record?.type === 'entry') return record.entry
    this.ended = record?.type === 'end'
    return null
  }

  async *bytes(): AsyncGenerator<Buffer> {
    for (;;) {
      const { value } = await this.#records.next()
      if (value?.type !== 'bytes') {
        this.#next = value ?? null
        return
      }
      yield value.bytes
    }
  }

  async text(): Promise<string> {
    const parts: Buffer[] = []
    for await (const part of this.bytes()) parts.push(part)
    return Buffer.concat(parts).toString('utf8')
  }
}

async function namesOf(client: pg.Client, query: string): Promise<string[]> {
  return (await client.query<{ name: string }>(query)).rows.map(({ name }) => name)
}

const forcedTables = `select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relforcerowsecurity`
const guardedPartitions = `select format('%I', c.relname) as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'public.observation'::regclass and c.relrowsecurity`

/** Sets aside what guards the rows while they are filled, in one transaction that also sets it back. */
async function fill(client: pg.Client, entries: Entries, folder: string, outcome: RestoreOutcome): Promise<void> {
  const tables = (await tablesInOrder(client)).map(({ name }) => name)
  const forced = await namesOf(client, forcedTables)
  for (const name of forced) await client.query(`alter table ${name} no force row level security`)
  await demandEmpty(client)
  await client.query(`truncate ${tables.join(', ')}`)
  for (let entry = await entries.next(); entry; entry = await entries.next()) {
    if (entry.kind === 'table' && !tables.includes(entry.name)) throw refuse(`This version has no table ${entry.name}.`)
    await takeIn(client, entry, entries, folder, outcome)
  }
  if (!entries.ended) throw refuse('The backup has no end.')
  await noteBroughtBack(client)
  for (const name of [...forced, ...(await namesOf(client, guardedPartitions))])
    await client.query(`alter table ${name} force row level security`)
}

async function takeIn(client: pg.Client, entry: Entry, entries: Entries, folder: string, outcome: RestoreOutcome) {
  if (entry.kind === 'table') {
    outcome.rows += await copyIn(client, entry, entries.bytes())
    outcome.tables++
  } else if (entry.kind === 'months') await openMonths(client, await entries.text())
  else if (entry.kind === 'sequences') await setSequences(client, await entries.text())
  else if (entry.kind === 'file') outcome.files += await writeFile(folder, entry.name, entries.bytes())
}

async function openMonths(client: pg.Client, text: string): Promise<void> {
  for (const month of JSON.parse(text) as string[]) {
    await client.query('select observation_month($1::date)', [month])
    await openPartition(client, month)
  }
}

/** A partition made now guards its rows at once; they are filled as its owner, then it guards them again. */
async function openPartition(client: pg.Client, month: string): Promise<void> {
  const name = `observation_${month.slice(0, 7).replace('-', '')}`
  await client.query(`alter table ${pg.escapeIdentifier(name)} no force row level security`)
}

async function copyIn(
  client: pg.Client,
  { name, columns = [] }: Entry,
  bytes: AsyncGenerator<Buffer>,
): Promise<number> {
  const stream = client.query(from(`copy ${name} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(bytes), new PassThrough(), stream)
  return stream.rowCount
}

async function setSequences(client: pg.Client, text: string): Promise<void> {
  for (const { name, value } of JSON.parse(text) as { name: string; value: string }[]) {
    await client.query('select setval($1::regclass, $2::bigint)', [name, value])
  }
}

async function writeFile(folder: string, name: string, bytes: AsyncGenerator<Buffer>): Promise<number> {
  const safe = normalize(name)
  if (safe.startsWith('..') || safe.startsWith('/'))
    throw refuse(`The backup holds a file outside the data folder: ${name}`)
  await mkdir(dirname(join(folder, safe)), { recursive: true, mode: 0o700 })
  await pipeline(Readable.from(bytes), createWriteStream(join(folder, safe), { flags: 'wx', mode: 0o600 }))
  return 1
}

async function demandEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select 1 from organisation) or exists (select 1 from audit_entry) as used',
  )
  if (rows[0]?.used) throw refuse('The database holds a node already. Give an empty one.')
}

/**
 * Holds the node's lock, so that no node runs on the same database meanwhile. Throws `node.folder-in-use` when one does,
 * `node.configuration` with a sentence for a folder or database that holds a node, or a file that can't be read.
 */
export async function restore(
  config: Config,
  path: string,
  password: string,
  begin: BeginProgress = noProgress,
): Promise<RestoreOutcome> {
  if ((await filesOf(config.dataFolder)).length > 0)
    throw refuse(`${config.dataFolder} is not empty. Give another SCHAKEL_DATA.`)
  const entries = new Entries(await opened(path, password, begin))
  const about = await entries.next().catch((error: Error) => {
    throw refuse(error.message)
  })
  if (about?.kind !== 'about') throw refuse('The backup does not say its version.')
  const place = await placeOf(config)
  const lock = await lockNode(
    place.address.connection as pg.ClientConfig,
    `${hostname()} ${process.pid}, a restore`,
    false,
  )
  try {
    return await restoreInto(place, config.dataFolder, about.name, entries)
  } finally {
    await lock.release()
    if (!place.ranBefore) await place.stop()
  }
}

/** Into an empty database and folder that are this restore's alone; what a failed one wrote to the folder goes again. */
async function restoreInto(place: Place, folder: string, version: string, entries: Entries): Promise<RestoreOutcome> {
  const outcome: RestoreOutcome = { version, tables: 0, rows: 0, files: 0 }
  const client = new pg.Client(place.owner)
  try {
    await migrate(place.owner, version)
    await client.connect()
    if ((await schemaVersion(client)) !== version)
      throw refuse(`The backup is of version ${version}, which this version of Schakel does not know.`)
    await client.query('begin')
    await fill(client, entries, folder, outcome)
    await client.query('commit')
    await migrate(place.owner)
    return outcome
  } catch (error) {
    for (const file of await filesOf(folder)) await rm(join(folder, file), { force: true })
    throw error instanceof AppError ? error : refuse((error as Error).message)
  } finally {
    await client.end()
  }
}
