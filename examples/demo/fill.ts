// Fills the demo's node as its people would: members, assets, channels, four weeks of reports, and some answers.
import { mailChannelOf } from '../../packages/server/src/delivery/index.ts'
import type { Node } from '../../packages/server/src/node.ts'
import {
  addContact,
  createMember,
  ensurePerson,
  giveRole,
  makeAccount,
  makeOperator,
  makeToken,
  writeSetting,
} from '../../packages/server/src/organisations/index.ts'
import {
  type Database,
  jobEyes,
  type Scope,
  type SettableClock,
  type Vault,
} from '../../packages/server/src/platform/index.ts'
import { createSource, releaseFirstWave } from '../../packages/server/src/sources/index.ts'
import { auditorPerson, type DemoMember, members, operator, operatorPerson, password } from './network.ts'
import { dayCount, reportOf, reportTypes } from './reports.ts'

export interface Filling {
  node: Node
  database: Database
  vault: Vault
  clock: SettableClock
  url: string
  smtpUrl: string
}

export interface Tokens {
  operator: string
  member: string
  otherMember: string
  auditor: string
}

const eyes = jobEyes('demo')
const day = 24 * 3600_000

export async function person(
  filling: Filling,
  scope: Scope,
  organisationId: string,
  who: { name: string; email: string },
  now: Date,
  role: 'admin' | 'analyst' | 'auditor' = 'admin',
): Promise<string> {
  const accountId = await makeAccount(filling.node.signIn, { ...who, password })
  const personId = await ensurePerson(scope, { ...who, language: 'nl', accountId }, now)
  await giveRole(scope, personId, organisationId, role, now)
  return personId
}

async function makeMember(filling: Filling, member: DemoMember, now: Date): Promise<{ id: string; token: string }> {
  const { database } = filling
  return await database.as(eyes, async (scope) => {
    const { name, kind, class: size, sector, kvk, rhythm } = member
    const id = await createMember(
      scope,
      {
        name,
        kind,
        class: size,
        sector,
        language: 'nl',
        register: 'kvk',
        register_number: kvk,
      },
      now,
    )
    await scope.tx.updateTable('organisation').set({ digest_rhythm: rhythm }).where('id', '=', id).execute()
    await person(filling, scope, id, member.person, now)
    const contact = await addContact(
      scope,
      id,
      { ...member.person, roles: ['security', 'technical'], language: 'nl', phone: null, note: null },
      now,
    )
    const wanted = { address: member.person.email, contactId: contact.id, language: 'nl' as const }
    await mailChannelOf(scope, id, wanted, now)
    const { token } = await makeToken(scope, { organisationId: id, role: 'admin', name: 'demo', expires: null }, now)
    return { id, token }
  })
}

