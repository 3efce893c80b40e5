// API tokens: who may make them, how long they last, who made them, and that they end with that person.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestNode, testNode } from './network.ts'
import { addPerson, operatorAdmin, signedIn, type Visitor } from './visitor.ts'

interface Token {
  id: string
  token: string
  name: string
  state: string
  expires: string | null
  madeBy: { by: string; name: string | null }
}
const day = 24 * 3600_000

describe('a token', () => {
  let t: TestNode
  let operator: Visitor
  let member: { id: string; token: string }

  const make = (by: Visitor, organisationId: string, body: object = { role: 'admin' }) =>
    by.ask<Token>('POST', `/api/v1/members/${organisationId}/tokens`, body)
  const works = async (token: string) => (await t.call('GET', '/api/v1/me', token)).status === 200
  const list = async (by: Visitor, organisationId: string, query = '') =>
    (await by.ask<{ items: Token[]; next: string | null }>('GET', `/api/v1/members/${organisationId}/tokens${query}`))
      .body

  beforeAll(async () => {
    t = await testNode()
    operator = await operatorAdmin(t)
    member = await t.member('Bakkerij De Korenaar')
    await addPerson(t, 'femke@korenaar.example', [member.id])
  })
  afterAll(() => t.close())

  it('Removing a person ends the tokens it made', async () => {
    const leaving = await addPerson(t, 'leaving@korenaar.example', [member.id])
    const made = (await make(await signedIn(t, 'leaving@korenaar.example'), member.id)).body.token
    const femke = await signedIn(t, 'femke@korenaar.example')
    const hers = (await make(femke, member.id)).body.token
    expect([await works(made), await works(hers)]).toEqual([true, true])
    expect((await femke.ask('DELETE', `/api/v1/members/${member.id}/people/${leaving}`)).status).toBe(204)
    expect([await works(made), await works(hers)]).toEqual([false, true])
  })

  it('of the operator ends with the person who made it, and so do those that it made', async () => {
    const second = await operatorAdmin(t, 'second@noord.example')
    const first = (await make(second, t.operatorId)).body.token
    const forMember = await t.call<Token>('POST', `/api/v1/members/${member.id}/tokens`, first, { role: 'reader' })
    expect(forMember.status).toBe(201)
    const id = (await second.me()).body.person.id
    expect((await operator.ask('DELETE', `/api/v1/members/${t.operatorId}/people/${id}`)).status).toBe(204)
    expect([await works(first), await works(forMember.body.token)]).toEqual([false, false])
  })

  it('that can do more than its maker still may ends with the higher role', async () => {
    const lowered = await addPerson(t, 'lowered@korenaar.example', [member.id])
    const by = await signedIn(t, 'lowered@korenaar.example')
    const [wide, narrow] = [await make(by, member.id), await make(by, member.id, { role: 'reader' })]
    const femke = await signedIn(t, 'femke@korenaar.example')
    await femke.ask('PATCH', `/api/v1/members/${member.id}/people/${lowered}`, { role: 'analyst' })
    expect([await works(wide.body.token), await works(narrow.body.token)]).toEqual([false, true])
  })

  it("makes no tokens, invitations or roles; the operator's admin token makes tokens for members", async () => {
    const refused = { status: 403, body: { code: 'access.person-only' } }
    const people = `/api/v1/members/${member.id}/people/${(await (await signedIn(t, 'femke@korenaar.example')).me()).body.person.id}`
    for (const [token, organisationId] of [
      [member.token, member.id],
      [t.operatorToken, t.operatorId],
    ] as const) {
      expect(await t.call('POST', `/api/v1/members/${organisationId}/tokens`, token, { role: 'reader' })).toMatchObject(
        refused,
      )
    }
    for (const token of [member.token, t.operatorToken]) {
      const body = { email: 'x@korenaar.example' }
      expect(await t.call('POST', `/api/v1/members/${member.id}/invitations`, token, body)).toMatchObject(refused)
      expect(await t.call('PATCH', people, token, { role: 'reader' })).toMatchObject(refused)
      expect(await t.call('DELETE', people, token)).toMatchObject(refused)
    }
    expect(
      (await t.call('POST', `/api/v1/members/${member.id}/tokens`, t.operatorToken, { role: 'admin' })).status,
    ).toBe(201)
  })

  it('ends within a year unless the operator says otherwise', async () => {
    const femke = await signedIn(t, 'femke@korenaar.example')
    const made = await make(femke, member.id, { role: 'reader' })
    const left = new Date(made.body.expires ?? 0).getTime() - Date.now()
    expect(left / day).toBeGreaterThan(364)
    expect(left / day).toBeLessThan(367)
    const far = new Date(Date.now() + 800 * day).toISOString()
    for (const expires of [null, far]) {
      expect(await make(femke, member.id, { role: 'reader', expires })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'expires' }] },
      })
      expect((await make(operator, member.id, { role: 'reader', expires })).body.expires).toBe(expires)
    }
  })

  it('says who made it: a member reads its own people by name and the operator as the operator', async () => {
    const femke = await signedIn(t, 'femke@korenaar.example')
    await make(femke, member.id, { role: 'reader', name: 'of femke' })
    await make(operator, member.id, { role: 'reader', name: 'of jelle' })
    const makers = async (by: Visitor) =>
      (await list(by, member.id)).items
        .filter(({ name }) => name.startsWith('of '))
        .map(({ name, madeBy }) => [name, madeBy.by, madeBy.name])
    expect(await makers(femke)).toEqual([
      ['of jelle', 'operator', null],
      ['of femke', 'person', 'femke'],
    ])
    expect(await makers(operator)).toEqual([
      ['of jelle', 'person', 'jelle'],
      ['of femke', 'person', 'femke'],
    ])
  })

  it('that works stands first in the list, however many were revoked, and the list pages; so do invitations', async () => {
    const other = await t.member('Drukkerij Van Loon')
    for (const name of ['a', 'b', 'c']) {
      const { body } = await make(operator, other.id, { role: 'reader', name })
      if (name !== 'a') await operator.ask('DELETE', `/api/v1/members/${other.id}/tokens/${body.id}`)
    }
    const first = await list(operator, other.id, '?limit=2')
    expect(first.items.map(({ state }) => state)).toEqual(['active', 'active'])
    const second = await list(operator, other.id, `?limit=2&cursor=${first.next}`)
    expect(second.items.map(({ name, state }) => [name, state])).toEqual([
      ['c', 'revoked'],
      ['b', 'revoked'],
    ])
    expect(second.next).toBeNull()

    const path = `/api/v1/members/${other.id}/invitations`
    for (const email of ['a@loon.example', 'b@loon.example', 'b@loon.example'])
      await operator.ask('POST', path, { email })
    const states: string[][] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: { items: { email: string; state: string }[]; next: string | null } } = await operator.ask(
        'GET',
        `${path}?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      )
      states.push(...body.items.map(({ email, state }) => [email, state]))
      cursor = body.next
    }
    expect(states).toEqual([
      ['b@loon.example', 'waiting'],
      ['a@loon.example', 'waiting'],
      ['b@loon.example', 'revoked'],
    ])
  })
})
