// A backup: every table by COPY out of one snapshot and the kept bytes, compressed and encrypted in one file.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Config } from '../../platform/index.ts'
import { visitDatabase } from '../open-data.store.ts'
import { noteBegun, noteMade } from './note.store.ts'
import { type BeginProgress, noProgress } from './progress.ts'
import { writeRecord } from './records.ts'
import { observationMonths, schemaVersion, sequences, tablesInOrder } from './schema-facts.store.ts'
import { keyOf, magic, Sealing, saltBytes } from './sealed-stream.ts'

export interface BackupOutcome {
  version: string
  tables: number
  files: number
  bytes: number
}

const chunk = 1024 * 1024
/** In the data folder, but made anew: the database's own files and locks. */
const leftOut = /^(postgres|postgres\.lock|node\.lock)$/

export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !leftOut.test(path.split('/')[0] ?? ''))
    .sort()
}

async function* inRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += chunk) {
      yield writeRecord({ type: 'bytes', bytes: piece.subarray(at, at + chunk) })
    }
  }
}

/** A file of the spool may be deleted while the node runs: what it held is in the tables then. */
function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** Two logins that look at one snapshot: jobs see through row-level security, the owner sees what jobs may not. */
interface Snapshot {
  jobs: pg.Client
  owner: pg.Client
}

async function takeSnapshot({ jobs, owner }: Snapshot): Promise<void> {
  await owner.connect()
  await jobs.connect()
  await owner.query('begin transaction isolation level repeatable read read only')
  const { rows } = await owner.query<{ id: string }>('select pg_export_snapshot() as id')
  await jobs.query('begin transaction isolation level repeatable read read only')
  await jobs.query(`set transaction snapshot ${pg.escapeLiteral(rows[0]?.id ?? '')}`)
}

async function* contents(
  { jobs, owner }: Snapshot,
  folder: string,
  outcome: BackupOutcome,
  begin: BeginProgress,
): AsyncGenerator<Buffer> {
  const tables = await tablesInOrder(owner)
  const files = await filesOf(folder)
  const progress = begin(tables.length + files.length)
  outcome.version = await schemaVersion(owner)
  yield writeRecord({ type: 'entry', entry: { kind: 'about', name: outcome.version } })
  yield writeRecord({ type: 'entry', entry: { kind: 'months', name: 'observation' } })
  yield writeRecord({ type: 'bytes', bytes: Buffer.from(JSON.stringify(await observationMonths(owner))) })
  for (const { name, columns, byJobs } of tables) {
    yield writeRecord({ type: 'entry', entry: { kind: 'table', name, columns } })
    yield* inRecords((byJobs ? jobs : owner).query(to(`copy (select ${columns.join(', ')} from ${name}) to stdout`)))
    outcome.tables++
    progress.advance(1)
  }
  yield writeRecord({ type: 'entry', entry: { kind: 'sequences', name: 'sequences' } })
  yield writeRecord({ type: 'bytes', bytes: Buffer.from(JSON.stringify(await sequences(owner))) })
  for (const name of files) {
    progress.advance(1)
    const file = await open(join(folder, name)).catch(absent)
    if (!file) continue
    yield writeRecord({ type: 'entry', entry: { kind: 'file', name } })
    yield* inRecords(file.createReadStream())
    outcome.files++
  }
  yield writeRecord({ type: 'end' })
}

async function demandPlace(config: Config, path: string, password: string): Promise<void> {
  const refuse = (detail: string) => new AppError('node.configuration', { detail })
  if (password.length < 12) throw refuse('The password of a backup has 12 characters or more.')
  if (!relative(resolve(config.dataFolder), resolve(path)).startsWith('..'))
    throw refuse('Write the backup outside the data folder, best on another disk.')
  if (await stat(path).catch(() => null)) throw refuse(`${path} exists already.`)
  if (!(await stat(dirname(resolve(path))).catch(() => null)))
    throw refuse(`There is no folder ${dirname(resolve(path))}.`)
}

/** Beside a node that may be running. The file must not exist yet; it is readable by its owner only. */
export async function backUp(
  config: Config,
  path: string,
  password: string,
  begin: BeginProgress = noProgress,
): Promise<BackupOutcome> {
  await demandPlace(config, path, password)
  const outcome: BackupOutcome = { version: '', tables: 0, files: 0, bytes: 0 }
  const visited = await visitDatabase(config)
  const asJobs = { ...visited.connection, application_name: 'schakel backup', options: '-c role=schakel_job' }
  const notes = new pg.Client(asJobs)
  const snapshot = { jobs: new pg.Client(asJobs), owner: new pg.Client(visited.owner) }
  try {
    await notes.connect()
    const begun = new Date()
    await noteBegun(notes, begun)
    await takeSnapshot(snapshot)
    await writeFile(path, password, contents(snapshot, config.dataFolder, outcome, begin))
    outcome.bytes = (await stat(path)).size
    await noteMade(notes, begun, new Date())
    return outcome
  } finally {
    await notes.end()
    await snapshot.jobs.end()
    await snapshot.owner.end()
    await visited.close()
  }
}

/** A backup that fails half-way leaves no file. */
async function writeFile(path: string, password: string, contents: AsyncGenerator<Buffer>): Promise<void> {
  const salt = randomBytes(saltBytes)
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  out.write(Buffer.concat([magic, salt]))
  try {
    const entries = Readable.from(contents, { objectMode: false })
    await pipeline(entries, createGzip({ level: 6 }), new Sealing(keyOf(password, salt)), out)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') await rm(path, { force: true })
    throw error
  }
}
