// How a session was proven: passwords, codes and passkeys, fresh proofs, guesses that have to wait, and what the log says of it.
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catchMail, type MailCatcher } from '../packages/server/src/delivery/testing/mail-catcher.ts'
import { Authenticator } from './authenticator.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, enrolCodes, operatorAdmin, password, signedIn, Visitor } from './visitor.ts'

const minute = 60_000
const site = 'http://127.0.0.1:0'

describe('a session', () => {
  let t: TestNode
  let member: { id: string; token: string }
  let mail: MailCatcher
  const post = (visitor: Visitor, path: string, body: object) =>
    visitor.ask<{ code?: string }>('POST', `/api/auth${path}`, body)
  const later = (ms: number) => t.clock.set(new Date(t.clock.now().getTime() + ms))

  beforeAll(async () => {
    t = await testNode()
    mail = await catchMail()
    member = await t.member('Bakkerij De Korenaar')
  })
  afterAll(async () => {
    await t.close()
    await mail.close()
  })

  it('A password alone never gives a session with a second factor, whatever factors the account has', async () => {
    const factors = async (visitor: Visitor) => (await visitor.me()).body.person?.secondFactor
    await addPerson(t, 'none@korenaar.example', [member.id])
    expect(await factors(await signedIn(t, 'none@korenaar.example'))).toBe(false)

    const enrolled = async (email: string, organisation: string, enrol: (visitor: Visitor) => Promise<unknown>) => {
      await addPerson(t, email, [organisation])
      const [older, enrolling] = [await signedIn(t, email), await signedIn(t, email)]
      await enrol(enrolling)
      expect(await factors(enrolling)).toBe(true)
      expect((await older.me()).status).toBe(401)
    }
    await enrolled('codes@korenaar.example', member.id, enrolCodes)
    const coded = new Visitor(t)
    expect((await coded.signIn('codes@korenaar.example')).body.twoFactorRedirect).toBe(true)
    expect((await coded.me()).status).toBe(401)

    const key = new Authenticator(site)
    await enrolled('key@noord.example', t.operatorId, (visitor) => key.enrol(visitor))
    const keyed = new Visitor(t)
    expect(await keyed.signIn('key@noord.example')).toMatchObject({
      status: 403,
      body: { code: 'access.passkey-needed' },
    })
    expect((await keyed.me()).status).toBe(401)
    expect((await key.signIn(keyed)).status).toBe(200)
    expect(await factors(keyed)).toBe(true)
  }, 120_000)

  it('is never trusted to skip the second factor later', async () => {
    const email = 'trusting@korenaar.example'
    await addPerson(t, email, [member.id])
    const codes = await enrolCodes(await signedIn(t, email))
    const visitor = new Visitor(t)
    await visitor.signIn(email)
    expect((await post(visitor, '/two-factor/verify-totp', { code: codes.now(), trustDevice: true })).status).toBe(200)
    expect([...visitor.cookies.keys()].filter((name) => name.includes('trust'))).toEqual([])
    await post(visitor, '/sign-out', {})
    expect((await visitor.signIn(email)).body.twoFactorRedirect).toBe(true)
    for (const path of [
      '/update-user',
      '/change-email',
      '/two-factor/get-totp-uri',
      '/list-sessions',
      '/sign-up/email',
    ])
      expect((await post(visitor, path, { email, password, newEmail: email })).status, path).toBe(404)
  })

  it('by a passkey is one only when the passkey verified its user', async () => {
    await addPerson(t, 'touch@korenaar.example', [member.id])
    const visitor = await signedIn(t, 'touch@korenaar.example')
    const key = new Authenticator(site)
    expect((await key.enrol(visitor, false)).status).toBe(403)
    expect((await key.enrol(visitor)).status).toBe(200)
    const another = new Visitor(t)
    expect((await key.signIn(another, false)).status).toBe(403)
    expect((await another.me()).status).toBe(401)
    expect((await key.signIn(another)).status).toBe(200)
  })

  it("A session alone can't add a way to sign in", async () => {
    const email = 'thief@korenaar.example'
    await addPerson(t, email, [member.id])
    t.clock.set(new Date())
    const owner = await signedIn(t, email)
    later(6 * minute)
    const refused = { status: 403, body: { code: 'access.fresh-proof' } }
    expect(await new Authenticator(site).enrol(owner)).toMatchObject(refused)
    expect(
      await post(owner, '/change-password', { currentPassword: password, newPassword: 'x'.repeat(12) }),
    ).toMatchObject(refused)
    const codes = await enrolCodes(owner)
    later(6 * minute)
    const steps: [string, object][] = [
      ['/two-factor/disable', { password }],
      ['/two-factor/generate-backup-codes', { password }],
      ['/change-password', { currentPassword: password, newPassword: 'another long one' }],
      ['/passkey/delete-passkey', { id: 'any' }],
    ]
    for (const [path, body] of steps) expect(await post(owner, path, body), path).toMatchObject(refused)
    expect(await new Authenticator(site).enrol(owner)).toMatchObject(refused)

    for (const wrong of [
      { password },
      { password, code: '000000' },
      { password: 'not-the-password', code: codes.now() },
    ])
      expect(await owner.ask('POST', '/api/v1/me/proofs', wrong)).toMatchObject({
        status: 403,
        body: { code: 'access.proof-refused' },
      })
    expect(await t.call('POST', '/api/v1/me/proofs', member.token, { password })).toMatchObject({
      status: 403,
      body: { code: 'access.person-only' },
    })
    const other = new Visitor(t)
    await other.signIn(email)
    await post(other, '/two-factor/verify-totp', { code: codes.now() })
    expect((await other.me()).status).toBe(200)
    expect((await owner.ask('POST', '/api/v1/me/proofs', { password, code: codes.now() })).status).toBe(204)
    const [, , change] = steps
    expect((await post(owner, ...(change as [string, object]))).status).toBe(200)
    expect([(await owner.me()).status, (await other.me()).status]).toEqual([200, 401])
    expect((await post(owner, '/two-factor/disable', { password: 'another long one' })).status).toBe(200)
    expect((await owner.me()).body.person.secondFactor).toBe(false)
    t.clock.set(null)
  }, 120_000)

  it('The eleventh wrong password for one account within a minute is refused, from whatever address', async () => {
    const email = 'guessed@korenaar.example'
    await addPerson(t, email, [member.id])
    const known = await signedIn(t, email)
    t.clock.set(new Date())
    const from = (n: number) => new Visitor(t, n % 2 ? `203.0.113.${n}` : `2001:db8:${n}::1`)
    for (let n = 1; n <= 10; n++) expect((await from(n).signIn(email, 'wrong-password')).status, `${n}`).toBe(401)
    const eleventh = from(11)
    expect((await eleventh.signIn(email, 'wrong-password')).status).toBe(429)
    expect(eleventh.retryAfter).toBe(60)
    expect((await from(12).signIn(email)).status).toBe(429)
    expect((await from(13).signIn('nobody@korenaar.example', 'wrong-password')).status).toBe(401)
    expect((await known.signIn(email)).status).toBe(200)
    later(61_000)
    expect((await from(14).signIn(email, 'wrong-password')).status).toBe(401)
    expect((await from(15).signIn(email)).status).toBe(429)
    later(2 * minute + 1000)
    expect((await from(16).signIn(email)).status).toBe(200)
    t.clock.set(null)
  }, 120_000)

  it('that guesses from many addresses of one IPv6 network has to wait too', async () => {
    t.clock.set(new Date())
    for (let n = 0; n < 50; n++) {
      const guesser = new Visitor(t, `2001:db8:bad:1::${n.toString(16)}`)
      expect((await post(guesser, '/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    }
    const from = (address: string) => new Visitor(t, address).signIn('nobody@korenaar.example', 'wrong-password')
    expect((await from('2001:db8:bad:1:ffff::1')).status).toBe(429)
    expect((await from('2001:db8:bad:2::1')).status).toBe(401)
    t.clock.set(null)
  })

  it('Each change of a way to sign in is in the log', async () => {
    await t.call('PATCH', '/api/v1/settings', t.operatorToken, { mail: { smtpUrl: mail.url } })
    const email = 'logged@korenaar.example'
    const personId = await addPerson(t, email, [member.id])
    await new Visitor(t).signIn(email, 'wrong-password')
    const visitor = await signedIn(t, email)
    const codes = await enrolCodes(visitor)
    const key = new Authenticator(site)
    await key.enrol(visitor)
    await post(visitor, '/two-factor/generate-backup-codes', { password })
    const [made] = (await visitor.ask<{ id: string }[]>('GET', '/api/auth/passkey/list-user-passkeys')).body
    await post(visitor, '/passkey/delete-passkey', { id: made?.id })
    await post(visitor, '/change-password', { currentPassword: password, newPassword: 'another long one' })
    const again = new Visitor(t)
    await again.signIn(email, 'another long one')
    await post(again, '/two-factor/verify-totp', { code: codes.now() })
    const { body } = await t.call<{ items: { action: string; member: { id: string }; detail: object }[] }>(
      'GET',
      `/api/v1/log?thing=${personId}&limit=50`,
      member.token,
    )
    expect(body.items.map(({ action, detail }) => `${action} ${Object.values(detail).join(' ')}`.trim())).toEqual([
      'sign-in.succeeded password-totp',
      'password.changed',
      'factor.removed passkey',
      'factor.recovery-codes-made',
      'factor.added passkey',
      'factor.added totp',
      'sign-in.succeeded password',
      'sign-in.failed password 1',
    ])
    for (let n = 0; n < 50 && mail.to(email).length < 5; n++) await wait(100)
    expect(
      mail
        .to(email)
        .map(({ text = '' }) => /^(Er|Het) .*?\./m.exec(text)?.[0])
        .sort(),
    ).toEqual([
      'Er is een app met codes toegevoegd.',
      'Er is een passkey toegevoegd.',
      'Er is een passkey weggehaald.',
      'Er zijn nieuwe herstelcodes gemaakt.',
      'Het wachtwoord is veranderd.',
    ])
    // What changed while there was no mail is old news by now.
    later(24 * 60 * minute)
    await t.node.delivery.runDue()
    expect(mail.mails.filter((one) => !mail.to(email).includes(one))).toEqual([])
    t.clock.set(null)
  }, 120_000)

  it('An operator session without a proven second factor reaches nothing but enrolment', async () => {
    await addPerson(t, 'half@noord.example', [t.operatorId, member.id])
    const half = await signedIn(t, 'half@noord.example')
    const open = ['GET /api/v1/me', 'POST /api/v1/me/proofs']
    for (const { method, url, access } of t.node.app.routeTable) {
      if (access.public || ['HEAD', 'OPTIONS'].includes(method) || open.includes(`${method} ${url}`)) continue
      const path = url.replace(':id', member.id).replace(/:[A-Za-z]+/g, t.operatorId)
      const body = ['GET', 'DELETE'].includes(method) ? undefined : {}
      expect(await half.ask(method, path, body), `${method} ${url}`).toMatchObject({
        status: 403,
        body: { code: 'access.second-factor' },
      })
    }
    expect((await half.ask('POST', '/api/v1/me/acting', { organisationId: member.id })).status).toBe(403)
    expect(
      (await post(half, '/change-password', { currentPassword: password, newPassword: 'x'.repeat(12) })).status,
    ).toBe(403)
    await enrolCodes(half)
    expect((await half.ask('GET', '/api/v1/members')).status).toBe(200)
    expect((await (await operatorAdmin(t)).ask('GET', '/api/v1/members')).status).toBe(200)
  })
})
