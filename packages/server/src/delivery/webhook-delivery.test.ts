// Webhooks are told as it happens, signed, in batches, again while they fail, and never after they said 410.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addChannel } from './channels.store.ts'
import { type DeliveryEngine, startDelivery } from './index.ts'
import { type Ring, testRing } from './testing/ring.ts'

interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

let ring: Ring
let server: Server
let engine: DeliveryEngine
let base = ''
let status = 200
const received: Received[] = []
let names = 0

beforeAll(async () => {
  ring = await testRing()
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  base = `http://${host}`
  engine = await startDelivery({ ...ring.deps, outboundAllow: [host] })
})
beforeEach(() => {
  status = 200
  ring.clock.set(new Date())
})
afterAll(async () => {
  await engine.stop()
  server.close()
  await ring.close()
})

async function memberWithWebhook() {
  const path = `/hook${++names}`
  const id = await ring.member(`Lid ${names}`, { rhythm: 'weekly' })
  const wanted = { kind: 'webhook' as const, address: `${base}${path}`, contactId: null, language: 'nl' as const }
  const made = await ring.job((scope) => addChannel(scope, ring.vault, id, wanted, ring.clock.now()))
  return {
    id,
    channelId: made.row.id,
    secret: made.secret ?? '',
    got: () => received.filter((one) => one.path === path),
  }
}
const channelOf = (id: string) =>
  ring.job((scope) => scope.tx.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const noticesOf = (memberId: string) =>
  ring.job((scope) => scope.tx.selectFrom('notice').selectAll().where('member_id', '=', memberId).execute())

describe('a webhook', () => {
  it('whose secret can not be read is given up, and holds up no other', async () => {
    const [broken, whole] = [await memberWithWebhook(), await memberWithWebhook()]
    await ring.job((scope) =>
      scope.tx
        .updateTable('channel')
        .set({ sealed_secret: Buffer.from('no seal of this node') })
        .where('id', '=', broken.channelId)
        .execute(),
    )
    await ring.finding(broken.id, { severity: 'high' })
    await ring.finding(whole.id, { severity: 'high' })
    await engine.runDue()
    expect(whole.got()).toHaveLength(1)
    expect(broken.got()).toHaveLength(0)
    const [delivery] = await ring.job((scope) =>
      scope.tx.selectFrom('delivery').selectAll().where('member_id', '=', broken.id).execute(),
    )
    expect(delivery).toMatchObject({ state: 'given-up', last_problem: 'delivery.unwritable' })
  })

  it('gets signed events that the Standard Webhooks library verifies', async () => {
    const member = await memberWithWebhook()
    const fresh = await ring.finding(member.id, { severity: 'high' })
    const again = await ring.finding(member.id, { event: 'reopened' })
    await engine.runDue()
    const events = member.got().map(({ headers, body }) => {
      const event = new Webhook(member.secret).verify(body, headers as Record<string, string>)
      return event as { type: string; timestamp: string; data: { findings: { id: string }[] } }
    })
    expect(events.map(({ type, data }) => [type, data.findings.map(({ id }) => id)])).toEqual(
      expect.arrayContaining([
        ['finding.new', [fresh]],
        ['finding.reopened', [again]],
      ]),
    )
    expect(events.length).toBe(2)
    await engine.runDue()
    expect(member.got().length).toBe(2)
    expect((await channelOf(member.channelId)).state).toBe('working')
    expect(() => new Webhook(member.secret).verify('{}', member.got()[0]?.headers as Record<string, string>)).toThrow()
  })

  it('gets many findings in batches of a hundred at most', async () => {
    const member = await memberWithWebhook()
    for (let i = 0; i < 205; i++) await ring.finding(member.id)
    await engine.runDue()
    const sizes = member
      .got()
      .map(({ body }) => (JSON.parse(body) as { data: { findings: unknown[] } }).data.findings.length)
    expect(sizes.sort((a, b) => a - b)).toEqual([5, 100, 100])
  })

  it('is told again with the same webhook-id when it failed', async () => {
    const member = await memberWithWebhook()
    status = 503
    await ring.finding(member.id)
    await engine.runDue()
    expect((await channelOf(member.channelId)).state).toBe('failing')
    status = 204
    ring.clock.set(new Date(Date.now() + 10_000))
    await engine.runDue()
    const ids = member.got().map(({ headers }) => headers['webhook-id'])
    expect(ids.length).toBe(2)
    expect(new Set(ids).size).toBe(1)
    expect((await channelOf(member.channelId)).state).toBe('working')
  })

  it('that answers 410 is switched off', async () => {
    const member = await memberWithWebhook()
    status = 410
    await ring.finding(member.id)
    await engine.runDue()
    expect(await channelOf(member.channelId)).toMatchObject({
      state: 'off',
      state_detail: expect.stringContaining('410'),
    })
    await ring.finding(member.id)
    await engine.runDue()
    expect(member.got().length).toBe(1)
  })

  it('never gets RED, and the notice says withheld', async () => {
    const member = await memberWithWebhook()
    await ring.finding(member.id, { tlp: 'RED' })
    await ring.finding(member.id, { tlp: 'AMBER+STRICT' })
    await engine.runDue()
    expect(member.got().length).toBe(1)
    ring.clock.set(new Date(Date.now() + 8 * 24 * 3600_000))
    await engine.runDue()
    expect((await noticesOf(member.id)).map(({ settled }) => settled).sort()).toEqual(['told', 'withheld'])
  })

  it('in the node’s own networks is not reached', async () => {
    const guarded = await startDelivery(ring.deps)
    const member = await memberWithWebhook()
    await ring.finding(member.id)
    await guarded.runDue()
    await guarded.stop()
    expect(member.got()).toEqual([])
    expect((await channelOf(member.channelId)).state).toBe('bounced')
  })
})
