// The walk of being told: what a mail says, who is reached, answers by its link, help, reminders, invitations.
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { remindOfDue } from '../packages/server/src/findings/index.ts'
import { ensurePerson, giveRole, writeSetting } from '../packages/server/src/organisations/index.ts'
import { jobEyes, openVault, type Scope } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'
import { operatorAdmin, type Visitor } from './visitor.ts'

const rdp = (day: string, ip: string) =>
  `timestamp,ip,port,protocol,tag,severity\n"2026-10-${day} 03:12:00","${ip}",3389,tcp,rdp,\n`
const botnet = (day: string, ip: string) =>
  `timestamp,ip,port,asn,infection,tag\n"2026-10-${day} 03:12:00","${ip}",50123,64500,lumma,lumma\n`

let t: TestNode
let mailbox: MailCatcher
let bakery: { id: string; token: string }
let files = 0

const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.database.as(jobEyes('test'), work)
const at = (text: string) => t.clock.set(new Date(text))
const run = () => t.node.delivery.runDue()
const last = (address: string): ParsedMail => mailbox.to(address).at(-1) as ParsedMail
const linkIn = (mail: ParsedMail) => /answer#token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? ''

async function intake(text: string, type = 'scan_rdp', day = '20') {
  const file = `2026-10-${day}-${type}-${++files}.csv`
  const { body } = await t.send(`/api/v1/intakes?source=shadowserver&filename=${file}&wait=true`, text)
  return body
}
async function findingAt(ip: string) {
  const { body } = await t.call<{ items: { id: string; dueAt: string }[] }>(
    'GET',
    `/api/v1/findings?q=${ip}`,
    bakery.token,
  )
  return body.items[0] as { id: string; dueAt: string }
}

beforeAll(async () => {
  t = await testNode()
  mailbox = await catchMail()
  at('2026-10-20T05:00:00Z')
  await openSource(t)
  const vault = await openVault(t.folder)
  await job(async (scope) => {
    await writeSetting(scope, 'mail.smtp', vault.seal(mailbox.url).toString('base64'), t.clock.now())
    await writeSetting(scope, 'mail.from', 'meldingen@example.org', t.clock.now())
    await scope.tx.updateTable('source').set({ label: 'GREEN' }).execute()
    const jelle = { email: 'jelle@noord.example', name: 'Jelle', language: 'nl' as const, accountId: 'x' }
    await giveRole(scope, await ensurePerson(scope, jelle, t.clock.now()), t.operatorId, 'admin', t.clock.now())
  })
  bakery = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
  await t.call('POST', `/api/v1/members/${bakery.id}/contacts`, t.operatorToken, {
    name: 'Femke',
    roles: ['security'],
    email: 'femke@korenaar.example',
  })
})
afterAll(async () => {
  await t.close()
  await mailbox.close()
})

