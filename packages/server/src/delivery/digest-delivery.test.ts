// Members are told in one mail by their own rhythm, and never twice.
import type { ParsedMail } from 'mailparser'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jobEyes } from '../platform/index.ts'
import { markOf } from './bounces/index.ts'
import { addChannel } from './channels.store.ts'
import { claimDue } from './deliveries.store.ts'
import { type DeliveryEngine, findAnswerLink, startDelivery, useAnswerLink } from './index.ts'
import { catchMail, type MailCatcher } from './testing/mail-catcher.ts'
import { publicUrl, type Ring, setUpMail, testRing } from './testing/ring.ts'

let ring: Ring
let mailbox: MailCatcher
let engine: DeliveryEngine
let names = 0

beforeAll(async () => {
  ring = await testRing()
  mailbox = await catchMail()
  await setUpMail(ring, mailbox.url)
})
beforeEach(async () => {
  ring.clock.set(new Date('2026-11-24T05:00:00Z'))
  engine = await startDelivery(ring.deps)
})
afterEach(() => engine.stop())
afterAll(async () => {
  await mailbox.close()
  await ring.close()
})

async function memberWithMail(rhythm: 'at-once' | 'daily' | 'weekly' = 'at-once', language: 'nl' | 'en' = 'nl') {
  const address = `veiligheid${++names}@member.example`
  const id = await ring.member(`Lid ${names}`, { rhythm })
  const channel = await ring.job((scope) =>
    addChannel(scope, ring.vault, id, { kind: 'mail', address, contactId: null, language }, ring.clock.now()),
  )
  return { id, address, channelId: channel.row.id, mails: () => mailbox.to(address) }
}

const nothing = new Map<string, number>()
const all = { outlet: 'mail', limit: 10, perMember: 2, perHost: 4, members: nothing, hosts: nothing, shut: [] }

const channelState = (id: string) =>
  ring.job((scope) => scope.tx.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
const deliveriesOf = (id: string) =>
  ring.job((scope) => scope.tx.selectFrom('delivery').selectAll().where('member_id', '=', id).orderBy('id').execute())

function wordsOf(html: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (found) => entities[found] ?? found)
    .replace(/\s+/g, ' ')
    .trim()
}