export async function post(
  filling: Filling,
  path: string,
  token: string,
  body: string,
  type: string,
): Promise<Response> {
  const response = await fetch(`${filling.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body,
  })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response
}

/** The source `shadowserver`, whose reports show at once. */
async function makeSource(scope: Scope, now: Date): Promise<void> {
  const source = await createSource(
    scope,
    {
      name: 'shadowserver',
      title: 'Schaduwscan',
      kind: 'upload',
      terms: 'Alleen voor de eigenaar van het adres',
      legal_basis: 'AVG artikel 6 lid 1 f',
      label: 'GREEN',
      hops: null,
      rhythm: 'daily',
      forwarding: 'automatic',
      forwarding_minutes: null,
      raw_hours: 72,
      enabled: true,
      sealed_secret: null,
    },
    now,
  )
  await releaseFirstWave(scope, source.id)
}

async function fillOperator(filling: Filling, now: Date): Promise<{ operator: string; auditor: string }> {
  return await filling.database.as(eyes, async (scope) => {
    const id = await makeOperator(scope, operator, now)
    await person(filling, scope, id, operatorPerson, now)
    await person(filling, scope, id, auditorPerson, now, 'auditor')
    await writeSetting(scope, 'mail.smtp', filling.vault.seal(filling.smtpUrl).toString('base64'), now)
    await writeSetting(scope, 'public.contact', 'hulp@schakel-noord.example', now)
    await writeSetting(scope, 'mail.from', 'meldingen@schakel-noord.example', now)
    await makeSource(scope, now)
    const make = async (role: 'admin' | 'auditor') =>
      (await makeToken(scope, { organisationId: id, role, name: 'demo', expires: null }, now)).token
    return { operator: await make('admin'), auditor: await make('auditor') }
  })
}

/** Operator, members with their assets and channels, and the source `shadowserver` whose first wave was released. */
export async function fillNetwork(filling: Filling): Promise<{ tokens: Tokens; memberTokens: string[] }> {
  const now = filling.clock.now()
  const tokens = await fillOperator(filling, now)
  const memberTokens: string[] = []
  for (const member of members) {
    const { id, token } = await makeMember(filling, member, now)
    memberTokens.push(token)
    for (const [type, value] of member.assets)
      await post(
        filling,
        `/api/v1/members/${id}/assets`,
        tokens.operator,
        JSON.stringify({ type, value }),
        'application/json',
      )
  }
  return { tokens: { ...tokens, member: memberTokens[0] ?? '', otherMember: memberTokens[1] ?? '' }, memberTokens }
}

const answers = [
  { day: 12, member: 0, q: '192.0.2.10', answer: 'fixed' },
  { day: 15, member: 2, q: '192.0.2.41', answer: 'risk-accepted' },
  { day: 18, member: 3, q: '192.0.2.66', answer: 'need-help' },
  { day: 21, member: 7, q: '203.0.113.160', answer: 'false-positive' },
  { day: 25, member: 5, q: '198.51.100.150', answer: 'not-ours' },
] as const

async function giveAnswers(filling: Filling, today: number, memberTokens: readonly string[]): Promise<void> {
  for (const { member, q, answer } of answers.filter((one) => one.day === today)) {
    const token = memberTokens[member] ?? ''
    const list = await fetch(`${filling.url}/api/v1/findings?q=${q}`, { headers: { authorization: `Bearer ${token}` } })
    const { items } = (await list.json()) as { items: { id: string }[] }
    const until =
      answer === 'risk-accepted' ? new Date(filling.clock.now().getTime() + 60 * day).toISOString() : undefined
    const text = answer === 'false-positive' ? 'Dit is onze eigen meting' : undefined
    if (items[0])
      await post(
        filling,
        `/api/v1/findings/${items[0].id}/responses`,
        token,
        JSON.stringify({ answer, until, text }),
        'application/json',
      )
  }
}

/** Four weeks, day by day: the reports of the morning, the mails of the day, the answers of the afternoon. */
export async function fillWeeks(
  filling: Filling,
  operatorToken: string,
  memberTokens: readonly string[],
  now: Date,
): Promise<void> {
  for (let today = 0; today < dayCount; today++) {
    const date = new Date(now.getTime() - (dayCount - 1 - today) * day)
    const morning = new Date(`${date.toISOString().slice(0, 10)}T06:00:00Z`)
    filling.clock.set(morning < now ? morning : now)
    for (const [i, type] of reportTypes.entries()) {
      const report = reportOf(type, today, date, 12 + ((today * 7 + i) % 9))
      const name = `${date.toISOString().slice(0, 10)}-${type}-schakel_noord-nl.csv`
      if (report)
        await post(
          filling,
          `/api/v1/intakes?source=shadowserver&wait=true&filename=${name}`,
          operatorToken,
          report,
          'text/csv',
        )
    }
    filling.clock.set(new Date(Math.min(morning.getTime() + 5 * 3600_000, now.getTime())))
    await filling.node.delivery.runDue()
    await giveAnswers(filling, today, memberTokens)
  }
}
