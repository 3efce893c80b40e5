// Thirty daily reports of two types, in order, shuffled, and replayed, end in the same findings.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

interface Day {
  name: string
  csv: string
}

const start = Date.UTC(2026, 9, 20)
const dayOf = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10)

/** Who is seen on which day: one always, one that goes, one that comes back, one that flickers, one late. */
const seenOn: Record<string, (day: number) => boolean> = {
  '192.0.2.1': () => true,
  '192.0.2.2': (day) => day < 9,
  '192.0.2.3': (day) => day < 6 || day > 17,
  '192.0.2.4': (day) => day % 2 === 0,
  '198.51.100.9': (day) => day > 24,
  '203.0.113.77': () => true,
}

function days(): Day[] {
  return Array.from({ length: 30 }, (_, n) => {
    const type = n % 3 === 2 ? 'scan_vnc' : 'scan_rdp'
    const port = type === 'scan_rdp' ? 3389 : 5900
    const rows = Object.entries(seenOn)
      .filter(([, seen]) => seen(n))
      .map(([ip]) => `"${dayOf(n)} 01:${String(n).padStart(2, '0')}:00","${ip}",${port},"tcp"`)
    return { name: `${dayOf(n)}-${type}-noord.csv`, csv: ['timestamp,ip,port,protocol', ...rows].join('\n') }
  })
}

interface Row {
  member: { name: string }
  asset: { value: string }
  issue: string
  endpoint: object
  severity: string
  status: string
  needsAnswer: boolean
  count: number
  firstSeen: string
  lastSeen: string
  goneAt: string | null
}

const nodes: TestNode[] = []
afterAll(async () => {
  for (const node of nodes) await node.close()
})

async function outcome(reports: readonly Day[]): Promise<object[]> {
  const t = await testNode()
  nodes.push(t)
  await openSource(t)
  await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
  await t.member('Rederij Noordkade', { network: ['198.51.100.0/28'] })
  for (const { name, csv } of reports) {
    const { status } = await t.send(`/api/v1/intakes?source=shadowserver&filename=${name}&wait=true`, csv)
    expect([200, 201]).toContain(status)
  }
  const { body } = await t.call<{ items: Row[] }>('GET', '/api/v1/findings?limit=200')
  return body.items
    .map(({ member, asset, issue, endpoint, severity, status, needsAnswer, count, firstSeen, lastSeen, goneAt }) => ({
      member: member.name,
      asset: asset.value,
      issue,
      endpoint,
      severity,
      status,
      needsAnswer,
      count,
      firstSeen,
      lastSeen,
      goneAt,
    }))
    .sort((a, b) =>
      JSON.stringify([a.member, a.issue, a.endpoint]).localeCompare(JSON.stringify([b.member, b.issue, b.endpoint])),
    )
}

test('thirty days in any order, and twice, end in the same findings', async () => {
  const inOrder = await outcome(days())
  expect(inOrder.length).toBeGreaterThanOrEqual(9)
  const statuses = new Set(inOrder.map((row) => (row as Row).status))
  expect([...statuses]).toEqual(expect.arrayContaining(['open', 'not-seen', 'reopened']))
  const shuffles = fc.sample(fc.shuffledSubarray(days(), { minLength: 30, maxLength: 30 }), {
    numRuns: 3,
    seed: 20_261_124,
  })
  for (const shuffled of shuffles) expect(await outcome(shuffled)).toEqual(inOrder)
  const backwards = days().reverse()
  expect(await outcome([...backwards, ...days()])).toEqual(inOrder)
}, 240_000)
