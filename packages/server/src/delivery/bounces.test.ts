// A mail that comes back later counts like one that was refused at once, and no one but us can say which mail it was.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type App, makeApp, makeLog, newId, type Role } from '../platform/index.ts'
import { addChannel } from './channels.store.ts'
import { type DeliveryEngine, deliveryRoutes, startDelivery } from './index.ts'
import { type FailureWish, failureReport } from './testing/failure-report.ts'
import { catchMail, type MailCatcher } from './testing/mail-catcher.ts'
import { publicUrl, type Ring, setUpMail, testRing } from './testing/ring.ts'

let ring: Ring
let mailbox: MailCatcher
let engine: DeliveryEngine
let app: App
let names = 0

beforeAll(async () => {
  ring = await testRing()
  mailbox = await catchMail()
  await setUpMail(ring, mailbox.url)
})
beforeEach(async () => {
  ring.clock.set(new Date('2026-11-24T05:00:00Z'))
  engine = await startDelivery(ring.deps)
  app = await makeApp({
    log: makeLog('silent') as never,
    publicUrl,
    ready: async () => true,
    authenticate: async ({ headers }) => {
      const [audience, role] = String(headers['x-test-eyes'] ?? 'operator:analyst').split(':') as ['operator', Role]
      const eyes = { audience, role, organisationId: ring.operatorId, personId: null, tokenId: newId(), name: 'test' }
      return { eyes, byCookie: false, mustEnrol: false }
    },
  })
  deliveryRoutes(app, ring.deps, engine)
})
afterEach(async () => {
  await app.close()
  await engine.stop()
})
afterAll(async () => {
  await mailbox.close()
  await ring.close()
})

async function mailChannel(memberId: string) {
  const address = `terug${++names}@member.example`
  const wanted = { kind: 'mail' as const, address, contactId: null, language: 'nl' as const }
  const { row } = await ring.job((scope) => addChannel(scope, ring.vault, memberId, wanted, ring.clock.now()))
  return { id: row.id, address, mails: () => mailbox.to(address) }
}

async function toldMember() {
  const id = await ring.member(`Lid ${++names}`, { rhythm: 'at-once' })
  const channel = await mailChannel(id)
  await ring.finding(id)
  await engine.runDue()
  const messageId = channel.mails()[0]?.messageId ?? ''
  return { id, channel, messageId, to: channel.address }
}

async function bounce(mail: string | FailureWish, headers: Record<string, string> = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/deliveries/bounces',
    headers: { 'content-type': 'message/rfc822', ...headers },
    payload: typeof mail === 'string' ? mail : failureReport(mail),
  })
  return { status: answer.statusCode, body: answer.json() }
}

const channelOf = (id: string) =>
  ring.job((scope) => scope.tx.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const noticesOf = (memberId: string) =>
  ring.job((scope) =>
    scope.tx.selectFrom('notice').selectAll().where('member_id', '=', memberId).orderBy('id').execute(),
  )
const deliveriesOf = (memberId: string) =>
  ring.job((scope) =>
    scope.tx.selectFrom('delivery').selectAll().where('member_id', '=', memberId).orderBy('id').execute(),
  )
const bouncedEntries = (channelId: string) =>
  ring.job((scope) =>
    scope.tx
      .selectFrom('audit_entry')
      .select('detail')
      .where('action', '=', 'channel.bounced')
      .where('thing_id', '=', channelId)
      .execute(),
  )

describe('a permanent failure that comes back by mail', () => {
  it('bounces delivery and channel with the words of the mail server, and opens the news again', async () => {
    const { id, channel, messageId, to } = await toldMember()
    expect(await noticesOf(id)).toMatchObject([{ settled: 'told' }])
    const [delivery] = await deliveriesOf(id)
    const answer = await bounce({ messageId, to })
    expect(answer).toEqual({ status: 200, body: { outcome: 'bounced', deliveryId: delivery?.id } })
    expect(await deliveriesOf(id)).toMatchObject([
      { state: 'bounced', last_problem: '550 5.1.1 <nobody>: user unknown', sent_at: delivery?.sent_at },
    ])
    expect(await channelOf(channel.id)).toMatchObject({
      state: 'bounced',
      state_detail: '550 5.1.1 <nobody>: user unknown',
    })
    await engine.runDue()
    expect(await noticesOf(id)).toMatchObject([{ settled: null, delivery_id: null, waits_for: 'channel.bounced' }])
    const better = await mailChannel(id)
    await engine.runDue()
    expect(better.mails().length).toBe(1)
    expect(channel.mails().length).toBe(1)
    expect(await noticesOf(id)).toMatchObject([{ settled: 'told' }])
  })

  it('counts once, also when the mail server sends it twice, and not again after the operator put the channel right', async () => {
    const { channel, messageId, to } = await toldMember()
    const both = await Promise.all([bounce({ messageId, to }), bounce({ messageId, to })])
    expect(both.map(({ body }) => body.outcome).sort()).toEqual(['bounced', 'known'])
    expect((await bouncedEntries(channel.id)).length).toBe(1)
    await ring.job((scope) =>
      scope.tx.updateTable('channel').set({ state: 'unproven' }).where('id', '=', channel.id).execute(),
    )
    expect((await bounce({ messageId, to })).body.outcome).toBe('known')
    expect((await channelOf(channel.id)).state).toBe('unproven')
  })

  it('leaves told what another address of the member got', async () => {
    const id = await ring.member(`Lid ${++names}`, { rhythm: 'at-once' })
    const [first, second] = [await mailChannel(id), await mailChannel(id)]
    await ring.finding(id)
    await engine.runDue()
    await bounce({ messageId: first.mails()[0]?.messageId ?? '', to: first.address })
    expect(await noticesOf(id)).toMatchObject([{ settled: 'told' }])
    await bounce({ messageId: second.mails()[0]?.messageId ?? '', to: second.address })
    expect(await noticesOf(id)).toMatchObject([{ settled: null }])
  })
})

describe('a failure that may pass', () => {
  it('notes a delay on the channel and leaves the delivery sent', async () => {
    const { id, channel, messageId, to } = await toldMember()
    const late = { messageId, to, action: 'delayed', status: '4.4.1', words: 'x-unix; connection timed out' }
    expect((await bounce(late)).body.outcome).toBe('noted')
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'sent' }])
    expect(await channelOf(channel.id)).toMatchObject({ state: 'failing', state_detail: '4.4.1 connection timed out' })
    expect(await noticesOf(id)).toMatchObject([{ settled: 'told' }])
  })

  it('gathers the news anew when the mail server gave up on the mail, for the same address', async () => {
    const { id, channel, messageId, to } = await toldMember()
    expect((await bounce({ messageId, to, status: '4.4.7' })).body.outcome).toBe('given-up')
    expect((await channelOf(channel.id)).state).toBe('failing')
    await engine.runDue()
    expect(channel.mails().length).toBe(2)
    expect((await deliveriesOf(id)).map(({ state }) => state).sort()).toEqual(['given-up', 'sent'])
  })

  it('bounces nothing when an address behind ours failed', async () => {
    const { channel, messageId } = await toldMember()
    expect((await bounce({ messageId, to: 'archief@elders.example' })).body.outcome).toBe('noted')
    expect((await channelOf(channel.id)).state).toBe('failing')
  })
})