describe('a digest', () => {
  it('is one mail with all findings, grouped, with the count and the worst severity in its subject', async () => {
    const member = await memberWithMail()
    await ring.finding(member.id, { severity: 'medium' })
    await ring.finding(member.id, { severity: 'high', issue: 'open-memcached' })
    await ring.finding(member.id, { severity: 'medium', event: 'reopened' })
    await engine.runDue()
    await engine.runDue()
    const [mail, ...others] = member.mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe(`3 bevindingen voor Lid ${names}, hoogste ernst: hoog`)
    expect(mail?.text).toContain('Memcached staat open (1 bevinding)')
    expect(mail?.text).toContain('Bureaublad op afstand staat open (2 bevindingen)')
    expect(mail?.text).toContain('Opnieuw gezien na een eerder antwoord of nadat het weg was: 1.')
    expect(mail?.text?.indexOf('Memcached')).toBeLessThan(mail?.text?.indexOf('Bureaublad') ?? 0)
    expect(mail?.from?.text).toBe('"Digitaal Netwerk Voorbeeld" <waarschuwing@example.org>')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail?.headerLines.map(({ line }) => line)).toContain(
      'List-ID: "Digitaal Netwerk Voorbeeld" <warnings.schakel.example.org>',
    )
    expect((await channelState(member.channelId)).state).toBe('working')
  })

  it('says the same in text and in HTML', async () => {
    const member = await memberWithMail('at-once', 'en')
    await ring.finding(member.id, { severity: 'high' })
    await ring.finding(member.id, { tlp: 'AMBER' })
    await engine.runDue()
    const mail = member.mails()[0] as ParsedMail
    const words = (text: string) =>
      text
        .replace(/https:\/\/\S+\/(findings|answer)\S*/g, '')
        .replace(/[=\-*:]+/g, ' ')
        .split(/\s+/)
        .filter(Boolean)
        .sort()
    expect(words(wordsOf(String(mail.html)))).toEqual(words(mail.text ?? ''))
    const links = (text: string) => new Set(text.match(/https:\/\/[^\s"<]+\/(findings|answer)[^\s"<]*/g))
    expect(links(String(mail.html))).toEqual(links(mail.text ?? ''))
    expect(String(mail.html)).not.toMatch(/<img|<script|http:\/\//)
  })

  it('carries no content of AMBER findings, and RED not at all', async () => {
    const member = await memberWithMail()
    await ring.finding(member.id, { tlp: 'AMBER', issue: 'open-memcached', severity: 'high' })
    await ring.finding(member.id, { tlp: 'RED', issue: 'open-memcached', severity: 'high' })
    await engine.runDue()
    const mail = member.mails()[0] as ParsedMail
    expect(mail.subject).toContain('1 bevinding voor')
    expect(mail.text).not.toContain('Memcached')
    expect(mail.text).not.toMatch(/192\.0\.2\.|answer#/)
    expect(mail.text).toContain(`${publicUrl}/findings`)
    const decisions = await ring.job((scope) =>
      scope.tx
        .selectFrom('release_decision')
        .selectAll()
        .where('recipient_id', '=', member.id)
        .where('outlet', '=', 'mail')
        .execute(),
    )
    expect(decisions.map(({ reason }) => reason).sort()).toEqual(['label.notice-only', 'label.red-outlet'])
  })

  it('goes out soon after somebody says that there is news', async () => {
    const member = await memberWithMail()
    await ring.finding(member.id)
    for (let i = 0; i < 5; i++) engine.wake()
    await expect.poll(() => member.mails().length, { timeout: 5000 }).toBe(1)
  })

  it('waits for the hour, and news that comes after it waits for the next', async () => {
    const member = await memberWithMail('daily')
    await ring.finding(member.id)
    await engine.runDue()
    expect(member.mails()).toEqual([])
    ring.clock.set(new Date('2026-11-24T07:00:30Z'))
    await engine.runDue()
    expect(member.mails().length).toBe(1)
    ring.clock.set(new Date('2026-11-24T06:59:00Z'))
    await ring.finding(member.id)
    ring.clock.set(new Date('2026-11-24T07:02:00Z'))
    await engine.runDue()
    expect(member.mails().length).toBe(1)
    ring.clock.set(new Date('2026-11-25T07:00:00Z'))
    await engine.runDue()
    expect(member.mails().length).toBe(2)
  })

  it('keeps news for a member without a channel until it has one', async () => {
    const id = await ring.member('Nog zonder adres')
    await ring.finding(id)
    await engine.runDue()
    const address = 'later@member.example'
    await ring.job((scope) =>
      addChannel(scope, ring.vault, id, { kind: 'mail', address, contactId: null, language: 'nl' }, ring.clock.now()),
    )
    await engine.runDue()
    expect(mailbox.to(address).length).toBe(1)
  })

  it('is not sent to a member that was suspended after it was gathered', async () => {
    const member = await memberWithMail()
    mailbox.refuse.set(member.address, 450)
    await ring.finding(member.id)
    await engine.runDue()
    mailbox.refuse.delete(member.address)
    await ring.job((scope) =>
      scope.tx.updateTable('organisation').set({ state: 'suspended' }).where('id', '=', member.id).execute(),
    )
    ring.clock.set(new Date('2026-11-24T06:00:00Z'))
    await engine.runDue()
    expect(member.mails()).toEqual([])
    expect(await deliveriesOf(member.id)).toMatchObject([{ state: 'given-up', last_problem: 'membership.suspended' }])
  })
})

describe('when the mail server does not take it', () => {
  it('a passing refusal is tried again, and the channel says since when', async () => {
    const member = await memberWithMail()
    mailbox.refuse.set(member.address, 451)
    await ring.finding(member.id)
    await engine.runDue()
    expect(await deliveriesOf(member.id)).toMatchObject([{ state: 'failed', attempts: 1 }])
    expect(await channelState(member.channelId)).toMatchObject({ state: 'failing', failing_since: ring.clock.now() })
    mailbox.refuse.delete(member.address)
    ring.clock.set(new Date('2026-11-24T05:01:00Z'))
    await engine.runDue()
    expect(await deliveriesOf(member.id)).toMatchObject([{ state: 'sent', attempts: 2, last_problem: null }])
    expect(member.mails().length).toBe(1)
    expect(await channelState(member.channelId)).toMatchObject({ state: 'working', failing_since: null })
  })

  it('a lasting refusal is a bounce, with the words of the server', async () => {
    const member = await memberWithMail()
    mailbox.refuse.set(member.address, 550)
    await ring.finding(member.id)
    await engine.runDue()
    const [delivery] = await deliveriesOf(member.id)
    expect(delivery).toMatchObject({ state: 'bounced' })
    expect(delivery?.last_problem).toContain('this mailbox is not here')
    expect((await channelState(member.channelId)).state).toBe('bounced')
  })
})

describe('after a crash while sending', () => {
  it('the lease lapses and the mail is sent with the same Message-ID and the same links', async () => {
    const member = await memberWithMail()
    mailbox.refuse.set(member.address, 451)
    await ring.finding(member.id)
    await engine.runDue()
    mailbox.refuse.delete(member.address)
    ring.clock.set(new Date('2026-11-24T05:10:00Z'))
    const claimed = await ring.job((scope) => claimDue(scope, ring.clock.now(), all))
    expect(claimed.map(({ member_id }) => member_id)).toEqual([member.id])
    await engine.runDue()
    expect(member.mails()).toEqual([])
    ring.clock.set(new Date('2026-11-24T05:16:00Z'))
    await engine.runDue()
    const marks = claimed.map((row) => `<${markOf(ring.vault, row)}@example.org>`)
    expect(member.mails().map(({ messageId }) => messageId)).toEqual(marks)
    expect(await deliveriesOf(member.id)).toMatchObject([{ state: 'sent' }])
  })

  it('two processes that gather at once make one digest', async () => {
    const member = await memberWithMail()
    for (let i = 0; i < 20; i++) await ring.finding(member.id)
    const other = await startDelivery(ring.deps)
    await Promise.all([engine.runDue(), other.runDue()])
    await Promise.all([engine.runDue(), other.runDue()])
    await other.stop()
    expect(member.mails().length).toBe(1)
    expect(member.mails()[0]?.subject).toContain('20 bevindingen')
  })
})

describe('an answer link', () => {
  it('opens its finding, works once, and not after two weeks', async () => {
    const member = await memberWithMail()
    const findingId = await ring.finding(member.id)
    await engine.runDue()
    const word = /answer#token=([\w-]+)/.exec(member.mails()[0]?.text ?? '')?.[1] ?? ''
    const now = ring.clock.now()
    const later = new Date(now.getTime() + 14 * 24 * 3600_000)
    const as = <T>(work: Parameters<Ring['job']>[0]) => ring.t.database.as(jobEyes('test'), work) as Promise<T>
    await expect(as((scope) => findAnswerLink(scope, word, later))).rejects.toMatchObject({ code: 'access.link-used' })
    expect(await as((scope) => findAnswerLink(scope, word, now))).toMatchObject({
      thing_type: 'finding',
      thing_id: findingId,
      member_id: member.id,
    })
    await as((scope) => useAnswerLink(scope, word, now))
    await expect(as((scope) => useAnswerLink(scope, word, now))).rejects.toMatchObject({ code: 'access.link-used' })
    await expect(as((scope) => findAnswerLink(scope, 'made-up', now))).rejects.toMatchObject({
      code: 'access.link-used',
    })
  })
})
