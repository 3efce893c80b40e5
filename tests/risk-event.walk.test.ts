// The walk of a risk event: a Shadowserver file comes in, the owner sees it, answers, and the operator sees who did what.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteRawBytes } from '../packages/server/src/findings/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'

const header = 'timestamp,ip,port,protocol,hostname,tag,asn,subject_common_name,severity'
const rdp = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`
const row = (day: string, ip: string, more = {}) => {
  const {
    port = 3389,
    asn = 64500,
    name = '',
    severity = '',
  } = more as { port?: number; asn?: number; name?: string; severity?: string }
  return `"2026-10-${day} 03:12:00","${ip}",${port},tcp,,rdp,${asn},${name},${severity}`
}
interface Counts {
  id: string
  rows: number
  matched: number
  unmatched: number
  duplicate: number
  rejected: number
  findings: { new: number; updated: number; reopened: number }
  alreadyKnown?: boolean
  state: string
}
interface FindingBody {
  id: string
  status: string
  count: number
  needsAnswer: boolean
  title: { nl: string }
  endpoint: { address: string | null; hostname: string | null }
  severity: string
}
type List = { items: FindingBody[]; next: string | null }

describe('a risk event', () => {
  let t: TestNode
  let bakery: { id: string; token: string }
  let port: { id: string; token: string }
  const intake = (file: string, bytes: string | Uint8Array, more = '') =>
    t.send<Counts>(`/api/v1/intakes?source=shadowserver&filename=${file}&wait=true${more}`, bytes)

  beforeAll(async () => {
    t = await testNode()
    t.clock.set(new Date('2026-10-20T08:00:00Z'))
    await openSource(t)
    bakery = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'], domain: ['korenaar.example'] })
    port = await t.member('Haventerminal Noord', { network: ['198.51.100.0/24', '2001:db8:5::/48'], asn: ['AS64496'] })
  })
  afterAll(() => t.close())

  it('is counted row by row, and each owner sees its own', async () => {
    const file = rdp(
      row('01', '192.0.2.10'),
      row('01', '198.51.100.7'),
      row('01', '203.0.113.5'),
      row('01', 'not-an-address'),
      '',
      row('01', '2001:db8:5::1'),
    )
    const { status, body } = await intake('2026-10-01-scan_rdp-noord.csv', file)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      rows: 5,
      matched: 3,
      unmatched: 1,
      duplicate: 0,
      rejected: 1,
      findings: { new: 3 },
      state: 'done',
    })
    const mine = await t.call<List>('GET', '/api/v1/findings', bakery.token)
    expect(mine.body.items.map((item) => item.endpoint.address)).toEqual(['192.0.2.10'])
    expect(mine.body.items[0]).toMatchObject({
      status: 'open',
      count: 1,
      severity: 'high',
      title: { nl: 'Bureaublad op afstand is bereikbaar vanaf internet' },
    })
    const theirs = await t.call<List>('GET', '/api/v1/findings', port.token)
    expect(theirs.body.items.map((item) => item.endpoint.address).sort()).toEqual(['198.51.100.7', '2001:db8:5::1'])
    expect((await t.call<List>('GET', '/api/v1/findings')).body.items).toHaveLength(3)
  })

  it('is kept as a reject with its line when the address can not be', async () => {
    const list = await t.call<{ items: Counts[] }>('GET', '/api/v1/intakes')
    const rejects = await t.call<{ items: { line: number; reason: string; raw: string }[] }>(
      'GET',
      `/api/v1/intakes/${list.body.items[0]?.id}/rejects`,
    )
    expect(rejects.body.items).toMatchObject([{ line: 5, reason: 'address.invalid' }])
    expect(rejects.body.items[0]?.raw).toContain('not-an-address')
  })

  it('changes nothing when the same bytes come again', async () => {
    const file = rdp(
      row('01', '192.0.2.10'),
      row('01', '198.51.100.7'),
      row('01', '203.0.113.5'),
      row('01', 'not-an-address'),
      '',
      row('01', '2001:db8:5::1'),
    )
    const again = await intake('2026-10-01-scan_rdp-noord.csv', file)
    expect(again).toMatchObject({ status: 200, body: { alreadyKnown: true, rows: 5 } })
    expect((await t.call<List>('GET', '/api/v1/findings', bakery.token)).body.items[0]?.count).toBe(1)
  })

  it('is a duplicate when another file has the same row, also compressed', async () => {
    const { body } = await intake(
      '2026-10-01-scan_rdp-again.csv.gz',
      gzipSync(rdp(row('01', '192.0.2.10'), row('02', '192.0.2.10'))),
    )
    expect(body).toMatchObject({ rows: 2, matched: 1, duplicate: 1, findings: { new: 0, updated: 1 } })
    expect((await t.call<List>('GET', '/api/v1/findings', bakery.token)).body.items[0]?.count).toBe(2)
  })

  it('belongs to the holder of the AS number when no network matches, and to the holder of the name that was seen', async () => {
    const { body } = await intake(
      '2026-10-03-scan_rdp-asn.csv',
      rdp(row('03', '203.0.113.77', { asn: 64496 }), row('03', '203.0.113.78', { name: 'mail.korenaar.example' })),
    )
    expect(body).toMatchObject({ rows: 2, matched: 2 })
    const byAsn = await t.call<List>('GET', '/api/v1/findings?q=203.0.113.77', port.token)
    expect(byAsn.body.items).toHaveLength(1)
    const byName = await t.call<List>('GET', '/api/v1/findings?q=mail.korenaar', bakery.token)
    expect(byName.body.items[0]?.endpoint).toMatchObject({ address: null, hostname: 'mail.korenaar.example' })
  })

  it('is answered by its member, and opens again when it is seen after "fixed"', async () => {
    const [finding] = (await t.call<List>('GET', '/api/v1/findings?q=192.0.2.10', bakery.token)).body.items
    t.clock.set(new Date('2026-10-05T09:00:00Z'))
    const answer = await t.call<{ finding: FindingBody }>(
      'POST',
      `/api/v1/findings/${finding?.id}/responses`,
      bakery.token,
      { answer: 'fixed' },
    )
    expect(answer).toMatchObject({ status: 201, body: { finding: { status: 'fixed', needsAnswer: false } } })
    t.clock.set(new Date('2026-10-20T09:00:00Z'))
    const late = await intake('2026-10-04-scan_rdp-late.csv', rdp(row('04', '192.0.2.10')))
    expect(late.body.findings.reopened).toBe(0)
    const again = await intake('2026-10-06-scan_rdp-again.csv', rdp(row('06', '192.0.2.10')))
    expect(again.body.findings).toMatchObject({ updated: 1, reopened: 1 })
    const detail = await t.call<{ status: string; timeline: { event: string }[]; evidence: unknown[] }>(
      'GET',
      `/api/v1/findings/${finding?.id}`,
      bakery.token,
    )
    expect(detail.body.status).toBe('reopened')
    expect(detail.body.timeline.map((entry) => entry.event)).toEqual(['reopened', 'answered', 'found'])
    expect(detail.body.evidence).toHaveLength(4)
  })

  it('that is not theirs opens a question on the asset; the answer can be taken back', async () => {
    const [finding] = (await t.call<List>('GET', '/api/v1/findings?q=198.51.100.7', port.token)).body.items
    const answer = await t.call<{ id: string }>('POST', `/api/v1/findings/${finding?.id}/responses`, port.token, {
      answer: 'not-ours',
      text: 'sold in May',
    })
    const questions = await t.call<{ items: { value: string }[] }>('GET', '/api/v1/assets?question=true')
    expect(questions.body.items.map((asset) => asset.value)).toEqual(['198.51.100.0/24'])
    expect(
      (await t.call('DELETE', `/api/v1/findings/${finding?.id}/responses/${answer.body.id}`, port.token)).status,
    ).toBe(204)
    expect((await t.call<{ items: unknown[] }>('GET', '/api/v1/assets?question=true')).body.items).toEqual([])
  })

  it('is not found for another member, and answers of wrong shape name the field', async () => {
    const [finding] = (await t.call<List>('GET', '/api/v1/findings', port.token)).body.items
    expect((await t.call('GET', `/api/v1/findings/${finding?.id}`, bakery.token)).status).toBe(404)
    expect(
      (await t.call('POST', `/api/v1/findings/${finding?.id}/responses`, bakery.token, { answer: 'fixed' })).status,
    ).toBe(404)
    const wrong = await t.call<{ errors: { path: string }[] }>(
      'POST',
      `/api/v1/findings/${finding?.id}/responses`,
      port.token,
      { answer: 'risk-accepted' },
    )
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'until' }] } })
  })

  it('is no longer seen after three received reports without it', async () => {
    for (const day of ['07', '08', '09', '10'])
      await intake(`2026-10-${day}-scan_rdp-noord.csv`, rdp(row(day, '203.0.113.200')))
    const gone = await t.call<List>('GET', '/api/v1/findings?status=not-seen', bakery.token)
    expect(gone.body.items.map((item) => item.endpoint.address ?? item.endpoint.hostname).sort()).toEqual([
      '192.0.2.10',
      'mail.korenaar.example',
    ])
  })

  it('goes when its intake is undone, and a case is opened where a member was shown it', async () => {
    const { body } = await intake('2026-10-11-scan_rdp-wrong.csv', rdp(row('11', '192.0.2.20')))
    await t.call('GET', '/api/v1/findings', bakery.token)
    const undone = await t.call<{ findingsRemoved: number; shown: unknown[]; breachCaseId: string | null }>(
      'DELETE',
      `/api/v1/intakes/${body.id}?reason=wrong%20file`,
    )
    expect(undone.body).toMatchObject({ findingsRemoved: 1, shown: [{ member: { name: 'Bakkerij De Korenaar' } }] })
    expect(undone.body.breachCaseId).not.toBeNull()
    expect((await t.call<List>('GET', '/api/v1/findings?q=192.0.2.20', bakery.token)).body.items).toEqual([])
  })

  it('shows to no member of a suspended organisation a second later, and all of it when that is lifted', async () => {
    await t.call('PATCH', `/api/v1/members/${port.id}`, t.operatorToken, { state: 'suspended' })
    expect((await t.call<List>('GET', '/api/v1/findings', port.token)).body.items).toEqual([])
    await t.call('PATCH', `/api/v1/members/${port.id}`, t.operatorToken, { state: 'active' })
    expect((await t.call<List>('GET', '/api/v1/findings', port.token)).body.items.length).toBeGreaterThan(0)
  })

  it('waits for a person in the first wave of a new source', async () => {
    await t.call('POST', '/api/v1/sources', t.operatorToken, {
      name: 'newfeed',
      label: 'GREEN',
      forwarding: 'automatic',
    })
    const { body } = await t.send<Counts>(
      '/api/v1/intakes?source=newfeed&filename=2026-10-12-scan_vnc-x.csv&wait=true',
      rdp(row('12', '192.0.2.30', { port: 5900 })),
    )
    expect(body.findings.new).toBe(1)
    expect((await t.call<List>('GET', '/api/v1/findings?q=192.0.2.30', bakery.token)).body.items).toEqual([])
    expect((await t.call<List>('GET', '/api/v1/findings?q=192.0.2.30')).body.items).toHaveLength(1)
    expect(
      (await t.call('POST', `/api/v1/intakes/${body.id}/forwarding`, t.operatorToken, { action: 'release' })).status,
    ).toBe(204)
    expect((await t.call<List>('GET', '/api/v1/findings?q=192.0.2.30', bakery.token)).body.items).toHaveLength(1)
  })

  it('is refused with a clear error when the file can not be one', async () => {
    const said = async (file: string, bytes: string | Uint8Array, more = '') => {
      const { status, body } = await intake(file, bytes, more)
      return [status, (body as unknown as { code: string }).code]
    }
    expect(await said('2026-10-12-scan_rdp-empty.csv', '')).toEqual([422, 'intake.empty'])
    expect(await said('2026-10-12-scan_rdp-x.csv', 'name,colour\na,b\n')).toEqual([422, 'intake.unreadable'])
    expect(await said('holiday.csv', rdp(row('12', '192.0.2.10')))).toEqual([422, 'intake.unreadable'])
    expect(
      await said(
        '2026-10-12-scan_rdp-bin.csv',
        new Uint8Array(4096).map((_, i) => (i * 7919) % 251),
      ),
    ).toEqual([422, 'intake.unreadable'])
    expect((await t.send<{ code: string }>('/api/v1/intakes?source=nobody&wait=true', 'x')).body.code).toBe(
      'source.unknown',
    )
    expect((await intake('2026-10-13-scan_rdp-header.csv', `${header}\n`)).body).toMatchObject({
      rows: 0,
      state: 'done',
    })
  })

  it('leaves counts only when the time of the raw bytes is over', async () => {
    t.clock.set(new Date('2026-10-24T09:00:00Z'))
    expect(readdirSync(join(t.folder, 'spool')).length).toBeGreaterThan(10)
    expect(
      await deleteRawBytes({ database: t.database.database, clock: t.clock, dataFolder: t.folder }),
    ).toBeGreaterThan(10)
    expect(readdirSync(join(t.folder, 'spool'))).toEqual([])
    const list = await t.call<{ items: { id: string; rows: number; rejected: number; rawDeletedAt: string | null }[] }>(
      'GET',
      '/api/v1/intakes?limit=200',
    )
    expect(list.body.items.every((intake) => intake.rawDeletedAt !== null)).toBe(true)
    const rejected = list.body.items.find((intake) => intake.rejected > 0)
    const rejects = await t.call<{ items: { reason: string; raw: string | null }[] }>(
      'GET',
      `/api/v1/intakes/${rejected?.id}/rejects`,
    )
    expect(rejects.body.items).toMatchObject([{ reason: 'address.invalid', raw: null }])
  })
})
