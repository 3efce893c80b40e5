// A backup: every table by COPY out of one snapshot and the kept bytes, compressed and encrypted in one file.
import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readdir, rm, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import type { Config } from '../../platform/index.ts'
import { visitDatabase } from '../open-data.store.ts'
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

async function* contents({ jobs, owner }: Snapshot, folder: string, outcome: BackupOutcome): AsyncGenerator<Buffer> {
  outcome.version = await schemaVersion(owner)
  yield writeRecord({ type: 'entry', entry: { kind: 'about', name: outcome.version } })
  yield writeRecord({ type: 'entry', entry: { kind: 'months', name: 'observation' } })
  yield writeRecord({ type: 'bytes', bytes: Buffer.from(JSON.stringify(await observationMonths(owner))) })
  for (const { name, columns, byJobs } of await tablesInOrder(owner)) {
    yield writeRecord({ type: 'entry', entry: { kind: 'table', name, columns } })
    yield* inRecords((byJobs ? jobs : owner).query(to(`copy (select ${columns.join(', ')} from ${name}) to stdout`)))
    outcome.tables++
  }
  yield writeRecord({ type: 'entry', entry: { kind: 'sequences', name: 'sequences' } })
  yield writeRecord({ type: 'bytes', bytes: Buffer.from(JSON.stringify(await sequences(owner))) })
  for (const name of await filesOf(folder)) {
    const file = await open(join(folder, name)).catch(absent)
    if (!file) continue
    yield writeRecord({ type: 'entry', entry: { kind: 'file', name } })
    yield* inRecords(file.createReadStream())
    outcome.files++
  }
  yield writeRecord({ type: 'end' })
}

/** Beside a node that may be running. The file must not exist yet; it is readable by its owner only. */
export async function backUp(config: Config, path: string, password: string): Promise<BackupOutcome> {
  if (password.length < 12)
    throw new AppError('node.configuration', { detail: 'The password of a backup has 12 characters or more.' })
  if (!relative(resolve(config.dataFolder), resolve(path)).startsWith('..'))
    throw new AppError('node.configuration', {
      detail: 'Write the backup outside the data folder, best on another disk.',
    })
  const outcome: BackupOutcome = { version: '', tables: 0, files: 0, bytes: 0 }
  const visited = await visitDatabase(config)
  const jobs = new pg.Client({
    ...visited.connection,
    application_name: 'schakel backup',
    options: '-c role=schakel_job',
  })
  const snapshot = { jobs, owner: new pg.Client(visited.owner) }
  try {
    await takeSnapshot(snapshot)
    const salt = randomBytes(saltBytes)
    const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    out.write(Buffer.concat([magic, salt]))
    const entries = Readable.from(contents(snapshot, config.dataFolder, outcome), { objectMode: false })
    await pipeline(entries, createGzip({ level: 6 }), new Sealing(keyOf(password, salt)), out)
    outcome.bytes = (await stat(path)).size
    return outcome
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') await rm(path, { force: true })
    throw error
  } finally {
    await snapshot.jobs.end()
    await snapshot.owner.end()
    await visited.close()
  }
}
