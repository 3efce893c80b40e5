// A backup of a running node, brought back elsewhere: the same findings, the same sign-in, an unbroken chain, files that can't be forged.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Finding, MemberSummary } from '@schakel/api'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Result } from '../packages/server/src/admin/index.ts'
import { verifyChain } from '../packages/server/src/audit/index.ts'
import {
  ensurePerson,
  giveRole,
  makeAccount,
  makeOperator,
  makeToken,
} from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { releaseFirstWave } from '../packages/server/src/sources/index.ts'
import { type OwnNode, ownNode } from './own-node.ts'

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))
const password = 'een lang wachtwoord'
const report = 'timestamp,ip,port,protocol\n"2026-11-24 02:00:00","192.0.2.10",3389,"tcp"\n'

let base: string
const opened: OwnNode[] = []
async function start(folder: string, databaseUrl?: string): Promise<OwnNode> {
  const running = await ownNode(folder, databaseUrl)
  const own = {
    ...running,
    async close() {
      opened.splice(opened.indexOf(own), 1)
      await running.close()
    },
  }
  opened.push(own)
  return own
}

async function ask<T>({ url }: OwnNode, token: string, path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(`${url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...init.headers },
  })
  return (await answer.json()) as T
}
/** Rows of every table, counted by the server's superuser, whom no policy hides anything from. */
async function countsOf({ data }: OwnNode): Promise<Record<string, number>> {
  const { host, database } = data.database.address.connection as pg.ClientConfig
  const client = new pg.Client({ host: host ?? '', database: database ?? '', user: 'postgres' })
  await client.connect()
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') order by 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables.rows) {
    counts[name] = (await client.query<{ n: number }>(`select count(*)::int as n from ${name}`)).rows[0]?.n ?? 0
  }
  await client.end()
  return counts
}

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function schakel(folder: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const url = args.at(-1)?.startsWith('postgres:') ? args.pop() : undefined
  const env = {
    ...process.env,
    SCHAKEL_DATA: folder,
    SCHAKEL_BACKUP_PASSWORD: password,
    ...(url ? { DATABASE_URL: url } : {}),
  }
  return await run(process.execPath, [cli, ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  )
}

describe('backup and restore', () => {
  let token = ''
  let memberToken = ''
  let before: Finding[] = []
  const at = (name: string) => join(base, name)
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'schakel-backup-'))
    const first = await start(at('first'))
    token = await first.data.database.as(jobEyes('test'), async (scope) => {
      const id = await makeOperator(
        scope,
        { name: 'Stichting Schakel Noord', kind: 'oktt', language: 'nl' },
        new Date(),
      )
      const made = await makeToken(
        scope,
        { organisationId: id, role: 'admin', name: 'test', expires: null },
        new Date(),
      )
      return made.token
    })
    const member = await ask<{ id: string }>(first, token, '/api/v1/members', json({ name: 'Bakkerij De Korenaar' }))
    await ask(first, token, `/api/v1/members/${member.id}/assets`, json({ type: 'network', value: '192.0.2.0/27' }))
    memberToken = (
      await ask<{ token: string }>(first, token, `/api/v1/members/${member.id}/tokens`, json({ role: 'admin' }))
    ).token
    const source = await ask<{ id: string }>(
      first,
      token,
      '/api/v1/sources',
      json({ name: 'scan', label: 'AMBER', forwarding: 'automatic' }),
    )
    const accountId = await makeAccount(first.node.signIn, { email: 'femke@korenaar.example', name: 'Femke', password })
    await first.data.database.as(jobEyes('test'), async (scope) => {
      const wanted = { email: 'femke@korenaar.example', name: 'Femke', language: 'nl', accountId } as const
      await giveRole(scope, await ensurePerson(scope, wanted, new Date()), member.id, 'admin', new Date())
      await releaseFirstWave(scope, source.id)
    })
    const csv = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: report }
    await ask(first, token, '/api/v1/intakes?source=scan&filename=2026-11-24-scan_rdp.csv&wait=true', csv)
    before = (await ask<{ items: Finding[] }>(first, memberToken, '/api/v1/findings')).items
    expect(before).toHaveLength(1)
    // What the node finds of itself is kept too; so that it is the same on both sides, it has looked before.
    await first.node.watch.look(true)
    await first.node.watch.lookAtProcess()
  })
  afterAll(async () => {
    for (const running of [...opened]) await running.close()
    await rm(base, { recursive: true, force: true })
  })

  it('writes one file beside the running node, readable by its owner only, with nothing readable in it', async () => {
    const made = await schakel(at('first'), 'backup', at('node.backup'), '--json')
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(made.out)).toMatchObject({ tables: expect.any(Number), files: expect.any(Number) })
    expect((await stat(at('node.backup'))).mode & 0o777).toBe(0o600)
    const bytes = await readFile(at('node.backup'))
    for (const secret of ['Korenaar', '192.0.2.', 'femke']) expect(bytes.includes(secret)).toBe(false)
    const again = await schakel(at('first'), 'backup', at('node.backup'))
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('exists already') })
  })

  it('refuses a wrong password, a forged file, a file cut off, and a folder in use', async () => {
    const bytes = await readFile(at('node.backup'))
    const forged = Buffer.from(bytes)
    forged[bytes.length - 40] = (forged[bytes.length - 40] ?? 0) ^ 1
    await writeFile(at('forged.backup'), forged)
    await writeFile(at('short.backup'), bytes.subarray(0, bytes.length - 100))
    await writeFile(at('other.backup'), 'not a backup at all, only words')
    await writeFile(at('wrong.txt'), 'another password entirely')
    const wrong = await schakel(at('none1'), 'restore', at('node.backup'), '--password-file', at('wrong.txt'))
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('password is wrong') })
    for (const file of ['forged.backup', 'short.backup', 'other.backup']) {
      expect(await schakel(at(`none-${file}`), 'restore', at(file)), file).toMatchObject({ code: 1 })
    }
    const inside = await schakel(at('first'), 'backup', join(at('first'), 'node.backup'))
    expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('outside the data folder') })
    const used = await schakel(at('first'), 'restore', at('node.backup'))
    expect(used).toMatchObject({ code: 1, err: expect.stringContaining('not empty') })
  }, 120_000)

  it('brings everything back elsewhere: findings, tokens, sign-in, chain', async () => {
    expect(await schakel(at('second'), 'restore', at('node.backup'), '--json')).toMatchObject({ code: 0, err: '' })
    const second = await start(at('second'))
    expect(await countsOf(second)).toEqual(await countsOf(opened[0] as OwnNode))
    const after = await ask<{ items: Finding[] }>(second, memberToken, '/api/v1/findings')
    expect(after.items).toEqual(before)
    const members = await ask<{ items: MemberSummary[] }>(second, token, '/api/v1/members')
    expect(members.items.map(({ name }) => name)).toEqual(['Bakkerij De Korenaar'])
    const signIn = await fetch(`${second.url}/api/auth/sign-in/email`, {
      ...json({ email: 'femke@korenaar.example', password }),
      headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:0' },
    })
    expect(signIn.status).toBe(200)
    const chain = await second.data.database.as(jobEyes('test'), verifyChain)
    expect(chain.brokenAt).toBeNull()
    expect(chain.entries).toBeGreaterThan(3)
    const next = await ask<{ id: string }>(second, token, '/api/v1/members', json({ name: 'Rederij Noordkade' }))
    expect(next.id).toMatch(/^[0-9a-f-]{36}$/)
    expect((await second.data.database.as(jobEyes('test'), verifyChain)).brokenAt).toBeNull()
    await second.close()
  })

  it('moves the node to a PostgreSQL server of its own', async () => {
    const socket = inject('databaseSocket')
    const admin = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' })
    await admin.connect()
    await admin.query('create role mover login createrole nobypassrls')
    await admin.query('create database moved owner mover')
    await admin.query('grant schakel_member, schakel_operator, schakel_auditor, schakel_job to mover with admin option')
    await admin.end()
    const url = `postgres://mover@localhost/moved?host=${encodeURIComponent(socket)}`
    const moved = await schakel(at('third'), 'restore', at('node.backup'), '--json', url)
    expect(moved).toMatchObject({ code: 0, err: '' })
    const third = await start(at('third'), url)
    const after = await ask<{ items: Finding[] }>(third, memberToken, '/api/v1/findings')
    expect(after.items).toEqual(before)
    await third.close()
    const again = await schakel(at('fourth'), 'restore', at('node.backup'), '--json', url)
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('holds a node already') })
  })

  it('a doctor looks the running node over', async () => {
    const looked = await schakel(at('first'), 'doctor', '--json')
    const { results } = JSON.parse(looked.out) as { results: Result[] }
    expect(results.filter(({ state }) => state === 'fail')).toEqual([])
    expect(results.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['schema', 'ownership', 'row-level security', 'audit chain', 'disk']),
    )
    expect(looked.code).toBe(0)
  })

  it('an export holds what the token may read, a line per thing', async () => {
    const [first] = opened
    const made = await schakel(
      at('first'),
      'export',
      at('exported'),
      '--url',
      first?.url ?? '',
      '--token',
      memberToken,
      '--json',
    )
    expect(JSON.parse(made.out)).toMatchObject({ findings: 1, assets: 1 })
    const lines = (await readFile(join(at('exported'), 'findings.ndjson'), 'utf8')).trim().split('\n')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ id: before[0]?.id })
  })
})
