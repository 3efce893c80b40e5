// Signing in as a person: second factor demanded of the operator, TOTP, recovery codes, invitations, other sites refused.
import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensurePerson, giveRole, makeAccount } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { type TestNode, testNode } from './network.ts'

const password = 'twelve-or-more'

/** A browser as far as sign-in sees one: it keeps cookies and says where its page came from. */
class Browser {
  readonly #t: TestNode
  readonly #cookies = new Map<string, string>()
  constructor(t: TestNode) {
    this.#t = t
  }
  async ask<T = Record<string, never>>(
    method: string,
    path: string,
    body?: unknown,
    origin = this.#t.url,
  ): Promise<{ status: number; body: T }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers: Record<string, string> = {
      origin,
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const answer = await fetch(`${this.#t.url}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    const text = await answer.text()
    return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as T }
  }
  signIn(email: string, word = password) {
    return this.ask<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', { email, password: word })
  }
}

describe('signing in', () => {
  let t: TestNode
  let member: { id: string; token: string }
  beforeAll(async () => {
    t = await testNode()
    member = await t.member('Bakkerij De Korenaar')
    const accountId = await makeAccount(t.node.signIn, { email: 'jelle@noord.example', name: 'Jelle', password })
    await t.database.database.as(jobEyes('test'), async (scope) => {
      const personId = await ensurePerson(
        scope,
        { email: 'jelle@noord.example', name: 'Jelle', language: 'nl', accountId },
        new Date(),
      )
      await giveRole(scope, personId, t.operatorId, 'admin', new Date())
    })
  })
  afterAll(() => t.close())

  it('with a wrong password or an unknown address is refused alike, and nobody can make an account', async () => {
    const browser = new Browser(t)
    const wrong = await browser.signIn('jelle@noord.example', 'not-the-password')
    const unknown = await browser.signIn('nobody@noord.example')
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(wrong.body).toEqual(unknown.body)
    expect(
      (await browser.ask('POST', '/api/auth/sign-up/email', { email: 'x@noord.example', password, name: 'X' })).status,
    ).toBeGreaterThanOrEqual(400)
  })

  it('gives the operator nothing before a second factor, then asks for its code, and takes a recovery code once', async () => {
    const browser = new Browser(t)
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

    const again = new Browser(t)
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

    const third = new Browser(t)
    await third.signIn('jelle@noord.example')
    expect(
      (await third.ask('POST', '/api/auth/two-factor/verify-backup-code', { code: enrolled.body.backupCodes[0] }))
        .status,
    ).toBeGreaterThanOrEqual(400)
  })

  it('by an invitation works once, within 72 hours, and changes asked by another site are refused', async () => {
    const invited = await t.call<{ link: string; sent: boolean }>(
      'POST',
      `/api/v1/members/${member.id}/invitations`,
      member.token,
      { email: 'Femke@korenaar.example', role: 'admin' },
    )
    expect(invited).toMatchObject({ status: 201, body: { sent: false } })
    const word = invited.body.link.split('token=')[1]
    const browser = new Browser(t)
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
    const invited = await t.call<{ link: string }>('POST', `/api/v1/members/${member.id}/invitations`, member.token, {
      email: 'late@korenaar.example',
    })
    t.clock.set(new Date(Date.now() + 73 * 3600_000))
    expect((await t.call('GET', `/api/v1/invitations/${invited.body.link.split('token=')[1]}`, null)).status).toBe(410)
    t.clock.set(null)
  })
})
