// Invitations: who sees their link, who may say yes, and that an address which no mail proved takes nobody's place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, operatorAdmin, password, signedIn, Visitor } from './visitor.ts'

interface Made {
  id: string
  link: string | null
  sent: boolean
  code?: string
}

describe('an invitation', () => {
  let t: TestNode
  let operator: Visitor
  let baker: { id: string; token: string }
  let printer: { id: string; token: string }
  let mail: MailCatcher

  const invite = (by: Visitor, memberId: string, email: string, role = 'admin') =>
    by.ask<Made>('POST', `/api/v1/members/${memberId}/invitations`, { email, role })
  const wordOf = (link: string | null | undefined) => link?.split('token=')[1] ?? ''
  const mailedWord = (email: string) => /token=([A-Za-z0-9]{40})/.exec(mail.to(email).at(-1)?.text ?? '')?.[1] ?? ''
  const accept = (who: Visitor, word: string, body: object = { name: 'Somebody', password }) =>
    who.ask<{ code?: string }>('POST', `/api/v1/invitations/${word}/acceptances`, body)
  const rolesAt = async (memberId: string) =>
    (
      await operator.ask<{ items: { email: string; role: string }[] }>('GET', `/api/v1/members/${memberId}/people`)
    ).body.items.map(({ email, role }) => `${email} ${role}`)
  const setMail = (smtpUrl: string | null) => operator.ask('PATCH', '/api/v1/settings', { mail: { smtpUrl } })

  beforeAll(async () => {
    t = await testNode()
    mail = await catchMail()
    operator = await operatorAdmin(t)
    baker = await t.member('Bakkerij De Korenaar')
    printer = await t.member('Drukkerij Van Loon')
    await addPerson(t, 'femke@korenaar.example', [baker.id])
  })
  afterAll(async () => {
    await t.close()
    await mail.close()
  })

  it("shows its link to the operator's admins only, when no mail carried it", async () => {
    const femke = await signedIn(t, 'femke@korenaar.example')
    expect(await invite(femke, baker.id, 'victim@noord.example')).toMatchObject({
      status: 409,
      body: { code: 'mail.not-configured', detail: expect.stringContaining('Ask the operator') },
    })
    const kept = await femke.ask<{ items: { state: string; link: null }[] }>(
      'GET',
      `/api/v1/members/${baker.id}/invitations`,
    )
    expect(kept.body.items).toEqual([])
    expect((await invite(operator, baker.id, 'sanne@korenaar.example')).body).toMatchObject({
      sent: false,
      link: expect.stringContaining('/invitation#token='),
    })
    await setMail(mail.url)
    mail.refuse.set('gone@korenaar.example', 550)
    expect(await invite(femke, baker.id, 'gone@korenaar.example')).toMatchObject({
      status: 201,
      body: { sent: false, link: null, mail: { problem: expect.stringContaining('550') } },
    })
    expect((await invite(femke, baker.id, 'sanne@korenaar.example')).body).toMatchObject({ sent: true, link: null })
    expect(mailedWord('sanne@korenaar.example')).toHaveLength(40)
    await setMail(null)
  })

  it('An account made by a link handed over on screen gets no role elsewhere until its address is proven by mail', async () => {
    const email = 'handed@noord.example'
    const first = await invite(operator, baker.id, email, 'analyst')
    expect((await accept(new Visitor(t), wordOf(first.body.link))).status).toBe(204)
    const holder = await signedIn(t, email)
    const onScreen = await invite(operator, printer.id, email)
    expect(await accept(holder, wordOf(onScreen.body.link), { name: 'H' })).toMatchObject({
      status: 403,
      body: { code: 'access.address-unproven' },
    })
    expect(await rolesAt(printer.id)).toEqual([])
    await setMail(mail.url)
    expect((await invite(operator, printer.id, email)).body).toMatchObject({ sent: true, link: null })
    expect((await accept(holder, mailedWord(email), { name: 'H' })).status).toBe(204)
    expect(await rolesAt(printer.id)).toEqual([`${email} admin`])
    await setMail(null)
    const third = await t.member('Zuivelhuis Terpen')
    const proven = await invite(operator, third.id, email, 'reader')
    expect((await accept(holder, wordOf(proven.body.link), { name: 'H' })).status).toBe(204)
  })

  it('whose link stood on a screen proves no address, also when its mail goes after all', async () => {
    const email = 'later@noord.example'
    await setMail(mail.url)
    mail.refuse.set(email, 451)
    const { link } = (await invite(operator, baker.id, email, 'analyst')).body
    mail.refuse.delete(email)
    t.clock.set(new Date(t.clock.now().getTime() + 120_000))
    await t.node.delivery.runDue()
    expect(mailedWord(email)).toBe(wordOf(link))
    expect((await accept(new Visitor(t), wordOf(link))).status).toBe(204)
    await setMail(null)
    const elsewhere = await invite(operator, printer.id, email)
    expect(await accept(await signedIn(t, email), wordOf(elsewhere.body.link), { name: 'L' })).toMatchObject({
      status: 403,
      body: { code: 'access.address-unproven' },
    })
    t.clock.set(null)
  })

  it('Nobody gets a role without having signed in and said yes', async () => {
    const femke = 'femke@korenaar.example'
    await addPerson(t, 'other@loon.example', [printer.id], 'reader')
    const word = wordOf((await invite(operator, printer.id, femke)).body.link)
    const view = await new Visitor(t).ask('GET', `/api/v1/invitations/${word}`)
    expect(view.body).toMatchObject({ email: femke, signInToAccept: true })
    expect(view.body).not.toHaveProperty('hasAccount')
    for (const somebody of [new Visitor(t), await signedIn(t, 'other@loon.example'), operator]) {
      expect(await accept(somebody, word)).toMatchObject({ status: 403, body: { code: 'access.sign-in-to-accept' } })
    }
    expect(await t.call('POST', `/api/v1/invitations/${word}/acceptances`, printer.token, { name: 'x' })).toMatchObject(
      { status: 403 },
    )
    expect(await rolesAt(printer.id)).not.toContain(`${femke} admin`)
    expect((await accept(await signedIn(t, femke), word, { name: 'Femke' })).status).toBe(204)
    expect(await rolesAt(printer.id)).toContain(`${femke} admin`)
  })

  it('raises a role and never lowers one, so that the last admin stays', async () => {
    const femke = await signedIn(t, 'femke@korenaar.example')
    const low = await invite(operator, baker.id, 'femke@korenaar.example', 'reader')
    expect((await accept(femke, wordOf(low.body.link), { name: 'Femke' })).status).toBe(204)
    expect(await rolesAt(baker.id)).toContain('femke@korenaar.example admin')
    const high = await invite(operator, printer.id, 'other@loon.example', 'analyst')
    expect((await accept(await signedIn(t, 'other@loon.example'), wordOf(high.body.link), { name: 'O' })).status).toBe(
      204,
    )
    expect(await rolesAt(printer.id)).toContain('other@loon.example analyst')
  })
})
