// The node and its database are killed at twenty random points of intakes; the end state equals an undisturbed run.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openData } from '../packages/server/src/admin/index.ts'
import { createMember, makeOperator, makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes, readConfig } from '../packages/server/src/platform/index.ts'
import { createSource, releaseFirstWave } from '../packages/server/src/sources/index.ts'

const main = fileURLToPath(new URL('../packages/server/src/main.ts', import.meta.url))
const kills = 20
const eyes = jobEyes('test')

function file(n: number): string {
  const lines = ['timestamp,ip,port,protocol,tag']
  for (let i = 0; i < 12_000; i++) {
    const time = new Date(Date.UTC(2026, 8, 1 + n, 0, 0, i)).toISOString().slice(0, 19).replace('T', ' ')
    lines.push(
      i % 50 === 49
        ? `${time},nowhere,3389,tcp,x`
        : `${time},${i % 4 === 3 ? '203.0.113.9' : `192.0.2.${i % 251}`},3389,tcp,rdp`,
    )
  }
  return `${lines.join('\n')}\n`
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** A node as its own process, on a folder that is prepared once. */
class Process {
  readonly folder: string
  readonly port: number
  readonly token: string
  #child: ChildProcess | null = null

  constructor(folder: string, port: number, token: string) {
    this.folder = folder
    this.port = port
    this.token = token
  }

  static async prepare(): Promise<Process> {
    const folder = await mkdtemp(join(tmpdir(), 'schakel-killed-'))
    const port = await freePort()
    const data = await openData(readConfig({ SCHAKEL_DATA: folder }))
    const now = new Date()
    const token = await data.database.as(eyes, async (scope) => {
      const operatorId = await makeOperator(scope, { name: 'Operator', kind: 'oktt', language: 'nl' }, now)
      const memberId = await createMember(
        scope,
        {
          name: 'Member',
          kind: 'participant',
          class: null,
          sector: null,
          language: 'nl',
          register: null,
          register_name: null,
          register_number: null,
          website: null,
          note: null,
        },
        now,
      )
      await sql`insert into asset (id, organisation_id, type, value, network, state, declared_by, declared_at, changed_at)
        values (gen_random_uuid(), ${memberId}, 'network', '192.0.2.0/24', '192.0.2.0/24', 'accepted', 'operator', now(), now())`.execute(
        scope.tx,
      )
      const source = await createSource(
        scope,
        {
          name: 'feed',
          title: 'feed',
          kind: 'upload',
          terms: '',
          legal_basis: '',
          label: 'GREEN',
          hops: null,
          rhythm: 'none',
          forwarding: 'automatic',
          forwarding_minutes: null,
          raw_hours: 72,
          enabled: true,
          sealed_secret: null,
        },
        now,
      )
      await releaseFirstWave(scope, source.id)
      return (await makeToken(scope, { organisationId: operatorId, role: 'admin', name: '', expires: null }, now)).token
    })
    await data.close()
    return new Process(folder, port, token)
  }

  async start(): Promise<void> {
    this.#child = spawn(process.execPath, [main], {
      stdio: 'ignore',
      env: { ...process.env, SCHAKEL_DATA: this.folder, SCHAKEL_PORT: String(this.port), SCHAKEL_LOG: 'silent' },
    })
    await this.#untilReady()
  }

  #killDatabase(): void {
    const file = join(this.folder, 'postgres', 'cluster', 'postmaster.pid')
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
  }

  async kill(databaseToo: boolean): Promise<void> {
    const child = this.#child
    const ended = new Promise((resolve) => child?.once('exit', resolve))
    child?.kill('SIGKILL')
    if (databaseToo) this.#killDatabase()
    await ended
  }

  /** Kills the database alone: the node brings it up again by itself. */
  async killDatabase(): Promise<void> {
    this.#killDatabase()
    await sleep(1500)
    await this.#untilReady()
  }

  async #untilReady(): Promise<void> {
    for (let i = 0; i < 400; i++) {
      const ready = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null)
      if (ready?.ok) return
      await sleep(50)
    }
    throw new Error('the node is not ready')
  }

  async stop(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }

  async call<T>(method: string, path: string, body?: string): Promise<T | null> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}` },
      body: body ?? null,
    }).catch(() => null)
    return answer?.ok ? ((await answer.json().catch(() => null)) as T) : null
  }

  send(n: number): Promise<{ id: string; state: string } | null> {
    return this.call('POST', `/api/v1/intakes?source=feed&filename=2026-09-0${1 + n}-scan_rdp-x.csv`, file(n))
  }

  /** Waits, three minutes at most, until all its intakes are done. */
  async finish(intakes: number): Promise<void> {
    for (let i = 0; i < 1800; i++) {
      const list = await this.call<{ items: { state: string }[] }>('GET', '/api/v1/intakes')
      if (list?.items.length === intakes && list.items.every(({ state }) => state === 'done')) return
      await sleep(100)
    }
  }

  /** All that the intakes left, without ids and clock times. */
  async outcome(): Promise<unknown> {
    const data = await openData(readConfig({ SCHAKEL_DATA: this.folder }))
    const answer = await data.database.as(eyes, async (scope) => {
      const rows = async (text: string) => (await sql.raw(text).execute(scope.tx)).rows
      return {
        intakes: await rows(
          'select filename, state, rows, matched, unmatched, duplicate, rejected, findings_new, findings_updated, findings_reopened from intake order by filename',
        ),
        findings: await rows(
          'select encode(key, $$hex$$) as key, status, count, first_seen, last_seen, severity, evidence from finding order by key',
        ),
        observations: await rows(
          'select count(*), count(distinct (finding_id, observed_at)), max(cardinality(intakes)) from observation',
        ),
        events: await rows('select event, count(*) from finding_event group by 1 order by 1'),
        rejects: await rows('select count(*), min(line), max(line) from intake_reject'),
        notices: await rows('select event, count(*) from notice group by 1 order by 1'),
      }
    })
    await data.close()
    return answer
  }
}

/** Sends the files while the node, and now and then its database, is killed; those that did not arrive come after. */
async function sendWhileKilled(killed: Process, files: number): Promise<void> {
  let next = 0
  for (let done = 0; done < kills; done++) {
    if (next < files && (done % 3 === 0 || done > 12)) {
      if (await killed.send(next)) next++
    }
    await sleep(Math.random() * 500)
    if (done % 5 === 4) await killed.killDatabase()
    else {
      await killed.kill(done % 4 === 3)
      await killed.start()
    }
  }
  for (; next < files; next++) await killed.send(next)
}

describe('a node that is killed', () => {
  const made: Process[] = []
  afterAll(async () => {
    for (const one of made) {
      await one.stop()
      await rm(one.folder, { recursive: true, force: true })
    }
  })

  it('ends, after twenty kills, where one that was never disturbed ends', { timeout: 480_000 }, async () => {
    const [calm, killed] = [await Process.prepare(), await Process.prepare()]
    made.push(calm, killed)
    await calm.start()
    const files = 6
    for (let n = 0; n < files; n++) await calm.send(n)
    await killed.start()
    await sendWhileKilled(killed, files)
    for (const one of [calm, killed]) {
      await one.finish(files)
      await one.stop()
    }
    const [expected, actual] = [await calm.outcome(), await killed.outcome()]
    expect(actual).toEqual(expected)
    expect(expected).toMatchObject({ rejects: [{ count: 6 * 240 }] })
  })
})
