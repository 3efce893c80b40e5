// One node per database: an advisory lock held on a connection of its own for the node's life.
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@schakel/api'
import pg from 'pg'

const lockKey = 5_923_712_001

export interface NodeLock {
  release(): Promise<void>
}

/** A connection that holds the lock, or a refusal by name. A killed node's connection may live on for a moment. */
async function take(connection: pg.ClientConfig, name: string, shared: boolean): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: `schakel ${name}`.slice(0, 63), keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const attempt = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
  for (let n = 0; n < 10; n++) {
    const { rows } = await client.query<{ taken: boolean }>(`select ${attempt}($1) as taken`, [lockKey])
    if (rows[0]?.taken) return client
    await sleep(200)
  }
  const holder = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = $1 limit 1`,
    [lockKey],
  )
  await client.end()
  throw new AppError('node.folder-in-use', {
    detail: `Another node uses this database: ${holder.rows[0]?.name.replace(/^schakel /, '') ?? 'unknown'}. Stop it first, or set SCHAKEL_DATA to another folder.`,
  })
}

/**
 * Takes the lock or refuses by name with `node.folder-in-use`; `shared` nodes of one cluster take it together. When its
 * connection is lost it is taken again as soon as the database answers; `onLost` is called when another has it by then.
 */
export async function lockNode(
  connection: pg.ClientConfig,
  name: string,
  shared: boolean,
  onLost: (why: AppError) => void = () => {},
): Promise<NodeLock> {
  let released = false
  let client = await take(connection, name, shared)
  const hold = () => client.once('end', () => void again())
  async function again(): Promise<void> {
    while (!released) {
      try {
        client = await take(connection, name, shared)
        hold()
        return
      } catch (error) {
        if (error instanceof AppError) return onLost(error)
        await sleep(500)
      }
    }
  }
  hold()
  return {
    async release() {
      released = true
      await client.end()
    },
  }
}