describe('a forged report', () => {
  it('silences nobody: without the node’s own mark it is refused, counted, and changes nothing', async () => {
    const { id, channel, messageId, to } = await toldMember()
    const [delivery] = await deliveriesOf(id)
    const zeros = '0'.repeat(32)
    const other = await toldMember()
    const grafted = messageId.replace(delivery?.id ?? '', (await deliveriesOf(other.id))[0]?.id ?? '')
    for (const forged of [
      `<${delivery?.id}@example.org>`,
      `<${delivery?.id}.${zeros}@example.org>`,
      `<${newId()}.${zeros}@example.org>`,
      grafted,
      '<made-up@example.org>',
      undefined,
    ])
      expect(await bounce({ to, ...(forged ? { messageId: forged, envelopeId: forged } : {}) })).toMatchObject({
        status: 404,
        body: { code: 'bounce.unknown' },
      })
    expect(await channelOf(channel.id)).toMatchObject({ state: 'working', state_detail: null })
    expect(await channelOf(other.channel.id)).toMatchObject({ state: 'working' })
    expect(await app.metrics.text()).toContain('schakel_bounces{outcome="unknown"} 6')
  })

  it('of an old mail that lies about is too late', async () => {
    const { channel, messageId, to } = await toldMember()
    ring.clock.set(new Date('2026-12-05T05:00:00Z'))
    expect(await bounce({ messageId, to })).toMatchObject({ status: 404, body: { code: 'bounce.unknown' } })
    expect((await channelOf(channel.id)).state).toBe('working')
  })
})

describe('the route', () => {
  it('takes reports from those who write for the operator, as message/rfc822, and says why it takes no other mail', async () => {
    const { messageId, to } = await toldMember()
    for (const eyes of ['operator:reader', 'member:admin', 'auditor:auditor'])
      expect((await bounce({ messageId, to }, { 'x-test-eyes': eyes })).status).toBe(403)
    expect((await bounce({ messageId, to }, { 'content-type': 'text/plain' })).status).toBe(415)
    expect(await bounce('Subject: Re: 1 bevinding\r\n\r\nDank u wel.\r\n')).toMatchObject({
      status: 422,
      body: { code: 'bounce.unreadable', detail: 'It is not of the type multipart/report.' },
    })
    expect((await bounce('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })
})

describe('a mail server that knows delivery status notifications', () => {
  it('is asked to return headers only, and gets the mark as envelope id', async () => {
    const { messageId, to } = await toldMember()
    const asked = mailbox.envelopes.find(({ rcptTo }) => rcptTo.some(({ address }) => address === to))
    const mark = messageId.slice(1, messageId.indexOf('@'))
    expect(asked?.dsn).toMatchObject({ ret: 'HDRS', envid: mark })
    expect((await bounce({ envelopeId: mark, to })).body.outcome).toBe('bounced')
  })
})
