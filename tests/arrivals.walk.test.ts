// Files that come by themselves: from the watched folder, and from an API that behaves as Shadowserver's does.
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Desk, Source } from '@schakel/api'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FolderWatch, fetchReports } from '../packages/server/src/findings/index.ts'
import { openVault, type Vault } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'

const row = (ip: string, at = '2026-11-24 02:00:00') => `"${at}","${ip}",3389,"tcp"`
const csv = (...rows: string[]) => `${['timestamp,ip,port,protocol', ...rows].join('\n')}\n`

let t: TestNode
let vault: Vault
beforeAll(async () => {
  t = await testNode()
  vault = await openVault(t.folder)
  await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
})
afterAll(() => t.close())

const arriving = () => ({
  database: t.database.database,
  clock: t.clock,
  vault,
  dataFolder: t.folder,
  engine: t.node.engine,
})
async function source(name: string): Promise<Source> {
  const { body } = await t.call<{ items: Source[] }>('GET', '/api/v1/sources')
  return body.items.find((one) => one.name === name) as Source
}
async function settled(name: string, files: number): Promise<{ filename: string; state: string; matched: number }[]> {
  for (let i = 0; i < 400; i++) {
    const { body } = await t.call<{ items: { filename: string; state: string; matched: number }[] }>(
      'GET',
      `/api/v1/intakes?source=${name}`,
    )
    if (body.items.length >= files && body.items.every((one) => one.state === 'done' || one.state === 'failed'))
      return body.items
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('the intakes did not end')
}

describe('the watched folder', () => {
  let folder: string
  let watch: FolderWatch
  beforeAll(async () => {
    await t.call('POST', '/api/v1/sources', t.operatorToken, { name: 'dropped', label: 'GREEN', kind: 'folder' })
    folder = join(t.folder, 'watched', 'dropped')
    await mkdir(folder, { recursive: true })
    watch = new FolderWatch({ ...arriving(), watchFolder: join(t.folder, 'watched') })
  })

  it('takes a file only when it no longer grows, and deletes it once it is kept', async () => {
    const file = join(folder, '2026-11-24-scan_rdp.csv')
    await writeFile(file, csv(row('192.0.2.3')))
    expect(await watch.look()).toBe(0)
    await appendFile(file, `${row('192.0.2.4')}\n`)
    expect(await watch.look()).toBe(0)
    expect(await watch.look()).toBe(1)
    expect(await readdir(folder)).toEqual([])
    expect(await settled('dropped', 1)).toEqual([
      expect.objectContaining({ filename: '2026-11-24-scan_rdp.csv', state: 'done', matched: 2 }),
    ])
  })

  it('leaves unfinished names, links and folders alone, and takes a file that is renamed to its place', async () => {
    await writeFile(join(folder, '2026-11-25-scan_rdp.csv.part'), csv(row('192.0.2.5')))
    await writeFile(join(folder, '.hidden.csv'), 'x')
    await symlink('/etc/hostname', join(folder, '2026-11-25-scan_ftp.csv'))
    await mkdir(join(folder, 'sub'))
    expect([await watch.look(), await watch.look()]).toEqual([0, 0])
    await rename(join(folder, '2026-11-25-scan_rdp.csv.part'), join(folder, '2026-11-25-scan_rdp.csv'))
    expect([await watch.look(), await watch.look()]).toEqual([0, 1])
    expect((await readdir(folder)).sort()).toEqual(['.hidden.csv', '2026-11-25-scan_ftp.csv', 'sub'])
  })

  it('the same file again, as after a stop between keeping and deleting, changes nothing and is deleted', async () => {
    await writeFile(join(folder, '2026-11-24-scan_rdp.csv'), csv(row('192.0.2.3'), row('192.0.2.4')))
    expect([await watch.look(), await watch.look()]).toEqual([0, 1])
    expect(await readdir(folder)).not.toContain('2026-11-24-scan_rdp.csv')
    expect(await settled('dropped', 2)).toHaveLength(2)
  })

  it('puts an empty file aside, tells the operator, and does not try it again', async () => {
    await writeFile(join(folder, '2026-11-26-scan_rdp.csv'), '')
    expect([await watch.look(), await watch.look(), await watch.look()]).toEqual([0, 0, 0])
    expect(await readdir(join(folder, 'not-taken'))).toEqual(['2026-11-26-scan_rdp.csv'])
    expect((await source('dropped')).lastProblem).toContain('2026-11-26-scan_rdp.csv')
    await t.node.watch.look(true)
    const desk = await t.call<Desk>('GET', '/api/v1/desk')
    expect(desk.body.trouble.items).toContainEqual(
      expect.objectContaining({
        check: 'failing-source',
        title: { nl: 'Bron dropped hapert', en: 'Source dropped falters' },
      }),
    )
  })

  it('a path that climbs out of the folder is not followed', async () => {
    await t.call('POST', '/api/v1/sources', t.operatorToken, {
      name: 'climber',
      label: 'GREEN',
      kind: 'folder',
      settings: { path: '../../elsewhere' },
    })
    await watch.look()
    expect(await readdir(join(t.folder, 'watched'))).toContain('climber')
  })
})

describe('the reports API', () => {
  const key = 'a-key'
  const secret = 'a-secret'
  const reports = new Map<string, { file: string; bytes: Buffer }>()
  const asked: { method: string; body: { date?: string; id?: string; apikey?: string } }[] = []
  let api: Server
  let url: string
  beforeAll(async () => {
    api = createServer(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const text = Buffer.concat(chunks).toString('utf8')
      const right = createHmac('sha256', secret).update(text).digest('hex')
      const body = JSON.parse(text) as { date?: string; id?: string; apikey?: string }
      if (request.headers.hmac2 !== right || body.apikey !== key) return response.writeHead(401).end('{"error":"hmac"}')
      const method = (request.url ?? '').replace('/api2/', '')
      asked.push({ method, body })
      if (method === 'reports/list')
        return response.end(JSON.stringify([...reports].map(([id, { file }]) => ({ id, file, type: 'scan_rdp' }))))
      const report = reports.get(body.id ?? '')
      return report ? response.end(report.bytes) : response.writeHead(404).end()
    }).listen(0, '127.0.0.1')
    await once(api, 'listening')
    url = `http://127.0.0.1:${(api.address() as AddressInfo).port}/api2/`
    await t.call('POST', '/api/v1/sources', t.operatorToken, {
      name: 'fetched',
      label: 'AMBER',
      kind: 'shadowserver-api',
      settings: { url },
      secret: { key, secret },
    })
  })
  afterAll(() => api.close())
  beforeEach(() => {
    asked.length = 0
  })
  const fetchAll = () => fetchReports({ ...arriving(), outbound: { allow: [new URL(url).host] } })

  it('lists the last days, fetches each report once, and takes it in', async () => {
    reports.set('r1', { file: '2026-11-24-scan_rdp-noord.csv', bytes: Buffer.from(csv(row('192.0.2.11'))) })
    reports.set('r2', { file: '2026-11-24-scan_vnc-noord.csv.gz', bytes: gzipSync(csv(row('192.0.2.12'))) })
    expect(await fetchAll()).toBe(2)
    expect(asked.map(({ method }) => method)).toEqual(['reports/list', 'reports/download', 'reports/download'])
    expect(asked[0]?.body.date).toMatch(/^\d{4}-\d\d-\d\d:\d{4}-\d\d-\d\d$/)
    const taken = await settled('fetched', 2)
    expect(taken.map(({ state, matched }) => [state, matched])).toEqual([
      ['done', 1],
      ['done', 1],
    ])
  })

  it('fetches only what is new the next time', async () => {
    reports.set('r3', {
      file: '2026-11-25-scan_rdp-noord.csv',
      bytes: Buffer.from(csv(row('192.0.2.11', '2026-11-24 20:00:00'))),
    })
    expect(await fetchAll()).toBe(1)
    expect(asked.map(({ body }) => body.id)).toEqual([undefined, 'r3'])
    expect(await fetchAll()).toBe(0)
    await settled('fetched', 3)
  })

  it('a wrong secret stops nothing but this source, and the operator sees why', async () => {
    const known = await source('fetched')
    await t.call('PATCH', `/api/v1/sources/${known.id}`, t.operatorToken, { secret: { key, secret: 'wrong' } })
    expect(await fetchAll()).toBe(0)
    expect((await source('fetched')).lastProblem).toContain('401')
    await t.call('PATCH', `/api/v1/sources/${known.id}`, t.operatorToken, { secret: { key, secret } })
    expect(await fetchAll()).toBe(0)
    expect((await source('fetched')).lastProblem).toBeNull()
  })

  it('an address inside the own network is not asked', async () => {
    expect(await fetchReports(arriving())).toBe(0)
    expect(asked).toEqual([])
    expect((await source('fetched')).lastProblem).toMatch(/https/)
  })

  it('the secret is never given back', async () => {
    const { body } = await t.call<{ items: Source[] }>('GET', '/api/v1/sources')
    expect(JSON.stringify(body)).not.toContain(secret)
    expect((await source('fetched')).hasSecret).toBe(true)
  })
})
