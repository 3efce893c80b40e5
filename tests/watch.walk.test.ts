// The node looks at itself: the operator is told once when trouble begins, every week that it lasts, and when it is over.
import type { Desk } from '@schakel/api'
import type { ParsedMail } from 'mailparser'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { jobEyes, newId, type Scope } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'

const minute = 60_000
const day = 24 * 60 * minute
const start = new Date('2026-11-24T08:00:00Z')

describe('trouble of the node', () => {
  let t: TestNode
  let mailbox: MailCatcher
  const job = <T>(work: (scope: Scope) => Promise<T>) => t.database.database.as(jobEyes('test'), work)
  const at = (ms: number) => t.clock.set(new Date(start.getTime() + ms))

  /** What the schedule does each minute, then what delivery does. */
  async function minutePasses(): Promise<number> {
    await t.node.watch.look(true)
    const told = await t.node.watch.look(true)
    await t.node.delivery.runDue()
    return told
  }
  const mails = (): ParsedMail[] => mailbox.to('jo@noord.example')
  const desk = async () => (await t.call<Desk>('GET', '/api/v1/desk')).body
  const titles = async () => (await desk()).trouble.items.map(({ title }) => title.nl)
  const arrived = (when: Date) =>
    job((scope) =>
      scope.tx.updateTable('source').set({ last_arrival_at: when }).where('name', '=', 'shadowserver').execute(),
    )

  beforeAll(async () => {
    mailbox = await catchMail()
    t = await testNode()
    at(0)
    await openSource(t)
    await job(async (scope) => {
      const person = { id: newId(), email: 'jo@noord.example', name: 'Jo', auth_user_id: null, last_seen_at: null }
      await scope.tx
        .insertInto('person')
        .values({ ...person, created_at: start })
        .execute()
      const role = { person_id: person.id, organisation_id: t.operatorId, role: 'admin' as const, created_at: start }
      await scope.tx.insertInto('person_role').values(role).execute()
    })
    await arrived(start)
  })
  beforeEach(() => {
    mailbox.mails.length = 0
  })
  afterAll(async () => {
    await t.close()
    await mailbox.close()
  })

  it('stands on the desk while mail is not set up, and nobody counts as told', async () => {
    await minutePasses()
    const shown = await desk()
    expect(shown.trouble.items).toMatchObject([
      { check: 'mail', title: { nl: 'Mail is niet ingesteld' }, href: '/settings', toldAt: null },
    ])
    expect(shown.watchedAt).toBe(start.toISOString())
    const mail = { smtpUrl: mailbox.url, from: 'waarschuwing@noord.example' }
    expect((await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail })).status).toBe(200)
    await minutePasses()
    expect(await titles()).toEqual([])
    expect(mails()).toEqual([])
  })

  it('of a quiet source is told once, in one mail to the admin, with what to do and where to look', async () => {
    at(37 * 60 * minute)
    await minutePasses()
    await minutePasses()
    const [mail, ...others] = mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Bron shadowserver is stil')
    expect(mail?.text).toContain('U verwacht elke dag iets.')
    expect(mail?.text).toMatch(/http:\/\/127\.0\.0\.1:0\/sources\/[0-9a-f-]{36}/)
    expect(String(mail?.html)).toContain('Bron shadowserver is stil')
    const [item] = (await desk()).trouble.items
    expect(item).toMatchObject({ check: 'quiet-source', since: start.toISOString(), toldAt: expect.any(String) })
  })

  it('is a gauge for each check, and says when the node last looked', async () => {
    const metrics = await (await fetch(`${t.url}/metrics`)).text()
    expect(metrics).toContain('schakel_troubles{check="quiet-source"} 1\n')
    expect(metrics).toContain('schakel_troubles{check="mail"} 0\n')
    expect(metrics).toMatch(/^schakel_watch_last_look_seconds \d+/m)
    expect(metrics).toMatch(/^schakel_disk_free_bytes \d+/m)
  })

  it('that lasts is told again after a week, and not before', async () => {
    at(37 * 60 * minute + 7 * day - minute)
    await minutePasses()
    expect(mails()).toEqual([])
    at(37 * 60 * minute + 7 * day)
    await minutePasses()
    expect(mails().map(({ subject }) => subject)).toEqual(['Bron shadowserver is stil'])
    expect(mails()[0]?.text).toContain('Duurt nog')
  })

  it('that is over is told once', async () => {
    at(9 * day)
    await arrived(t.clock.now())
    await minutePasses()
    await minutePasses()
    expect(mails().map(({ subject }) => subject)).toEqual(['Bron shadowserver brengt weer iets'])
    expect(await titles()).toEqual([])
  })

  it('that passes by itself is never told', async () => {
    const problem = (last_problem: string | null) =>
      job((scope) =>
        scope.tx
          .updateTable('source')
          .set({ last_problem, last_attempt_at: t.clock.now() })
          .where('name', '=', 'shadowserver')
          .execute(),
      )
    await problem('no answer')
    await minutePasses()
    expect(await titles()).toEqual(['Bron shadowserver hapert'])
    await problem(null)
    at(9 * day + 60 * minute)
    await minutePasses()
    expect(mails()).toEqual([])
  })

  it('of a member that mail can not reach is told with the member, never with its address', async () => {
    const member = await t.member('Bakkerij De Korenaar')
    const address = 'weg@korenaar.example'
    const made = await t.call<{ id: string }>('POST', `/api/v1/members/${member.id}/channels`, t.operatorToken, {
      kind: 'mail',
      address,
    })
    mailbox.refuse.set(address, 550)
    await t.call('POST', `/api/v1/members/${member.id}/channels/${made.body.id}/tests`)
    await t.node.delivery.runDue()
    await minutePasses()
    expect(mails().map(({ subject }) => subject)).toEqual(['Mail aan Bakkerij De Korenaar komt terug'])
    expect(`${mails()[0]?.text}${String(mails()[0]?.html)}`).not.toContain(address)
    expect((await desk()).trouble.items[0]).toMatchObject({ href: `/members/${member.id}` })
    expect(JSON.stringify(await job((scope) => scope.tx.selectFrom('trouble').selectAll().execute()))).not.toContain(
      address,
    )
  })

  it('is told in the language of the channel, and not to a channel that was switched off', async () => {
    const channels = `/api/v1/members/${t.operatorId}/channels`
    const own = await t.call<{ items: { id: string; address: string }[] }>('GET', channels)
    expect(own.body.items.map((one) => one.address)).toEqual(['jo@noord.example'])
    const added = await t.call('POST', channels, t.operatorToken, {
      kind: 'mail',
      address: 'duty@noord.example',
      language: 'en',
    })
    expect(added.status).toBe(201)
    await t.call('PATCH', `${channels}/${own.body.items[0]?.id}`, t.operatorToken, { state: 'off' })
    at(14 * day)
    await minutePasses()
    expect(mails()).toEqual([])
    const told = mailbox.to('duty@noord.example')
    expect(told).toHaveLength(1)
    expect(told[0]?.text).toContain('Source shadowserver is quiet')
    expect(told[0]?.text).toContain('We can not reach Bakkerij De Korenaar')
  })

  it('is told when the mail server is back, by the retries that every delivery has', async () => {
    mailbox.refuse.set('duty@noord.example', 451)
    await arrived(t.clock.now())
    await minutePasses()
    expect(mailbox.to('duty@noord.example')).toEqual([])
    mailbox.refuse.clear()
    at(14 * day + 10 * minute)
    await t.node.delivery.runDue()
    expect(mailbox.to('duty@noord.example').map(({ subject }) => subject)).toEqual([
      'Source shadowserver brings something again',
    ])
  })

  it('is looked at once a minute by the job queue itself', async () => {
    const { rows } = await t.database.asOwner((client) =>
      client.query<{ cron: string }>(`select cron from jobs.schedule where name = 'watch'`),
    )
    expect(rows).toEqual([{ cron: '* * * * *' }])
  })
})
