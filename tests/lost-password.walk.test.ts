// A lost password: a link by mail sets a new one, opens no account by itself, and tells a stranger nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { makeAccount } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, enrolCodes, password, signedIn, Visitor } from './visitor.ts'

const next = 'een heel ander wachtwoord'

describe('a lost password', () => {
  let t: TestNode
  let mail: MailCatcher
  let baker: { id: string; token: string }

  const ask = (email: string, who = new Visitor(t)) => who.ask('POST', '/api/v1/lost-passwords', { email })
  const use = (token: string, word = next) =>
    new Visitor(t).ask<{ code?: string }>('POST', '/api/v1/new-passwords', { token, password: word })
  const words = (email: string) =>
    mail
      .to(email.toLowerCase())
      .flatMap(({ text }) => /new-password#token=([A-Za-z0-9]{40})/.exec(text ?? '')?.[1] ?? [])
  async function mailed(email: string): Promise<string> {
    const before = words(email).length
    expect((await ask(email)).status).toBe(204)
    await expect.poll(() => words(email).length, { timeout: 10_000 }).toBe(before + 1)
    return words(email).at(-1) ?? ''
  }
  const actions = async (personId: string) =>
    await t.database.database.as(jobEyes('test'), (scope) =>
      scope.tx
        .selectFrom('audit_entry')
        .select(['action', 'detail'])
        .where('thing_id', '=', personId)
        .orderBy('sequence')
        .execute(),
    )

  beforeAll(async () => {
    t = await testNode()
    mail = await catchMail()
    baker = await t.member('Bakkerij De Korenaar')
  })
  afterAll(async () => {
    await t.close()
    await mail.close()
  })

  it('says for everybody alike that there is no mail, while none is set up', async () => {
    for (const email of ['femke@korenaar.example', 'nobody@korenaar.example'])
      expect(await ask(email)).toMatchObject({ status: 409, body: { code: 'mail.not-configured' } })
    await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail: { smtpUrl: mail.url } })
  })

  it('is replaced by the link of a mail, once; sessions end, it stands in the log, and the person is told', async () => {
    const personId = await addPerson(t, 'femke@korenaar.example', [baker.id])
    const session = await signedIn(t, 'femke@korenaar.example')
    const word = await mailed('Femke@Korenaar.example')
    expect((await use(word, 'too short')).status).toBe(400)
    expect((await use(word)).status).toBe(204)
    expect(await use(word, 'a third long password')).toMatchObject({ status: 410, body: { code: 'access.link-used' } })
    expect((await session.me()).status).toBe(401)
    expect((await new Visitor(t).signIn('femke@korenaar.example')).status).toBe(401)
    expect((await new Visitor(t).signIn('femke@korenaar.example', next)).status).toBe(200)
    expect(await actions(personId)).toEqual(
      expect.arrayContaining([
        { action: 'password.link-sent', detail: {} },
        { action: 'password.changed', detail: { via: 'mail' } },
      ]),
    )
    await expect
      .poll(() => mail.to('femke@korenaar.example').map(({ subject }) => subject), { timeout: 10_000 })
      .toContain('Uw manier van inloggen is veranderd')
  })

  it('passes by no second factor: codes are asked as before, also of a sign-in that waits for its code', async () => {
    await addPerson(t, 'jelle@noord.example', [t.operatorId])
    const codes = await enrolCodes(await signedIn(t, 'jelle@noord.example'))
    const thief = new Visitor(t)
    expect((await thief.signIn('jelle@noord.example')).body.twoFactorRedirect).toBe(true)
    expect((await use(await mailed('jelle@noord.example'))).status).toBe(204)
    expect(
      (await thief.ask('POST', '/api/auth/two-factor/verify-totp', { code: codes.now() })).status,
    ).toBeGreaterThanOrEqual(400)
    const owner = new Visitor(t)
    expect((await owner.signIn('jelle@noord.example', next)).body.twoFactorRedirect).toBe(true)
    expect((await owner.ask('GET', '/api/v1/members')).status).toBe(401)
    expect((await owner.ask('POST', '/api/auth/two-factor/verify-totp', { code: codes.now() })).status).toBe(200)
    expect((await owner.ask('GET', '/api/v1/members')).status).toBe(200)
    const again = new Visitor(t)
    await again.signIn('jelle@noord.example', next)
    const byCode = await again.ask('POST', '/api/auth/two-factor/verify-backup-code', { code: codes.recovery[0] })
    expect(byCode.status).toBe(200)
  })

  it('lets the person in at once who guessed wrong too often before', async () => {
    await addPerson(t, 'vergeten@korenaar.example', [baker.id])
    const guesser = new Visitor(t)
    for (let n = 0; n < 11; n++) await guesser.signIn('vergeten@korenaar.example', 'not-the-password')
    expect((await guesser.signIn('vergeten@korenaar.example')).status).toBe(429)
    expect((await use(await mailed('vergeten@korenaar.example'))).status).toBe(204)
    expect((await guesser.signIn('vergeten@korenaar.example', next)).status).toBe(200)
  })

  it('tells a stranger nothing: the same answer for every address, and no mail to one that nobody proved', async () => {
    await addPerson(t, 'sanne@korenaar.example', [baker.id])
    const email = 'mistyped@korenaar.example'
    await makeAccount(t.node.signIn, { email, name: 'M', password, addressProven: false })
    const answers = []
    for (const one of ['sanne@korenaar.example', email, 'nobody@korenaar.example', 'no address at all'])
      answers.push(await ask(one))
    expect(answers).toEqual(answers.map(() => ({ status: 204, body: '' })))
    await expect.poll(() => words('sanne@korenaar.example').length, { timeout: 10_000 }).toBe(1)
    await t.node.delivery.runDue()
    expect([...mail.to(email), ...mail.to('nobody@korenaar.example')]).toEqual([])
  })

  it('has a link for an hour, three of them an hour, of which none takes away an earlier one', async () => {
    await addPerson(t, 'druk@korenaar.example', [baker.id])
    const first = await mailed('druk@korenaar.example')
    const [second, third] = [await mailed('druk@korenaar.example'), await mailed('druk@korenaar.example')]
    expect((await ask('druk@korenaar.example')).status).toBe(204)
    await t.node.delivery.runDue()
    expect(words('druk@korenaar.example')).toHaveLength(3)
    expect((await use(first)).status).toBe(204)
    for (const other of [second, third]) expect((await use(other)).status).toBe(410)
    t.clock.set(new Date(Date.now() + 61 * 60_000))
    const late = await mailed('druk@korenaar.example')
    t.clock.set(new Date(Date.now() + 122 * 60_000))
    expect((await use(late)).status).toBe(410)
    t.clock.set(null)
  })

  it('is asked for ten times a minute from one network at most', async () => {
    const eager = new Visitor(t, '203.0.113.77')
    const statuses = []
    for (let n = 0; n < 11; n++) statuses.push((await ask('nobody@korenaar.example', eager)).status)
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(204))
    expect(statuses[10]).toBe(429)
  })
})
