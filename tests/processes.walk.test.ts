// Several processes on one database: one works on an intake; a dead one's is taken over, and a slow one writes nothing any more.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLiveIndex } from '../packages/server/src/assets/index.ts'
import { type IntakeEngine, startEngine } from '../packages/server/src/findings/index.ts'
import { jobEyes, makeLog, newId, openVault, systemClock } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url))
const rows = 24_000

function file(day: number, count = rows): string {
  const lines = ['timestamp,ip,port,protocol,tag']
  for (let i = 0; i < count; i++) {
    const time = new Date(Date.UTC(2026, 8, day, 0, 0, i)).toISOString().slice(0, 19).replace('T', ' ')
    lines.push(`${time},192.0.2.${i % 251},3389,tcp,rdp`)
  }
  return `${lines.join('\n')}\n`
}

describe('two processes on one database', () => {
  let t: TestNode
  let other: IntakeEngine
  let closeIndex: () => Promise<void>
  let child: ChildProcess | null = null
  let day = 1

  const as = <T>(text: (id: string) => ReturnType<typeof sql<T>>, id: string) =>
    t.database.database.as(jobEyes('test'), (scope) => text(id).execute(scope.tx))
  const stateOf = async (id: string) => {
    const { rows } = await as(
      (of) =>
        sql<{ state: string; rows: number; matched: number; duplicate: number; lease_owner: string | null }>`
          select state, rows::int, matched::int, duplicate::int, lease_owner from intake where id = ${of}`,
      id,
    )
    if (!rows[0]) throw new Error('no such intake')
    return rows[0]
  }
  const observed = async (id: string) =>
    (
      await as(
        (of) => sql<{ n: number }>`select count(*)::int as n from observation where intakes @> array[${of}::uuid]`,
        id,
      )
    ).rows[0]?.n
  const underWay = (id: string) =>
    expect.poll(async () => (await stateOf(id)).rows, { timeout: 60_000 }).toBeGreaterThan(0)
  async function send(): Promise<string> {
    const path = `/api/v1/intakes?source=shadowserver&filename=2026-09-0${day}-scan_rdp-x.csv`
    return (await t.send<{ id: string }>(path, file(day++))).body.id
  }
  async function counted(id: string) {
    await expect.poll(async () => (await stateOf(id)).state, { timeout: 100_000, interval: 200 }).toBe('done')
    expect(await stateOf(id)).toEqual({ state: 'done', rows, matched: rows, duplicate: 0, lease_owner: null })
    expect(await observed(id)).toBe(rows)
  }

  beforeAll(async () => {
    t = await testNode({ shared: true })
    await openSource(t)
    await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/24'] })
    const first = `/api/v1/intakes?source=shadowserver&filename=2026-09-0${day}-scan_rdp-x.csv&wait=true`
    await t.send(first, file(day++, 2000))
    await t.database.asOwner((client) => client.query('analyze'))
    const { database } = t.database
    const index = await openLiveIndex(database, systemClock, () => {})
    closeIndex = () => index.close()
    other = startEngine({
      database,
      clock: systemClock,
      vault: await openVault(t.folder),
      log: makeLog('silent'),
      index,
      dataFolder: t.folder,
      alone: false,
      leaseMilliseconds: 1500,
    })
  })
  afterAll(async () => {
    child?.kill('SIGKILL')
    await other?.stop()
    await closeIndex?.()
    await t?.close()
  })

  it('leave an intake to the one that works on it, however often the other looks; who waits for it waits for that one', async () => {
    const id = await send()
    await underWay(id)
    const owner = (await stateOf(id)).lease_owner
    const waiting = other.run(id)
    for (let n = 0; n < 5; n++) await other.resume()
    const { state, lease_owner } = await stateOf(id)
    if (state === 'running') expect(lease_owner).toBe(owner)
    await waiting
    await counted(id)
  })

  it('write each row once when one is too slow and loses its lease to the other in the middle', async () => {
    const id = await send()
    await underWay(id)
    const thief = newId()
    await as(
      (of) => sql`update intake set lease_owner = ${thief}, lease_until = now() + interval '1 hour' where id = ${of}`,
      id,
    )
    const { rows: before } = await stateOf(id)
    expect(before).toBeLessThan(rows)
    await new Promise((later) => setTimeout(later, 1500))
    expect(await stateOf(id)).toMatchObject({ state: 'running', rows: before, lease_owner: thief })
    expect(await observed(id)).toBe(before)
    await as((of) => sql`update intake set lease_until = now() - interval '1 second' where id = ${of}`, id)
    await other.resume()
    await counted(id)
  })

  it('leave alone what lies in a folder that only the other can reach', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'schakel-elsewhere-'))
    const { database } = t.database
    const index = await openLiveIndex(database, systemClock, () => {})
    const far = startEngine({
      database,
      clock: systemClock,
      vault: await openVault(folder),
      log: makeLog('silent'),
      index,
      dataFolder: folder,
      alone: false,
    })
    const id = await send()
    await far.resume()
    await far.run(id)
    await counted(id)
    await far.stop()
    await index.close()
    await rm(folder, { recursive: true })
  })

  it('go on where a killed one stood, once its lease has lapsed', { timeout: 180_000 }, async () => {
    const { host, database: name } = t.database.address.connection as { host: string; database: string }
    const login = (user: string) => `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`
    child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        SCHAKEL_DATA: t.folder,
        SCHAKEL_PORT: '0',
        SCHAKEL_LOG: 'silent',
        SCHAKEL_DOCUMENTATION_ASSETS: '1',
        DATABASE_URL: login('schakel_node'),
        DATABASE_MIGRATE_URL: login('postgres'),
      },
    })
    const url = await new Promise<string>((found, lost) => {
      child?.once('exit', () => lost(new Error('the process ended')))
      child?.stdout?.on('data', (text: Buffer) => {
        const [, at] = /runs at (\S+)/.exec(text.toString()) ?? []
        if (at) found(at)
      })
    })
    const sent = await fetch(`${url}/api/v1/intakes?source=shadowserver&filename=2026-09-0${day}-scan_rdp-x.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${t.operatorToken}` },
      body: file(day++),
    })
    const { id: intakeId } = (await sent.json()) as { id: string }
    await underWay(intakeId)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const left = await stateOf(intakeId)
    expect(left).toMatchObject({ state: 'running', lease_owner: expect.any(String) })
    await other.resume()
    expect((await stateOf(intakeId)).lease_owner).toBe(left.lease_owner)
    await expect
      .poll(
        async () => {
          await other.resume()
          return (await stateOf(intakeId)).lease_owner === left.lease_owner
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(false)
    await counted(intakeId)
  })
})
