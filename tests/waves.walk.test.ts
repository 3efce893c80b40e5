// Waves and labels: what waits for a person reaches nobody, what one source's stop held is shown for another's sake, and the strictest label holds.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'

const header = 'timestamp,ip,port,protocol,hostname,tag,asn,banner,severity'
const rdp = (day: number, ip: string, banner = '') =>
  `${header}\n"2026-10-${String(day).padStart(2, '0')} 03:12:00",${ip},3389,tcp,,rdp,64500,${banner},high\n`

interface Seen {
  id: string
  tlp: string
  count: number
  lastSeen: string
  held?: boolean
  evidence?: { items: { source: string; saw: Record<string, string> }[] }
}
interface Taken {
  id: string
  wave: string
  matched: number
  duplicate: number
  findings: { new: number; updated: number; reopened: number }
}

describe('waves and labels', () => {
  let t: TestNode
  let member: { id: string; token: string }
  let last = 0
  let ip = ''

  beforeAll(async () => {
    t = await testNode()
    t.clock.set(new Date('2026-10-20T08:00:00Z'))
    member = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/24'] })
    await source('shadowserver', 'GREEN', 'automatic', true)
    await source('careful', 'GREEN', 'wait', true)
    await source('also-careful', 'GREEN', 'wait', true)
    await source('secret', 'RED', 'automatic', true)
    await source('newcomer', 'GREEN', 'automatic', false)
  })
  beforeEach(() => {
    ip = `192.0.2.${++last}`
  })
  afterAll(() => t.close())

  async function source(name: string, label: string, forwarding: string, opened: boolean): Promise<void> {
    const made = await t.call<{ id: string }>('POST', '/api/v1/sources', t.operatorToken, { name, label, forwarding })
    if (opened)
      await t.database.database.as(jobEyes('test'), (scope) =>
        scope.tx.updateTable('source').set({ first_wave: 'released' }).where('id', '=', made.body.id).execute(),
      )
  }
  const take = async (from: string, day: number, bytes: string) =>
    (
      await t.send<Taken>(
        `/api/v1/intakes?source=${from}&filename=2026-10-${String(day).padStart(2, '0')}-scan_rdp-${ip}.csv&wait=true`,
        bytes,
      )
    ).body
  const settle = async (id: string, action: 'release' | 'stop') =>
    expect((await t.call('POST', `/api/v1/intakes/${id}/forwarding`, t.operatorToken, { action })).status).toBe(204)
  const shown = async () =>
    (await t.call<{ items: Seen[] }>('GET', `/api/v1/findings?q=${ip}`, member.token)).body.items
  const whole = async (id: string) => (await t.call<Seen>('GET', `/api/v1/findings/${id}`, member.token)).body

  it('shows what one source’s stopped wave held as soon as a released source sees it too', async () => {
    await settle((await take('careful', 10, rdp(10, ip, 'CAREFUL'))).id, 'stop')
    expect(await shown()).toEqual([])
    await take('shadowserver', 11, rdp(11, ip, 'OPEN'))
    const [finding] = await shown()
    expect(finding).toMatchObject({ count: 1, lastSeen: '2026-10-11T03:12:00.000Z' })
    expect(JSON.stringify(await whole(finding?.id ?? ''))).not.toContain('CAREFUL')
  })

  it('lets nothing of a waiting intake reach the member before its release, and all of it after', async () => {
    await take('shadowserver', 10, rdp(10, ip, 'OPEN'))
    const waiting = await take('careful', 12, rdp(12, ip, 'WAITS'))
    expect(waiting).toMatchObject({ findings: { new: 0, updated: 1 } })
    const [before] = await shown()
    expect(before).toMatchObject({ count: 1, lastSeen: '2026-10-10T03:12:00.000Z' })
    expect(JSON.stringify(await whole(before?.id ?? ''))).not.toContain('WAITS')
    await settle(waiting.id, 'release')
    const [after] = await shown()
    expect(after).toMatchObject({ count: 2, lastSeen: '2026-10-12T03:12:00.000Z' })
    expect(JSON.stringify(await whole(after?.id ?? ''))).toContain('WAITS')
  })

  it('lets the operator open what waits, and says when it was seen, before it is released', async () => {
    await take('shadowserver', 9, rdp(9, '192.0.2.200'))
    const waiting = await take('careful', 12, rdp(12, ip))
    const preview = await t.call<{ seen: unknown }>('GET', `/api/v1/intakes/${waiting.id}/preview`, t.operatorToken)
    expect(preview.body.seen).toEqual({ first: '2026-10-12T03:12:00.000Z', last: '2026-10-12T03:12:00.000Z' })
    const listed = await t.call<{ items: { endpoint: { address: string } }[] }>(
      'GET',
      `/api/v1/findings?intake=${waiting.id}`,
      t.operatorToken,
    )
    expect(listed.body.items.map(({ endpoint }) => endpoint.address)).toEqual([ip])
    await settle(waiting.id, 'release')
  })

  it('makes the first wave of a new source wait though it only sees what is known', async () => {
    await take('shadowserver', 10, rdp(10, ip))
    const first = await take('newcomer', 11, rdp(11, ip))
    const { body } = await t.call<Taken>('GET', `/api/v1/intakes/${first.id}`)
    expect(body.wave).toBe('waiting')
    await settle(first.id, 'release')
    expect((await shown())[0]?.count).toBe(2)
  })

  it('holds a finding of two waves until one of them is released, whatever becomes of the other', async () => {
    const one = await take('careful', 10, rdp(10, ip, 'ONE'))
    const two = await take('also-careful', 11, rdp(11, ip, 'TWO'))
    expect(await shown()).toEqual([])
    await settle(two.id, 'release')
    const [finding] = await shown()
    expect(finding).toMatchObject({ count: 1, lastSeen: '2026-10-11T03:12:00.000Z' })
    expect(JSON.stringify(await whole(finding?.id ?? ''))).not.toContain('ONE')
    expect((await t.call('DELETE', `/api/v1/intakes/${one.id}`)).status).toBe(200)
    expect(await shown()).toHaveLength(1)
    expect((await t.call('DELETE', `/api/v1/intakes/${two.id}`)).status).toBe(200)
    expect(await shown()).toEqual([])
  })

  it('holds a finding again when the only witness that was released is undone', async () => {
    await take('careful', 10, rdp(10, ip))
    const open = await take('shadowserver', 11, rdp(11, ip))
    expect(await shown()).toHaveLength(1)
    await t.call('DELETE', `/api/v1/intakes/${open.id}`)
    expect(await shown()).toEqual([])
    expect((await t.call<{ items: Seen[] }>('GET', `/api/v1/findings?q=${ip}`)).body.items[0]?.held).toBe(true)
  })

  it('never makes a finding looser by another source, and shows no evidence under RED to a token', async () => {
    await take('secret', 10, rdp(10, ip, 'RED-EVIDENCE'))
    await take('shadowserver', 11, rdp(11, ip, 'GREEN-EVIDENCE'))
    expect(await shown()).toEqual([])
    const forOperator = await t.call<{ items: Seen[] }>('GET', `/api/v1/findings?q=${ip}`)
    expect(forOperator.body.items.map(({ tlp }) => tlp)).toEqual([])
    const label = await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.selectFrom('finding').select(['tlp', 'count']).where('subject', '=', ip).execute(),
    )
    expect(label).toEqual([{ tlp: 'RED', count: 2 }])
  })

  it('lets a stopped report solve nothing by what it lacks', async () => {
    await take('careful', 10, rdp(10, ip))
    await settle((await take('careful', 10, rdp(10, ip, 'again'))).id, 'release')
    for (const day of [12, 13, 14, 15]) {
      const other = await take('careful', day, rdp(day, '192.0.2.254', `day ${day}`))
      await settle(other.id, day < 14 ? 'release' : 'stop')
    }
    expect((await shown())[0]).toMatchObject({ status: 'open' })
    await settle((await take('careful', 16, rdp(16, '192.0.2.254', 'third'))).id, 'release')
    expect((await shown())[0]).toMatchObject({ status: 'not-seen' })
  })

  it('tells of a finding once, whichever wave shows it first', async () => {
    const one = await take('careful', 10, rdp(10, ip))
    const two = await take('also-careful', 11, rdp(11, ip))
    await settle(two.id, 'release')
    await settle(one.id, 'release')
    const told = await t.database.database.as(
      jobEyes('test'),
      async (scope) =>
        await scope.tx
          .selectFrom('notice as n')
          .innerJoin('finding as f', 'f.id', 'n.thing_id')
          .select(['n.event', 'n.held'])
          .where('f.subject', '=', ip)
          .execute(),
    )
    expect(told).toEqual([{ event: 'new', held: false }])
  })
})
