// The embedded PostgreSQL starts, stops, is taken over after a kill, and is refused to a second node by name.
import { readFileSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockNode } from '../node-lock.ts'
import { type EmbeddedServer, startEmbedded } from './index.ts'

async function ask(server: EmbeddedServer, text: string): Promise<unknown> {
  const client = new pg.Client({ host: server.socket, user: 'postgres', database: 'postgres' })
  await client.connect()
  try {
    return Object.values((await client.query(text)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  let folder: string
  let server: EmbeddedServer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schakel-embedded-'))
    server = await startEmbedded(folder)
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const connection = () => ({ host: server.socket, user: 'postgres', database: 'postgres' })

  it('starts in a folder that only its owner may enter, also for root', async () => {
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect(server.ranBefore).toBe(false)
    expect(await ask(server, 'select 1')).toBe(1)
  })

  it('syncs to disk, checks its pages, and listens on no TCP port', async () => {
    expect(await ask(server, 'show fsync')).toBe('on')
    expect(await ask(server, 'show data_checksums')).toBe('on')
    expect(await ask(server, 'show listen_addresses')).toBe('')
  })

  it('is taken over when it lives on after the node was killed', async () => {
    await ask(server, 'create table kept as select 42 as answer')
    const again = await startEmbedded(folder)
    expect(again.ranBefore).toBe(true)
    expect(await ask(again, 'select answer from kept')).toBe(42)
  })

  it('comes up again after the database itself was killed', async () => {
    const pid = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    process.kill(Number(pid), 'SIGKILL')
    server = await startEmbedded(folder)
    expect(await ask(server, 'select answer from kept')).toBe(42)
  })

  it('is brought up again within seconds when it is killed while its node runs', async () => {
    const kept = server.keepUp()
    const pid = readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0] ?? ''
    process.kill(Number(pid), 'SIGKILL')
    await expect.poll(() => ask(server, 'select answer from kept').catch(() => null), { timeout: 20_000 }).toBe(42)
    await kept.end()
  })

  it('is not started in a socket folder that belongs to another user', async ({ skip }) => {
    if (process.getuid?.() !== 0) skip()
    await server.stop()
    await mkdir(server.socket)
    await chown(server.socket, 65_534, 65_534)
    await expect(startEmbedded(folder)).rejects.toMatchObject({
      code: 'node.database',
      detail: expect.stringContaining('belongs to another user'),
    })
    await chown(server.socket, 0, 0)
    server = await startEmbedded(folder)
  })

  it('gives the lock back to its node when the connection that held it was lost', async () => {
    const lost: unknown[] = []
    const first = await lockNode(connection(), 'first-node 1', false, (why) => lost.push(why))
    const holders = `from pg_stat_activity where application_name = 'schakel first-node 1'`
    const before = await ask(server, `select pid ${holders}`)
    await ask(server, `select pg_terminate_backend(pid) ${holders}`)
    const locks = `select pid from pg_locks where locktype = 'advisory' and granted and pid <> ${before}`
    await expect.poll(() => ask(server, locks), { timeout: 15_000 }).toBeTypeOf('number')
    await expect(lockNode(connection(), 'second-node 2', false)).rejects.toMatchObject({ code: 'node.folder-in-use' })
    expect(lost).toEqual([])
    await first.release()
  })

  it('refuses a second node by the name of the first, and lets it in when the first is gone', async () => {
    const first = await lockNode(connection(), 'first-node 1', false)
    await expect(lockNode(connection(), 'second-node 2', false)).rejects.toMatchObject({
      code: 'node.folder-in-use',
      detail: expect.stringContaining('first-node 1'),
    })
    await first.release()
    await (await lockNode(connection(), 'second-node 2', false)).release()
  })

  it('lets several nodes of one cluster in together', async () => {
    const locks = [await lockNode(connection(), 'one', true), await lockNode(connection(), 'two', true)]
    for (const lock of locks) await lock.release()
  })

  it('stops and starts again with what it had', async () => {
    await server.stop()
    server = await startEmbedded(folder)
    expect(server.ranBefore).toBe(false)
    expect(await ask(server, 'select answer from kept')).toBe(42)
  })
})
