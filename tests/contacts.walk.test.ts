// The walk of a contact that stays fresh: asked each quarter, reminded, stale, in doubt, mail that comes back.
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askContacts } from '../packages/server/src/delivery/index.ts'
import { failureReport } from '../packages/server/src/delivery/testing/failure-report.ts'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { ensurePerson, giveRole, writeSetting } from '../packages/server/src/organisations/index.ts'
import { jobEyes, openVault, type Vault } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'

interface Contact {
  id: string
  name: string
  freshness: string
  confirmedAt: string | null
  doubt: { said: string | null } | null
  bouncedSince: string | null
}

let t: TestNode
let mailbox: MailCatcher
let vault: Vault
let bakery: { id: string; token: string }
let dairy: { id: string; token: string }

const begin = Date.parse('2026-10-01T08:00:00Z')
const atDay = (day: number) => t.clock.set(new Date(begin + day * 24 * 3600_000))
/** The job of a process of its own, as after a restart, and what waits is sent. */
async function ask(): Promise<number> {
  const deps = { database: t.database.database, vault: await openVault(t.folder), clock: t.clock, publicUrl: t.url }
  const asked = await askContacts(deps)
  await t.node.delivery.runDue()
  return asked
}
const last = (address: string) => mailbox.to(address).at(-1) as ParsedMail
const linkIn = (mail: ParsedMail) => /contact#token=([\w-]+)/.exec(mail.text ?? '')?.[1] ?? ''
const open = (word: string) => t.call<{ contacts: object[] }>('GET', `/api/v1/contact-questions/${word}`, null)
const say = (word: string, body: object) => t.call('POST', `/api/v1/contact-questions/${word}`, null, body)
async function contactsOf(member: { id: string; token: string }): Promise<Contact[]> {
  const { body } = await t.call<{ items: Contact[] }>('GET', `/api/v1/members/${member.id}/contacts`, member.token)
  return body.items
}
async function contact(member: { id: string; token: string }, name: string): Promise<Contact> {
  return (await contactsOf(member)).find((one) => one.name === name) as Contact
}
const add = async (member: { id: string }, body: object) =>
  (await t.call<Contact>('POST', `/api/v1/members/${member.id}/contacts`, t.operatorToken, body)).body
const desk = async () =>
  (await t.call<{ waiting: { items: { kind: string; name: string }[] } }>('GET', '/api/v1/desk')).body.waiting.items

beforeAll(async () => {
  t = await testNode()
  mailbox = await catchMail()
  vault = await openVault(t.folder)
  atDay(0)
  await t.database.database.as(jobEyes('test'), async (scope) => {
    await writeSetting(scope, 'mail.smtp', vault.seal(mailbox.url).toString('base64'), t.clock.now())
    await writeSetting(scope, 'mail.from', 'meldingen@example.org', t.clock.now())
  })
  bakery = await t.member('Bakkerij De Korenaar')
  dairy = await t.member('Zuivelhuis Terpen')
  await t.database.database.as(jobEyes('test'), async (scope) => {
    const admin = { email: 'baas@korenaar.example', name: 'Baas', language: 'nl' as const, accountId: 'x' }
    await giveRole(scope, await ensurePerson(scope, admin, t.clock.now()), bakery.id, 'admin', t.clock.now())
  })
  await add(bakery, {
    ...{ name: 'Femke', roles: ['security', 'on-call'], email: 'femke@korenaar.example', phone: '+31 50 000 00 00' },
  })
  await add(bakery, { name: 'Balie', roles: ['general'], email: 'femke@korenaar.example' })
  await add(dairy, { name: 'Sjoerd', roles: ['general'], email: 'sjoerd@terpen.example' })
})
afterAll(async () => {
  await t.close()
  await mailbox.close()
})

