// Signing in as a person: second factor demanded of the operator, TOTP, recovery codes, invitations, other sites refused.
import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recoveryWord } from '../packages/server/src/organisations/index.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, operatorAdmin, password, Visitor } from './visitor.ts'

describe('signing in', () => {
  let t: TestNode
  let member: { id: string; token: string }
  let operator: Visitor
  beforeAll(async () => {
    t = await testNode()
    member = await t.member('Bakkerij De Korenaar')
    await addPerson(t, 'jelle@noord.example', [t.operatorId])
    operator = await operatorAdmin(t, 'anna@noord.example')
  })
  afterAll(() => t.close())

  it('with a wrong password or an unknown address is refused alike, and nobody can make an account', async () => {
    const browser = new Visitor(t)
    const wrong = await browser.signIn('jelle@noord.example', 'not-the-password')
    const unknown = await browser.signIn('nobody@noord.example')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.body).toEqual(unknown.body)
    expect(
      (await browser.ask('POST', '/api/auth/sign-up/email', { email: 'x@noord.example', password, name: 'X' })).status,
    ).toBeGreaterThanOrEqual(400)
  })

  it('with fields of another shape is refused as a bad request', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    for (const [path, body] of [
      ['/sign-in/email', `{"email":${deep},"password":"x"}`],
      ['/sign-in/email', `{"email":{"a":1},"password":["x"]}`],
      ['/passkey/verify-authentication', `{"response":${deep}}`],
    ] as const) {
      const answer = await fetch(`${t.url}/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: t.url },
        body,
      })
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
    }
  })

  it('gives the operator nothing before a second factor, then asks for its code, and takes a recovery code once', async () => {
    const browser = new Visitor(t)
    expect((await browser.signIn('jelle@noord.example')).status).toBe(200)
    expect(
      (await browser.ask<{ mustEnrolSecondFactor: boolean }>('GET', '/api/v1/me')).body.mustEnrolSecondFactor,
    ).toBe(true)
    expect(await browser.ask('GET', '/api/v1/members')).toMatchObject({
      status: 403,
      body: { code: 'access.second-factor' },
    })
    const enrolled = await browser.ask<{ totpURI: string; backupCodes: string[] }>(
      'POST',
      '/api/auth/two-factor/enable',
      { password },
    )
    const code = () => (URI.parse(enrolled.body.totpURI) as TOTP).generate()
    expect((await browser.ask('POST', '/api/auth/two-factor/verify-totp', { code: code() })).status).toBe(200)
    expect((await browser.ask('GET', '/api/v1/members')).status).toBe(200)

    const again = new Visitor(t)
    expect((await again.signIn('jelle@noord.example')).body.twoFactorRedirect).toBe(true)
    expect((await again.ask('GET', '/api/v1/members')).status).toBe(401)
    expect(
      (await again.ask('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).status,
    ).toBeGreaterThanOrEqual(400)
    expect(
      (await again.ask('POST', '/api/auth/two-factor/verify-backup-code', { code: enrolled.body.backupCodes[0] }))
        .status,
    ).toBe(200)
    expect((await again.ask('GET', '/api/v1/members')).status).toBe(200)

    const third = new Visitor(t)
    await third.signIn('jelle@noord.example')
    expect(
      (await third.ask('POST', '/api/auth/two-factor/verify-backup-code', { code: enrolled.body.backupCodes[0] }))
        .status,
    ).toBeGreaterThanOrEqual(400)
  })

  it('by an invitation works once, within 72 hours, and changes asked by another site are refused', async () => {
    const invited = await operator.ask<{ link: string; sent: boolean }>(
      'POST',
      `/api/v1/members/${member.id}/invitations`,
      { email: 'Femke@korenaar.example', role: 'admin' },
    )
    expect(invited).toMatchObject({ status: 201, body: { sent: false } })
    const word = invited.body.link.split('token=')[1]
    const browser = new Visitor(t)
    expect((await browser.ask<{ organisation: string }>('GET', `/api/v1/invitations/${word}`)).body.organisation).toBe(
      'Bakkerij De Korenaar',
    )
    expect(
      (await browser.ask('POST', `/api/v1/invitations/${word}/acceptances`, { name: 'Femke', password })).status,
    ).toBe(204)
    expect((await browser.ask('GET', `/api/v1/invitations/${word}`)).status).toBe(410)
    expect((await browser.signIn('femke@korenaar.example')).status).toBe(200)
    expect((await browser.ask<{ audience: string }>('GET', '/api/v1/me')).body.audience).toBe('member')
    const change = { type: 'domain', value: 'korenaar.example' }
    expect(
      await browser.ask('POST', `/api/v1/members/${member.id}/assets`, change, 'https://evil.example'),
    ).toMatchObject({ status: 403, body: { code: 'request.cross-site' } })
    expect((await browser.ask('POST', `/api/v1/members/${member.id}/assets`, change)).status).toBe(201)
    expect(
      (
        await browser.ask(
          'DELETE',
          `/api/v1/members/${member.id}/people/${(await browser.ask<{ person: { id: string } }>('GET', '/api/v1/me')).body.person.id}`,
        )
      ).status,
    ).toBe(409)
  })

  it('by an invitation that is too old is refused', async () => {
    const invited = await operator.ask<{ link: string }>('POST', `/api/v1/members/${member.id}/invitations`, {
      email: 'late@korenaar.example',
    })
    t.clock.set(new Date(Date.now() + 73 * 3600_000))
    expect((await t.call('GET', `/api/v1/invitations/${invited.body.link.split('token=')[1]}`, null)).status).toBe(410)
    t.clock.set(null)
  })

  it('by a recovery link stays possible when somebody else gets one too', async () => {
    await addPerson(t, 'lost@korenaar.example', [member.id])
    const words = []
    for (const email of ['lost@korenaar.example', 'anna@noord.example'])
      words.push(await recoveryWord(t.database.database, t.clock, email))
    for (const token of words) {
      const body = { token, password: 'a whole new password' }
      expect((await new Visitor(t).ask('POST', '/api/v1/recovery', body)).status).toBe(204)
    }
    expect((await new Visitor(t).signIn('lost@korenaar.example', 'a whole new password')).status).toBe(200)
  })
})