describe('a digest', () => {
  it('says what it is, the first thing to do, why it is yours, the label, and a day to answer that is to come', async () => {
    await intake(rdp('19', '192.0.2.10'))
    await intake(botnet('19', '192.0.2.11'), 'event4_sinkhole')
    at('2026-10-20T06:01:00Z')
    await run()
    const mail = last('femke@korenaar.example')
    const text = (mail.text ?? '').replace(/\s+/g, ' ')
    expect(mail.subject).toContain('2 bevindingen voor Bakkerij De Korenaar, hoogste ernst: hoog')
    expect(text).toContain('Een apparaat is besmet met Lumma')
    expect(text).toMatch(
      /Bureaublad op afstand is bereikbaar vanaf internet \(1 bevinding\) -+ [^*]{40,}\. Doe dit eerst: /,
    )
    expect(text).toContain('Dit adres ligt in uw netwerk 192.0.2.0/27.')
    expect(text).toContain('TLP:GREEN.')
    expect(text).toContain('Nieuw: 2.')
    expect(text).toContain('Antwoord vóór 23 oktober 2026.')
    expect(text).not.toMatch(/\d:\d\d:\d\d/)
    const { dueAt } = await findingAt('192.0.2.10')
    expect(dueAt).toBe('2026-10-23T06:01:00.000Z')
  })

  it('of a weekly member goes out the next day when it is urgent, and counts the days from then', async () => {
    await t.call('PATCH', `/api/v1/members/${bakery.id}`, t.operatorToken, {
      digest: { rhythm: 'weekly', hour: 8, weekday: 1 },
    })
    at('2026-10-21T08:00:00Z')
    await intake(rdp('20', '192.0.2.12'))
    const before = mailbox.to('femke@korenaar.example').length
    await run()
    expect(mailbox.to('femke@korenaar.example').length).toBe(before)
    at('2026-10-22T06:30:00Z')
    await run()
    expect(mailbox.to('femke@korenaar.example').length).toBe(before + 1)
    expect(last('femke@korenaar.example').text).toContain('Antwoord vóór 25 oktober 2026.')
    await t.call('PATCH', `/api/v1/members/${bakery.id}`, t.operatorToken, {
      digest: { rhythm: 'daily', hour: 8, weekday: 1 },
    })
  })

  it('reminds a day before the answer is due and when it is, of what is still open', async () => {
    const { id } = await findingAt('192.0.2.11')
    await t.call('POST', `/api/v1/findings/${id}/responses`, bakery.token, { answer: 'fixed' })
    at('2026-10-22T10:00:00Z')
    expect(await job((scope) => remindOfDue(scope, t.clock.now()))).toBe(1)
    expect(await job((scope) => remindOfDue(scope, t.clock.now()))).toBe(0)
    at('2026-10-23T06:05:00Z')
    expect(await job((scope) => remindOfDue(scope, t.clock.now()))).toBe(0)
    await run()
    expect(last('femke@korenaar.example').subject).toBe('1 bevinding voor Bakkerij De Korenaar staat nog open')
    expect(last('femke@korenaar.example').text).toContain('192.0.2.10:3389')
    const told = await findingAt('192.0.2.10')
    expect(told.dueAt).toBe('2026-10-23T06:01:00.000Z')
    at('2026-10-24T06:35:00Z')
    expect(await job((scope) => remindOfDue(scope, t.clock.now()))).toBe(2)
    at('2026-10-25T07:05:00Z')
    await run()
    expect(last('femke@korenaar.example').subject).toContain('2 bevindingen')
    const text = (last('femke@korenaar.example').text ?? '').replace(/\s+/g, ' ')
    expect(text).toContain('2 staan nog open')
    expect(text).toContain('Het antwoord had er vóór 23 oktober 2026 moeten zijn.')
  })
})

