// What a membership carries: who may change it, and what ends with it, is kept through a suspension, or comes back.
import type { FindingDetail, Member } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensurePerson, giveRole, makeToken, recoveryWord } from '../packages/server/src/organisations/index.ts'
import { actFor, actingOrganisation } from '../packages/server/src/organisations/sign-in/sessions.store.ts'
import { jobEyes, newId } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'

interface Refused {
  code: string
}

let t: TestNode
let analyst: string
beforeAll(async () => {
  t = await testNode()
  await openSource(t)
  const made = await t.database.database.as(jobEyes('test'), (scope) =>
    makeToken(scope, { organisationId: t.operatorId, role: 'analyst', name: '', expires: null }, t.clock.now()),
  )
  analyst = made.token
})
afterAll(() => t.close())

const change = (id: string, body: object, token = t.operatorToken) =>
  t.call<Member & Refused>('PATCH', `/api/v1/members/${id}`, token, body)

async function personWithRoles(...organisations: string[]): Promise<{ id: string; accountId: string }> {
  const accountId = newId()
  const id = await t.database.database.as(jobEyes('test'), async (scope) => {
    const email = `${accountId}@noord.example`
    const personId = await ensurePerson(scope, { email, name: 'Jelle', language: 'nl', accountId }, new Date())
    for (const organisation of organisations) await giveRole(scope, personId, organisation, 'admin', new Date())
    return personId
  })
  return { id, accountId }
}

describe('the operator’s own organisation', () => {
  it('is changed in the settings by an admin, and by no member route', async () => {
    for (const token of [analyst, t.operatorToken]) {
      for (const body of [{ name: 'Taken over' }, { state: 'withdrawn' }, { note: 'x' }]) {
        expect(await change(t.operatorId, body, token)).toMatchObject({
          status: 403,
          body: { code: 'access.forbidden' },
        })
      }
    }
    const named = await t.call<{ name: string }>('PATCH', '/api/v1/settings', t.operatorToken, { name: 'Noord' })
    expect(named.body.name).toBe('Noord')
    expect((await t.call('PATCH', '/api/v1/settings', analyst, { name: 'Zuid' })).status).toBe(403)
  })

  it('is active again after the way back of its last admin', async () => {
    const { accountId } = await personWithRoles(t.operatorId)
    const asJob = <T>(work: Parameters<typeof t.database.database.as<T>>[1]) =>
      t.database.database.as(jobEyes('test'), work)
    await asJob((scope) =>
      scope.tx.updateTable('organisation').set({ state: 'withdrawn' }).where('id', '=', t.operatorId).execute(),
    )
    expect((await t.call('GET', '/api/v1/members')).status).toBe(401)
    await recoveryWord(t.database.database, t.clock, `${accountId}@noord.example`)
    expect((await t.call('GET', '/api/v1/members')).status).toBe(200)
  })
})