describe('the quarterly question', () => {
  it('is not asked within the quarter', async () => {
    atDay(89)
    expect(await ask()).toBe(0)
  })

  it('comes once to an address, with all that the node holds of it', async () => {
    atDay(90)
    expect(await Promise.all([ask(), ask()])).toEqual(expect.arrayContaining([2, 0]))
    expect(await ask()).toBe(0)
    expect(mailbox.to('femke@korenaar.example')).toHaveLength(1)
    const text = (last('femke@korenaar.example').text ?? '').replace(/\s+/g, ' ')
    expect(last('femke@korenaar.example').subject).toBe('Klopt dit nog?')
    for (const held of ['Femke', 'Balie', 'beveiliging, dag en nacht bereikbaar', '+31 50 000 00 00'])
      expect(text).toContain(held)
    expect(text).not.toContain('Sjoerd')
    expect((await contactsOf(bakery)).map(({ freshness }) => freshness)).toEqual(['asked', 'asked'])
  })

  it('keeps only the hash of the word of its link', async () => {
    const word = linkIn(last('femke@korenaar.example'))
    const rows = await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.selectFrom('contact_question').selectAll().execute(),
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(word)
  })

  it('is not answered by looking, however often, and once by a person', async () => {
    const word = linkIn(last('femke@korenaar.example'))
    for (let i = 0; i < 3; i++) expect((await open(word)).body.contacts).toHaveLength(2)
    expect((await contact(bakery, 'Femke')).freshness).toBe('asked')
    atDay(91)
    expect((await say(word, { answer: 'right' })).status).toBe(204)
    expect(await contact(bakery, 'Femke')).toMatchObject({
      freshness: 'fresh',
      confirmedAt: t.clock.now().toISOString(),
    })
    expect((await contact(bakery, 'Balie')).freshness).toBe('fresh')
    expect((await say(word, { answer: 'wrong' })).status).toBe(410)
    expect((await open(word)).status).toBe(410)
    expect((await open('x'.repeat(43))).status).toBe(410)
  })

  it('is repeated after two weeks, and after thirty days without an answer the contact is stale', async () => {
    atDay(103)
    expect(await ask()).toBe(0)
    atDay(104)
    expect(await ask()).toBe(1)
    expect(await ask()).toBe(0)
    const mails = mailbox.to('sjoerd@terpen.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['Klopt dit nog?', 'Wij hoorden nog niets: klopt dit nog?'])
    expect(linkIn(mails[1] as ParsedMail)).toBe(linkIn(mails[0] as ParsedMail))
    atDay(119)
    expect((await contact(dairy, 'Sjoerd')).freshness).toBe('asked')
    atDay(120)
    expect((await contact(dairy, 'Sjoerd')).freshness).toBe('stale')
    await t.node.watch.look(true)
    const { body } = await t.call<{ trouble: { items: { check: string; subject: string }[] } }>('GET', '/api/v1/desk')
    expect(body.trouble.items).toContainEqual(
      expect.objectContaining({ check: 'unreachable-member', subject: dairy.id }),
    )
  })

  it('ends with its quarter, comes anew, and stays stale until somebody answers', async () => {
    const word = linkIn(last('sjoerd@terpen.example'))
    atDay(179)
    expect((await open(word)).status).toBe(200)
    atDay(180)
    expect((await open(word)).status).toBe(410)
    await ask()
    expect((await contact(dairy, 'Sjoerd')).freshness).toBe('stale')
    expect((await say(linkIn(last('sjoerd@terpen.example')), { answer: 'right' })).status).toBe(204)
    expect((await contact(dairy, 'Sjoerd')).freshness).toBe('fresh')
  })
})

describe('a contact that is no longer right', () => {
  it('is so at the member, its admins and the desk, in the words of who said it', async () => {
    atDay(182)
    await ask()
    const word = linkIn(last('femke@korenaar.example'))
    expect((await say(word, { answer: 'wrong', said: 'Zij werkt hier\nniet meer.' })).status).toBe(400)
    expect((await say(word, { answer: 'wrong', said: 'Zij werkt hier niet meer.' })).status).toBe(204)
    await t.node.delivery.runDue()
    expect(await contact(bakery, 'Femke')).toMatchObject({
      freshness: 'doubted',
      doubt: { said: 'Zij werkt hier niet meer.' },
    })
    expect(last('baas@korenaar.example').text).toContain('Zij werkt hier niet meer.')
    expect(await desk()).toContainEqual(expect.objectContaining({ kind: 'contact', name: 'Femke' }))
    expect(await ask()).toBe(0)
  })

  it('is left out of "all still right", and is confirmed by name', async () => {
    const confirm = (token: string, body: object) =>
      t.call<{ confirmed: number }>('POST', `/api/v1/members/${bakery.id}/contacts/confirmations`, token, body)
    expect((await confirm(bakery.token, {})).body.confirmed).toBe(0)
    expect((await confirm(dairy.token, {})).status).toBe(404)
    const { id } = await contact(bakery, 'Balie')
    const strange = (await contact(dairy, 'Sjoerd')).id
    expect((await confirm(bakery.token, { contactIds: [id, strange] })).status).toBe(404)
    expect((await confirm(bakery.token, { contactIds: [id] })).body.confirmed).toBe(1)
    expect((await contactsOf(bakery)).map(({ freshness }) => freshness)).toEqual(['doubted', 'fresh'])
    const { id: femke } = await contact(bakery, 'Femke')
    await t.call('PATCH', `/api/v1/members/${bakery.id}/contacts/${femke}`, bakery.token, { phone: '+31 50 000 00 01' })
    expect(await contact(bakery, 'Femke')).toMatchObject({ freshness: 'fresh', doubt: null })
    expect((await confirm(bakery.token, {})).body.confirmed).toBe(2)
    expect((await desk()).filter(({ kind }) => kind === 'contact')).toEqual([])
  })
})

describe('a contact whose mail comes back', () => {
  const report = (mail: ParsedMail, to: string) =>
    fetch(`${t.url}/api/v1/deliveries/bounces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${t.operatorToken}`, 'content-type': 'message/rfc822' },
      body: failureReport({ messageId: mail.messageId as string, to }),
    })

  it('says so, is not asked, and says so no more once it is confirmed or has another address', async () => {
    atDay(272)
    expect(await ask()).toBe(2)
    expect((await report(last('femke@korenaar.example'), 'femke@korenaar.example')).status).toBe(200)
    expect((await contact(bakery, 'Femke')).bouncedSince).toBe(t.clock.now().toISOString())
    const all = await t.call<{ confirmed: number }>(
      'POST',
      `/api/v1/members/${bakery.id}/contacts/confirmations`,
      bakery.token,
      {},
    )
    expect(all.body.confirmed).toBe(0)
    atDay(287)
    const before = mailbox.to('femke@korenaar.example').length
    await ask()
    expect(mailbox.to('femke@korenaar.example')).toHaveLength(before)
    const { id } = await contact(bakery, 'Femke')
    await t.call('POST', `/api/v1/members/${bakery.id}/contacts/confirmations`, bakery.token, { contactIds: [id] })
    expect((await contact(bakery, 'Femke')).bouncedSince).toBeNull()
  })

  it('mends with the address', async () => {
    const { id } = await contact(dairy, 'Sjoerd')
    await report(last('sjoerd@terpen.example'), 'sjoerd@terpen.example')
    expect((await contact(dairy, 'Sjoerd')).bouncedSince).not.toBeNull()
    await t.call('PATCH', `/api/v1/members/${dairy.id}/contacts/${id}`, t.operatorToken, {
      email: 'wacht@terpen.example',
    })
    expect((await contact(dairy, 'Sjoerd')).bouncedSince).toBeNull()
  })
})

describe('the order of calling', () => {
  it('changes by one place, stays at the ends, and puts who is new last', async () => {
    const names = async () => (await contactsOf(bakery)).map(({ name }) => name)
    const move = async (name: string, to: string, token = bakery.token) => {
      const { id } = await contact(bakery, name)
      return (await t.call('POST', `/api/v1/members/${bakery.id}/contacts/${id}/moves`, token, { to })).status
    }
    expect(await names()).toEqual(['Femke', 'Balie'])
    expect(await move('Balie', 'earlier')).toBe(204)
    expect(await move('Balie', 'earlier')).toBe(204)
    await add(bakery, { name: 'Directie', roles: ['management'], phone: '+31 50 000 00 02' })
    expect(await names()).toEqual(['Balie', 'Femke', 'Directie'])
    await move('Femke', 'later')
    await move('Femke', 'later')
    expect(await names()).toEqual(['Balie', 'Directie', 'Femke'])
    expect(await move('Femke', 'later', dairy.token)).toBe(404)
  })
})