describe('the link of a mail', () => {
  const open = (word: string) =>
    t.call<{ form: string; finding: null | { id: string; what: { nl: string } } }>(
      'GET',
      `/api/v1/answers/${word}`,
      null,
    )
  let word = ''

  it('shows what it is and the first step, and an answer that is refused leaves it usable', async () => {
    word = linkIn(last('femke@korenaar.example'))
    const seen = await open(word)
    expect(seen).toMatchObject({ status: 200, body: { form: 'full', organisation: 'Bakkerij De Korenaar' } })
    expect(seen.body.finding?.what.nl).toContain('inlogscherm')
    const answer = (body: object) => t.call('POST', `/api/v1/answers/${word}`, null, body)
    expect((await answer({ answer: 'risk-accepted' })).status).toBe(400)
    expect((await open(word)).status).toBe(200)
    const given = await answer({ answer: 'fixed' })
    expect(given).toMatchObject({ status: 201, body: { undoUntil: expect.any(String) } })
    expect((await open(word)).status).toBe(410)
    expect((await answer({ answer: 'fixed' })).status).toBe(410)
  })

  it('takes its answer back within ten seconds, and then answers again', async () => {
    expect((await t.call('DELETE', `/api/v1/answers/${word}`, null)).status).toBe(204)
    const seen = await open(word)
    expect(seen.status).toBe(200)
    const { body } = await t.call<{ status: string }>('GET', `/api/v1/findings/${seen.body.finding?.id}`, bakery.token)
    expect(body.status).toBe('open')
    expect((await t.call('POST', `/api/v1/answers/${word}`, null, { answer: 'fixed' })).status).toBe(201)
    t.clock.set(new Date(t.clock.now().getTime() + 16_000))
    expect((await t.call('DELETE', `/api/v1/answers/${word}`, null)).status).toBe(410)
  })

  it('shows nothing to one who is not signed in once the label was tightened, and takes no answer', async () => {
    at('2026-10-26T05:00:00Z')
    await intake(rdp('24', '192.0.2.13'))
    at('2026-10-26T07:31:00Z')
    await run()
    const { id } = await findingAt('192.0.2.13')
    const link = linkIn(last('femke@korenaar.example'))
    await job((scope) => scope.tx.updateTable('finding').set({ tlp: 'AMBER' }).where('id', '=', id).execute())
    const seen = await open(link)
    expect(seen).toMatchObject({ status: 200, body: { form: 'notice', finding: null } })
    expect(JSON.stringify(seen.body)).not.toContain('192.0.2.13')
    expect((await t.call('POST', `/api/v1/answers/${link}`, null, { answer: 'fixed' })).status).toBe(401)
    await job((scope) => scope.tx.updateTable('finding').set({ tlp: 'GREEN' }).where('id', '=', id).execute())
    expect((await open(link)).body.form).toBe('full')
  })
})

