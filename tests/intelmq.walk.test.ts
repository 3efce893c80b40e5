// IntelMQ events as NDJSON and as one document become findings like rows do; each event's own label is obeyed.
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

interface Answer {
  id: string
  format: string
  rows: number
  matched: number
  unmatched: number
  duplicate: number
  rejected: number
  findings: { new: number; updated: number; reopened: number }
  alreadyKnown?: boolean
}
interface Listed {
  items: {
    title: { en: string }
    tlp: string
    classification: { taxonomy: string; type: string }
    endpoint: { port: number; malware: string | null }
  }[]
}

let t: TestNode
let member: { id: string; token: string }
beforeAll(async () => {
  t = await testNode()
  await openSource(t, 'sensors')
  member = await t.member('Bakkerij De Korenaar', {
    network: ['192.0.2.0/27'],
    domain: ['korenaar.example'],
    asn: ['AS64500'],
  })
})
afterAll(() => t.close())

const at = '2026-11-24T02:00:00+00:00'
const infected = {
  'time.source': at,
  'source.ip': '192.0.2.9',
  'classification.taxonomy': 'malicious-code',
  'classification.type': 'infected-system',
  'malware.name': 'Lumma',
  'feed.name': 'Sinkhole',
  tlp: 'AMBER+STRICT',
}
const lines = [
  JSON.stringify(infected),
  JSON.stringify({ 'time.source': at, 'source.ip': '203.0.113.8', 'classification.type': 'infected-system' }),
  '{"time.source": "2026-11-24T02:00:00+00:00", "source.ip": "192.0.2.12", "source.port": 3389, "feed.code": "scan_rdp"}',
  '{ not json',
  JSON.stringify({
    source: { ip: '198.51.100.3', asn: 64_500, port: 23 },
    time: { source: at },
    classification: { type: 'vulnerable-system', identifier: 'open-telnet' },
  }),
  JSON.stringify({ 'time.source': 'yesterday', 'source.ip': '192.0.2.13' }),
  JSON.stringify({ 'source.fqdn': 'mail.korenaar.example', 'time.source': at, 'classification.type': 'phishing' }),
  '',
  JSON.stringify({ 'source.fqdn': 'mail.someone.example', 'time.source': at, 'classification.type': 'phishing' }),
].join('\n')

test('NDJSON is read line by line; the four counts add up and neighbours of a bad line are kept', async () => {
  const { status, body } = await t.send<Answer>(
    '/api/v1/intakes?source=sensors&filename=events.ndjson&wait=true',
    lines,
  )
  expect(status).toBe(201)
  expect(body).toMatchObject({ format: 'intelmq-json', rows: 8, matched: 4, unmatched: 2, rejected: 2, duplicate: 0 })
  expect(body.findings.new).toBe(4)
  const rejects = await t.call<{ items: { line: number; reason: string }[] }>(
    'GET',
    `/api/v1/intakes/${body.id}/rejects`,
  )
  expect(rejects.body.items.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'json.syntax'],
    [6, 'intelmq.field-type'],
  ])
})

test('each event is classified by its feed or by itself, and its own stricter label is obeyed', async () => {
  const { body } = await t.call<Listed>('GET', '/api/v1/findings', member.token)
  const kinds = body.items.map((one) => [one.classification.type, one.tlp, one.endpoint.malware ?? one.endpoint.port])
  expect(kinds).toEqual(
    expect.arrayContaining([
      ['infected-system', 'AMBER+STRICT', 'lumma'],
      ['vulnerable-system', 'AMBER', 3389],
      ['vulnerable-system', 'AMBER', 23],
      ['phishing', 'AMBER', null],
    ]),
  )
  expect(kinds).toHaveLength(4)
})

test('the same events as one gzipped document change nothing', async () => {
  const events = lines
    .split('\n')
    .filter((line) => line.startsWith('{') && line !== '{ not json')
    .map((line) => JSON.parse(line) as object)
  const { body } = await t.send<Answer>(
    '/api/v1/intakes?source=sensors&filename=events.json.gz&wait=true',
    gzipSync(JSON.stringify(events)),
  )
  expect(body).toMatchObject({ format: 'intelmq-json', rows: 7, matched: 0, duplicate: 4, unmatched: 2, rejected: 1 })
  expect(body.findings).toEqual({ new: 0, updated: 0, reopened: 0 })
})

test('a column that no report has is told once for the file, and its rows are kept', async () => {
  const csv = [
    'timestamp,ip,port,protocol,flux_level',
    `"2026-11-24 03:00:00","192.0.2.20",3389,"tcp","7"`,
    `"2026-11-24 03:00:00","192.0.2.21",3389,"tcp","8"`,
  ].join('\n')
  const { body } = await t.send<Answer>(
    '/api/v1/intakes?source=sensors&filename=2026-11-24-scan_rdp.csv&wait=true',
    csv,
  )
  expect(body).toMatchObject({ rows: 2, matched: 2 })
  const detail = await t.call<{ flags: { flag: string; detail: string }[] }>('GET', `/api/v1/intakes/${body.id}`)
  expect(detail.body.flags).toEqual([{ flag: 'columns.unknown', detail: 'flux_level' }])
})
