// Starts, takes over and stops the embedded PostgreSQL of a data folder; Unix socket only, never TCP.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { AppError } from '@schakel/api'
import pg from 'pg'
import { type Binaries, commandPrefix, findBinaries } from './binaries.ts'
import { type KeptUp, keepUp } from './keep-up.ts'
import { claimSocketFolder, postgresUser, socketFolder } from './socket-folder.ts'

const run = promisify(execFile)
const patience = 30_000

export interface EmbeddedServer {
  /** Folder of the Unix socket: the `host` of a connection. */
  readonly socket: string
  readonly folder: string
  /** It ran before: another node, or one that was killed. */
  readonly ranBefore: boolean
  /** From now on it is brought up again when it was killed; only the node that holds the lock asks for this. */
  keepUp(): KeptUp
  stop(): Promise<void>
}

interface Place {
  folder: string
  socket: string
  binaries: Binaries
  prefix: readonly string[]
}

async function runAs(place: Place, program: string, args: readonly string[]): Promise<void> {
  const [command = '', ...rest] = [...place.prefix, program, ...args]
  await run(command, rest, { cwd: place.folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, timeout: 120_000 })
}

async function initialise(place: Place): Promise<void> {
  const cluster = join(place.folder, 'cluster')
  const unfinished = `${cluster}.unfinished`
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  await rm(unfinished, { recursive: true, force: true })
  await runAs(place, place.binaries.initdb, [
    '-D',
    unfinished,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ])
  await writeFile(join(unfinished, 'postgresql.auto.conf'), settings)
  await rename(unfinished, cluster)
}

const settings = `listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 60
shared_buffers = 96MB
work_mem = 16MB
maintenance_work_mem = 64MB
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = warning
`

async function canConnect(socket: string): Promise<'yes' | 'starting' | 'no'> {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 3000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return 'yes'
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : 'no'
  } finally {
    await client.end().catch(() => {})
  }
}

/** Connects to a server that lives on, else starts one, else waits: whatever state a SIGKILL left behind. */
async function bringUp(place: Place): Promise<void> {
  const cluster = join(place.folder, 'cluster')
  const deadline = Date.now() + patience
  let last: unknown
  while (Date.now() < deadline) {
    const answer = await canConnect(place.socket)
    if (answer === 'yes') return
    if (answer === 'no') {
      await runAs(place, place.binaries.pg_ctl, [
        '-D',
        cluster,
        '-w',
        '-t',
        '30',
        '-s',
        '-l',
        join(place.folder, 'postgres.log'),
        '-o',
        `-k ${place.socket}`,
        'start',
      ]).catch((error: unknown) => {
        last = error
      })
    }
    if ((await canConnect(place.socket)) === 'yes') return
    await sleep(200)
  }
  const log = await readFile(join(place.folder, 'postgres.log'), 'utf8').catch(() => '')
  const words = log.trim().split('\n').slice(-3).join(' ')
  throw new AppError('node.database', {
    detail: `The embedded PostgreSQL in ${place.folder} does not start. ${words}`,
    cause: last,
  })
}

/** Brings the server of `folder` up (making it at first) and answers how to reach and stop it. */
export async function startEmbedded(folder: string): Promise<EmbeddedServer> {
  const prefix = commandPrefix()
  const place: Place = { folder: resolve(folder), socket: socketFolder(folder), binaries: await findBinaries(), prefix }
  await mkdir(place.folder, { recursive: true })
  const owner = prefix[0] === 'setpriv' ? await postgresUser() : (process.getuid?.() ?? 0)
  await claimSocketFolder(place.socket, [owner, process.getuid?.() ?? 0])
  if (prefix[0] === 'setpriv') for (const one of [place.folder, place.socket]) await chown(one, owner, -1)
  await initialise(place)
  const ranBefore = (await canConnect(place.socket)) === 'yes'
  await bringUp(place)
  const { socket, folder: at } = place
  return {
    socket,
    folder: at,
    ranBefore,
    keepUp: () => keepUp(join(at, 'cluster'), () => bringUp(place)),
    stop: () => stop(place),
  }
}

async function stop(place: Place): Promise<void> {
  await runAs(place, place.binaries.pg_ctl, [
    '-D',
    join(place.folder, 'cluster'),
    '-m',
    'fast',
    '-w',
    '-t',
    '10',
    '-s',
    'stop',
  ]).catch(async (error: unknown) => {
    if ((await canConnect(place.socket)) === 'yes') throw error
  })
  // One that is not empty is another's by now.
  await rmdir(place.socket).catch(() => {})
}
