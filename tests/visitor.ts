// A browser as far as sign-in sees one (it keeps cookies and says where its page came from), and people to sign in as.
import { type TOTP, URI } from 'otpauth'
import { ensurePerson, giveRole, makeAccount } from '../packages/server/src/organisations/index.ts'
import { jobEyes, type Role } from '../packages/server/src/platform/index.ts'
import type { TestNode } from './network.ts'

export const password = 'twelve-or-more'

let visitors = 0

export class Visitor {
  readonly #t: TestNode
  readonly #address: string
  readonly cookies = new Map<string, string>()
  /** Seconds to wait, as the last refusal said. */
  retryAfter: number | null = null

  /** `address`: as a proxy in front of the node would name it; one of its own when none is given. */
  constructor(t: TestNode, address = `198.51.100.${(visitors++ % 250) + 1}`) {
    this.#t = t
    this.#address = address
  }

  async ask<T = Record<string, never>>(
    method: string,
    path: string,
    body?: unknown,
    origin = this.#t.url,
  ): Promise<{ status: number; body: T }> {
    const headers: Record<string, string> = {
      origin,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-forwarded-for': this.#address,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const answer = await fetch(`${this.#t.url}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    this.retryAfter = Number(answer.headers.get('retry-after')) || null
    const text = await answer.text()
    return { status: answer.status, body: (/^[{[]/.test(text) ? JSON.parse(text) : text) as T }
  }

  signIn(email: string, word = password) {
    return this.ask<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', { email, password: word })
  }

  me() {
    return this.ask<{
      person: { id: string; secondFactor: boolean }
      organisation: { id: string }
      audience: string
      mustEnrolSecondFactor: boolean
    }>('GET', '/api/v1/me')
  }
}

/** A person with an account, and a role at each of the organisations; answers its id. */
export async function addPerson(
  t: { node: Pick<TestNode['node'], 'signIn'>; database: Pick<TestNode['database'], 'database'> },
  email: string,
  organisationIds: readonly string[],
  role: Role = 'admin',
): Promise<string> {
  const name = email.split('@')[0] ?? ''
  const accountId = await makeAccount(t.node.signIn, { email, name, password })
  return await t.database.database.as(jobEyes('test'), async (scope) => {
    const personId = await ensurePerson(scope, { email, name, language: 'nl', accountId }, new Date())
    for (const id of organisationIds) await giveRole(scope, personId, id, role, new Date())
    return personId
  })
}

export interface Codes {
  now(): string
  recovery: string[]
}

/** Enrols an app with codes in the visitor's session. */
export async function enrolCodes(visitor: Visitor): Promise<Codes> {
  const { body } = await visitor.ask<{ totpURI: string; backupCodes: string[] }>(
    'POST',
    '/api/auth/two-factor/enable',
    { password },
  )
  const totp = URI.parse(body.totpURI) as TOTP
  const proven = await visitor.ask('POST', '/api/auth/two-factor/verify-totp', { code: totp.generate() })
  if (proven.status !== 200) throw new Error(`codes not enrolled: ${JSON.stringify(proven.body)}`)
  return { now: () => totp.generate(), recovery: body.backupCodes }
}

/** Signed in by the password alone. */
export async function signedIn(t: TestNode, email: string): Promise<Visitor> {
  const visitor = new Visitor(t)
  const { status, body } = await visitor.signIn(email)
  if (status !== 200) throw new Error(`${email} not signed in: ${JSON.stringify(body)}`)
  return visitor
}

/** An admin of the operator, signed in with a second factor. */
export async function operatorAdmin(t: TestNode, email = 'jelle@noord.example'): Promise<Visitor> {
  await addPerson(t, email, [t.operatorId])
  const visitor = await signedIn(t, email)
  await enrolCodes(visitor)
  return visitor
}