describe('a member that needs help', () => {
  it('is told to the operator’s people at once, listed, and not when it was taken back', async () => {
    const { id } = await findingAt('192.0.2.13')
    const ask = () =>
      t.call<{ id: string }>('POST', `/api/v1/findings/${id}/responses`, bakery.token, { answer: 'need-help' })
    const first = await ask()
    expect((await t.call('DELETE', `/api/v1/findings/${id}/responses/${first.body.id}`, bakery.token)).status).toBe(204)
    await ask()
    t.clock.set(new Date(t.clock.now().getTime() + 11_000))
    await run()
    const mails = mailbox.to('jelle@noord.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['Bakkerij De Korenaar vraagt hulp'])
    expect(mails[0]?.text).toContain('192.0.2.13:3389')
    const list = await t.call<{ items: { kind: string; state: string }[] }>(
      'GET',
      `/api/v1/deliveries?member=${t.operatorId}`,
    )
    expect(list.body.items).toMatchObject([{ kind: 'help-needed', state: 'sent' }])
    const desk = await t.call<{ waiting: { items: unknown[] } }>('GET', '/api/v1/desk')
    expect(desk.body.waiting.items[0]).toMatchObject({
      kind: 'help',
      name: '192.0.2.13',
      member: 'Bakkerij De Korenaar',
      href: `/findings/${id}`,
    })
  })
})

describe('a contact', () => {
  const contacts = () => `/api/v1/members/${bakery.id}/contacts`
  const channels = async () =>
    (
      await t.call<{ items: { address: string; confirmedAt: string | null }[] }>(
        'GET',
        `/api/v1/members/${bakery.id}/channels`,
      )
    ).body.items.map(({ address, confirmedAt }) => [address, confirmedAt !== null])

  it('takes its mail channel along to a new address, and away when it leaves', async () => {
    const made = await t.call<{ id: string }>('POST', contacts(), t.operatorToken, {
      name: 'Douwe',
      roles: ['technical'],
      email: 'douwe@korenaar.example',
    })
    expect(await channels()).toEqual([
      ['femke@korenaar.example', true],
      ['douwe@korenaar.example', true],
    ])
    await t.call('PATCH', `${contacts()}/${made.body.id}`, t.operatorToken, { email: 'techniek@korenaar.example' })
    expect(await channels()).toEqual([
      ['femke@korenaar.example', true],
      ['techniek@korenaar.example', true],
    ])
    expect((await t.call('DELETE', `${contacts()}/${made.body.id}`)).status).toBe(204)
    expect(await channels()).toEqual([['femke@korenaar.example', true]])
  })

  it('that leaves an address to a colleague leaves the channel too', async () => {
    const one = { name: 'Een', roles: ['technical'], email: 'samen@korenaar.example' }
    const first = await t.call<{ id: string }>('POST', contacts(), t.operatorToken, one)
    const second = await t.call<{ id: string }>('POST', contacts(), t.operatorToken, { ...one, name: 'Twee' })
    await t.call('DELETE', `${contacts()}/${first.body.id}`)
    expect((await channels()).map(([address]) => address)).toContain('samen@korenaar.example')
    await t.call('DELETE', `${contacts()}/${second.body.id}`)
    expect((await channels()).map(([address]) => address)).not.toContain('samen@korenaar.example')
  })

  it('that a member enters is asked to confirm its address', async () => {
    await t.call('POST', contacts(), bakery.token, {
      name: 'Nieuw',
      roles: ['technical'],
      email: 'nieuw@korenaar.example',
    })
    expect(await channels()).toContainEqual(['nieuw@korenaar.example', false])
    await run()
    expect(last('nieuw@korenaar.example').subject).toBe('Bevestig dit adres voor Bakkerij De Korenaar')
  })
})

describe('an invitation', () => {
  type Made = { id: string; sent: boolean; link: string | null; mail: { state: string; problem: string | null } | null }
  const invitations = () => `/api/v1/members/${bakery.id}/invitations`

  let operator: Visitor
  beforeAll(async () => {
    operator = await operatorAdmin(t)
  })

  it('is sent by mail with the task of its role', async () => {
    const { body } = await operator.ask<Made>('POST', invitations(), {
      email: 'controle@korenaar.example',
      role: 'auditor',
    })
    expect(body).toMatchObject({ sent: true, link: null, mail: { state: 'sent', problem: null } })
    expect(last('controle@korenaar.example').text?.replace(/\s+/g, ' ')).toContain('U hoeft niets te beantwoorden.')
  })

  it('that the mail server does not take says so in its words, and is tried again', async () => {
    mailbox.refuse.set('weg@korenaar.example', 451)
    const { body } = await operator.ask<Made>('POST', invitations(), {
      email: 'weg@korenaar.example',
      role: 'analyst',
    })
    expect(body).toMatchObject({ sent: false, mail: { state: 'failed' } })
    expect(body.mail?.problem).toContain('this mailbox is not here')
    expect(body.link).toContain('/invitation#token=')
    mailbox.refuse.delete('weg@korenaar.example')
    t.clock.set(new Date(t.clock.now().getTime() + 60_000))
    await run()
    const list = await t.call<{ items: Made[] }>('GET', invitations(), bakery.token)
    expect(list.body.items.find(({ id }) => id === body.id)).toMatchObject({ sent: true, mail: { state: 'sent' } })
    expect(last('weg@korenaar.example').text).toContain('/invitation#token=')
  })
})

describe('the decisions about a finding', () => {
  it('are kept for each delivery, also when it is told again', async () => {
    const { id } = await findingAt('192.0.2.12')
    await t.call('POST', `/api/v1/findings/${id}/responses`, bakery.token, { answer: 'fixed' })
    at('2026-10-27T05:00:00Z')
    await intake(rdp('27', '192.0.2.12'), 'scan_rdp', '27')
    at('2026-10-27T07:31:00Z')
    await run()
    const kept = await job((scope) =>
      scope.tx
        .selectFrom('release_decision as r')
        .innerJoin('delivery as d', 'd.id', 'r.delivery_id')
        .select(['r.delivery_id', 'd.kind', 'r.decision'])
        .where('r.thing_id', '=', id)
        .where('d.address', '=', 'femke@korenaar.example')
        .execute(),
    )
    const news = new Set(kept.map(({ delivery_id }) => delivery_id))
    expect(kept.length).toBe(news.size)
    expect(news.size).toBeGreaterThanOrEqual(2)
    expect(last('femke@korenaar.example').text).toContain('opnieuw gezien')
  })
})
