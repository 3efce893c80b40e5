// Who was removed does not come back by what it prepared, and is told nothing more.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { runRetention } from '../packages/server/src/privacy/index.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, operatorAdmin, password, signedIn, Visitor } from './visitor.ts'

const leaver = 'mallory@korenaar.example'
const outside = 'evil@elsewhere.example'

describe('a removed person', () => {
  let t: TestNode
  let mail: MailCatcher
  let baker: { id: string; token: string }

  beforeAll(async () => {
    t = await testNode()
    mail = await catchMail()
    baker = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/24'] })
    for (const email of ['femke@korenaar.example', leaver]) await addPerson(t, email, [baker.id])
    await (await operatorAdmin(t)).ask('PATCH', '/api/v1/settings', { mail: { smtpUrl: mail.url } })
  })
  afterAll(async () => {
    await t.close()
    await mail.close()
  })

  const path = (rest: string) => `/api/v1/members/${baker.id}/${rest}`
  const personId = async () => {
    const { body } = await t.call<{ items: { id: string; email: string }[] }>('GET', path('people'))
    return body.items.find(({ email }) => email === leaver)?.id
  }
  const invite = (by: Visitor, email: string, role: string) =>
    by.ask<{ code?: string }>('POST', path('invitations'), { email, role })
  const accepts = async (email: string) => {
    const word = /token=([A-Za-z0-9]{40})/.exec(mail.to(email).at(-1)?.text ?? '')?.[1] ?? ''
    return (await new Visitor(t).ask('POST', `/api/v1/invitations/${word}/acceptances`, { name: 'E', password })).status
  }
  const openInvitations = async () =>
    (await t.call<{ items: { email: string; state: string }[] }>('GET', path('invitations'))).body.items
      .filter(({ state }) => state === 'waiting')
      .map(({ email }) => email)

  /** A report of something serious on the member's network, told by mail; answers the path of the link in it. */
  async function mailedAnswerLink(): Promise<string> {
    await t.call('POST', '/api/v1/sources', t.operatorToken, { name: 'scans', label: 'GREEN', forwarding: 'automatic' })
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx.updateTable('source').set({ first_wave: 'released' }).execute(),
    )
    const day = new Date().toISOString().slice(0, 10)
    await t.send(
      `/api/v1/intakes?source=scans&filename=${day}-scan_rdp.csv&wait=true`,
      `timestamp,ip,port,protocol,tag,severity\n"${day} 00:00:01",192.0.2.7,3389,tcp,rdp,high\n`,
    )
    t.clock.set(new Date(Date.now() + 36 * 3600_000))
    await t.node.delivery.runDue()
    t.clock.set(null)
    const word = /answer#token=([\w-]+)/.exec(mail.to(leaver).at(-1)?.text ?? '')?.[1]
    return `/api/v1/answers/${word}`
  }

  it('keeps, once demoted, no invitation that is wider than the role it has left', async () => {
    const mallory = await signedIn(t, leaver)
    await invite(mallory, outside, 'admin')
    await invite(mallory, 'reader@korenaar.example', 'reader')
    const femke = await signedIn(t, 'femke@korenaar.example')
    expect((await femke.ask('PATCH', path(`people/${await personId()}`), { role: 'reader' })).status).toBe(204)
    expect(await openInvitations()).toEqual(['reader@korenaar.example'])
    expect(await accepts(outside)).toBe(410)
    expect((await femke.ask('PATCH', path(`people/${await personId()}`), { role: 'admin' })).status).toBe(204)
  })

  it('leaves no invitation of its own or to itself, no mail channel at its address, and no link that answers', async () => {
    const mallory = await signedIn(t, leaver)
    await invite(mallory, outside, 'admin')
    await mallory.ask('POST', path('channels'), { kind: 'mail', address: leaver })
    const link = await mailedAnswerLink()
    expect((await new Visitor(t).ask('GET', link)).status).toBe(200)
    const femke = await signedIn(t, 'femke@korenaar.example')
    expect((await femke.ask('DELETE', path(`people/${await personId()}`))).status).toBe(204)
    expect((await new Visitor(t).ask('GET', link)).status).toBe(410)
    expect((await new Visitor(t).ask('POST', link, { answer: 'not-ours' })).status).toBe(410)
    expect(await openInvitations()).toEqual([])
    expect(await accepts(outside)).toBe(410)
    const channels = await t.call<{ items: { address: string; state: string }[] }>('GET', path('channels'))
    expect(channels.body.items.find(({ address }) => address === leaver)?.state).toBe('off')
  })

  it('comes back as the same person by a new invitation, also when its account is gone', async () => {
    const people = () =>
      t.database.database.as(jobEyes('test'), (scope) =>
        scope.tx.selectFrom('person').select(['id', 'auth_user_id']).where('email', '=', leaver).execute(),
      )
    const [before] = await people()
    const later = new Date(Date.now() + 40 * 24 * 3600_000)
    await runRetention({ database: t.database.database, clock: { now: () => later } })
    expect((await new Visitor(t).signIn(leaver)).status).toBe(401)
    const femke = await signedIn(t, 'femke@korenaar.example')
    expect((await invite(femke, leaver, 'reader')).status).toBe(201)
    expect(await accepts(leaver)).toBe(204)
    const [after] = await people()
    expect(after?.id).toBe(before?.id)
    expect(after?.auth_user_id).not.toBe(before?.auth_user_id)
    expect((await (await signedIn(t, leaver)).me()).body.person.id).toBe(before?.id)
  })

  it('or anyone else of a member sends twenty invitations an hour at most, in a name of one line', async () => {
    const femke = await signedIn(t, 'femke@korenaar.example')
    const statuses: number[] = []
    for (let n = 0; n < 21; n++) statuses.push((await invite(femke, `n${n}@noord.example`, 'reader')).status)
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(20)
    const name = 'Eve\r\nBcc: spy@evil.example'
    expect((await femke.ask('PATCH', '/api/v1/me', { name })).status).toBe(400)
  })
})