describe('a membership', () => {
  it('is suspended, lifted and ended by an admin of the operator, not by an analyst', async () => {
    const { id } = await t.member('Molen De Hoop')
    expect(await change(id, { note: 'called' }, analyst)).toMatchObject({ status: 200 })
    for (const state of ['suspended', 'withdrawn'])
      expect(await change(id, { state }, analyst)).toMatchObject({ status: 403, body: { code: 'access.forbidden' } })
    expect((await change(id, { state: 'suspended' })).body.state).toBe('suspended')
    expect((await change(id, { state: 'active' }, analyst)).status).toBe(403)
    expect((await change(id, { state: 'active' })).body.state).toBe('active')
  })

  it('has its number in the trade register to itself, also when two are made at once', async () => {
    const legalIdentity = { register: 'kvk', number: '12345678' }
    const make = (name: string) =>
      t.call<Member & Refused>('POST', '/api/v1/members', t.operatorToken, { name, legalIdentity })
    const made = await Promise.all(['A', 'B', 'C', 'D'].map(make))
    expect(made.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const held = made.find(({ status }) => status === 201)?.body.id ?? ''
    await change(held, { state: 'withdrawn' })
    expect((await make('E')).status).toBe(201)
    expect(await change(held, { state: 'active' })).toMatchObject({ status: 409, body: { code: 'member.exists' } })
    const others = await Promise.all(['F', 'G'].map((name) => t.member(name)))
    const changed = await Promise.all(
      others.map(({ id }) => change(id, { legalIdentity: { register: 'kvk', number: '87654321' } })),
    )
    expect(changed.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('that ended takes its ways in with it, and gets new ones when it comes back', async () => {
    const left = await t.member('Vertrokken BV')
    const other = await t.member('Blijvers BV')
    const person = await personWithRoles(left.id, other.id)
    const session = newId()
    const acting = async () => {
      const found = await t.database.database.as(jobEyes('test'), (scope) =>
        actingOrganisation(scope, person.accountId, session),
      )
      return found?.organisationId
    }
    await t.database.database.as(jobEyes('test'), (scope) =>
      actFor(scope, session, person.id, { organisationId: left.id }, new Date()),
    )
    expect(await acting()).toBe(left.id)
    await change(left.id, { state: 'withdrawn' })
    const newToken = () =>
      t.call<{ token: string } & Refused>('POST', `/api/v1/members/${left.id}/tokens`, t.operatorToken, {
        role: 'admin',
      })
    expect((await t.call('GET', '/api/v1/me', left.token)).status).toBe(401)
    expect(await newToken()).toMatchObject({ status: 409, body: { code: 'member.withdrawn' } })
    expect(await acting()).toBe(other.id)
    await expect(
      t.database.database.as(jobEyes('test'), (scope) =>
        actFor(scope, session, person.id, { organisationId: left.id }, new Date()),
      ),
    ).rejects.toMatchObject({ code: 'not-found' })
    await change(left.id, { state: 'active' })
    expect((await t.call('GET', '/api/v1/me', left.token)).status).toBe(401)
    const people = await t.call<{ items: unknown[] }>('GET', `/api/v1/members/${left.id}/people`)
    expect(people.body.items).toEqual([])
    const tokens = await t.call<{ items: { state: string }[] }>('GET', `/api/v1/members/${left.id}/tokens`)
    expect(tokens.body.items.map(({ state }) => state)).toEqual(['revoked'])
    expect((await t.call('GET', '/api/v1/me', (await newToken()).body.token)).status).toBe(200)
  })

  it('that is suspended lets the member read, and make no token and no asset', async () => {
    const quiet = await t.member('Stil BV', { domain: ['stil.example'] })
    await change(quiet.id, { state: 'suspended' })
    const path = `/api/v1/members/${quiet.id}`
    const asset = { type: 'domain', value: 'nieuw.example' }
    const refused = [
      await t.call<Refused>('POST', `${path}/tokens`, t.operatorToken, { role: 'reader' }),
      await t.call<Refused>('POST', `${path}/assets`, quiet.token, asset),
      await t.send<Refused>(`${path}/assets/import`, 'type,value\ndomain,nieuw.example\n', quiet.token),
    ]
    for (const answer of refused) expect(answer).toMatchObject({ status: 403, body: { code: 'member.suspended' } })
    expect(await t.call('GET', `${path}/assets`, quiet.token)).toMatchObject({ status: 200, body: { items: [{}] } })
    expect((await t.call('POST', `${path}/assets`, t.operatorToken, asset)).status).toBe(201)
  })
})

describe('findings', () => {
  let n = 1
  async function report(ip: string): Promise<{ matched: number; unmatched: number }> {
    const date = `2026-10-${String(n++).padStart(2, '0')}`
    const rows = `timestamp,ip,port,protocol,tag\n"${date} 02:00:00","${ip}",3389,"tcp","rdp"`
    const path = `/api/v1/intakes?source=shadowserver&filename=${date}-scan_rdp.csv&wait=true`
    return (await t.send<{ matched: number; unmatched: number }>(path, rows)).body
  }
  async function findingOf(memberId: string): Promise<FindingDetail> {
    const { body } = await t.call<{ items: { id: string }[] }>('GET', `/api/v1/findings?member=${memberId}`)
    return (await t.call<FindingDetail>('GET', `/api/v1/findings/${body.items[0]?.id}`)).body
  }
  const assetOf = async (id: string) =>
    (await t.call<{ items: { id: string }[] }>('GET', `/api/v1/members/${id}/assets`)).body.items[0]?.id
  const withdraw = async (id: string, assetId: string | undefined, token = t.operatorToken) =>
    await t.call('POST', `/api/v1/members/${id}/assets/${assetId}/decisions`, token, { decision: 'withdrawn' })
  const settled = (id: string, needsAnswer: boolean) =>
    expect.poll(async () => (await findingOf(id)).needsAnswer, { timeout: 15_000 }).toBe(needsAnswer)

  it('on an asset that was withdrawn wait for no answer, and say why', async () => {
    const member = await t.member('Glazenwasser', { network: ['192.0.2.0/26'] })
    expect(await report('192.0.2.1')).toMatchObject({ matched: 1 })
    expect((await findingOf(member.id)).needsAnswer).toBe(true)
    await withdraw(member.id, await assetOf(member.id), member.token)
    await settled(member.id, false)
    const ended = await findingOf(member.id)
    expect(ended).toMatchObject({ status: 'not-ours', timeline: [{ event: 'ended', reason: 'asset-withdrawn' }, {}] })
    expect(await report('192.0.2.1')).toMatchObject({ matched: 0, unmatched: 1 })
    await t.call('POST', `/api/v1/members/${member.id}/assets`, t.operatorToken, {
      type: 'network',
      value: '192.0.2.0/27',
    })
    await settled(member.id, true)
    expect(await findingOf(member.id)).toMatchObject({ status: 'open', timeline: [{ event: 'resumed' }, {}, {}] })
  })

  it('on an asset that was cut in parts go on', async () => {
    const member = await t.member('Knipperij', { network: ['192.0.2.64/26'] })
    await report('192.0.2.65')
    const whole = await assetOf(member.id)
    await t.call('POST', `/api/v1/members/${member.id}/assets`, t.operatorToken, {
      type: 'network',
      value: '192.0.2.64/27',
    })
    await withdraw(member.id, whole)
    await report('192.0.2.66')
    const other = await t.member('Ander', { network: ['192.0.2.128/27'] })
    await report('192.0.2.129')
    await withdraw(other.id, await assetOf(other.id))
    await settled(other.id, false)
    const { body } = await t.call<{ items: { status: string }[] }>('GET', `/api/v1/findings?member=${member.id}`)
    expect(body.items.map(({ status }) => status)).toEqual(['open', 'open'])
  })

  it('of a suspended member are matched and kept, shown when it is lifted', async () => {
    const member = await t.member('Pauze BV', { network: ['198.51.100.0/26'] })
    await change(member.id, { state: 'suspended' })
    expect(await report('198.51.100.1')).toMatchObject({ matched: 1 })
    const seen = async () => (await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', member.token)).body.items
    expect(await seen()).toEqual([])
    await change(member.id, { state: 'active' })
    expect(await seen()).toHaveLength(1)
  })

  it('of a member that left are no longer matched nor waited for, and go on when it comes back', async () => {
    const member = await t.member('Stopt BV', { network: ['198.51.100.64/26'] })
    expect(await report('198.51.100.65')).toMatchObject({ matched: 1 })
    await change(member.id, { state: 'withdrawn' })
    expect(await report('198.51.100.65')).toMatchObject({ matched: 0, unmatched: 1 })
    await settled(member.id, false)
    expect((await findingOf(member.id)).timeline[0]).toMatchObject({ event: 'ended', reason: 'membership-ended' })
    await change(member.id, { state: 'active' })
    await settled(member.id, true)
    expect((await findingOf(member.id)).status).toBe('open')
    expect(await report('198.51.100.65')).toMatchObject({ matched: 1 })
  })
})
