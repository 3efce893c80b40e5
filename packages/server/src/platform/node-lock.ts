// One node per database: an advisory lock held on a connection of its own for the node's life.
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@schakel/api'
import pg from 'pg'

const lockKey = 5_923_712_001

export interface NodeLock {
  release(): Promise<void>
}

/** Takes the lock (a killed node's connection may live on for a moment) or refuses by name: "another node uses this …". `shared` nodes of one cluster take it together. */
export async function lockNode(connection: pg.ClientConfig, name: string, shared: boolean): Promise<NodeLock> {
  const client = new pg.Client({ ...connection, application_name: `schakel ${name}`.slice(0, 63), keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const take = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
  for (let attempt = 0; attempt < 10; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>(`select ${take}($1) as taken`, [lockKey])
    if (rows[0]?.taken) return { release: () => client.end() }
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
