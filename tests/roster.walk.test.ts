// The walk of a roster: kept by its member, refused when it is old, hidden from others, its gaps told over summer time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestNode, testNode } from './network.ts'

interface Roster {
  revision: number
  shifts: object[]
  dates: object[]
  gaps: { from: string; until: string }[]
}

let t: TestNode
let bakery: { id: string; token: string }
let dairy: { id: string; token: string }
let reader: string
const people: Record<string, string> = {}

const at = (text: string) => t.clock.set(new Date(text))
const read = (token = bakery.token) => t.call<Roster>('GET', `/api/v1/members/${bakery.id}/roster`, token)
const keep = (body: object, token = bakery.token) =>
  t.call<Roster & { code: string; errors: { path: string }[] }>(
    'PUT',
    `/api/v1/members/${bakery.id}/roster`,
    token,
    body,
  )
async function called(moment: string) {
  const path = `/api/v1/members/${bakery.id}/roster/on-call?at=${encodeURIComponent(moment)}`
  const { body } = await t.call<{ by: string; contacts: { name: string }[] }>('GET', path, bakery.token)
  return [body.by, ...body.contacts.map(({ name }) => name)]
}
const zone = 'Europe/Amsterdam'
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const shift = (name: string, wish: object = {}) => ({
  ...{ contactId: people[name], order: 1, zone, weekdays: everyDay, from: '08:00', until: '18:00' },
  ...wish,
})
const add = async (member: { id: string }, name: string) => {
  const body = { name, roles: ['on-call'], phone: '+31 50 000 00 00' }
  const made = await t.call<{ id: string }>('POST', `/api/v1/members/${member.id}/contacts`, t.operatorToken, body)
  people[name] = made.body.id
}

beforeAll(async () => {
  t = await testNode()
  at('2026-10-20T08:00:00Z')
  bakery = await t.member('Bakkerij De Korenaar')
  dairy = await t.member('Zuivelhuis Terpen')
  const made = await t.call<{ token: string }>('POST', `/api/v1/members/${bakery.id}/tokens`, t.operatorToken, {
    role: 'analyst',
  })
  reader = made.body.token
  await add(bakery, 'Femke')
  await add(bakery, 'Jelle')
  await add(dairy, 'Sjoerd')
})
afterAll(() => t.close())

describe('a roster', () => {
  it('is not there at first, which is no fault: nothing is missing, and contacts stand in their order', async () => {
    expect((await read()).body).toMatchObject({ revision: 0, shifts: [], dates: [], gaps: [] })
    expect(await called('2026-10-20T22:00:00Z')).toEqual(['none', 'Femke', 'Jelle'])
  })

  it('is kept by an admin of the member and by the operator, read by all of them, and not seen by another member', async () => {
    const first = await keep({ revision: 0, shifts: [shift('Femke')], dates: [] })
    expect(first).toMatchObject({ status: 200, body: { revision: 1 } })
    expect((await keep({ revision: 1, shifts: [], dates: [] }, reader)).status).toBe(403)
    for (const token of [reader, t.operatorToken]) expect((await read(token)).body.shifts).toEqual([shift('Femke')])
    expect((await read(dairy.token)).status).toBe(404)
    expect((await keep({ revision: 1, shifts: [], dates: [] }, dairy.token)).status).toBe(404)
    const path = `/api/v1/members/${bakery.id}/roster/on-call`
    expect((await t.call('GET', path, dairy.token)).status).toBe(404)
  })

  it('of an older revision is refused, and changes nothing; of two at once one is kept', async () => {
    for (const revision of [0, 2])
      expect(await keep({ revision, shifts: [], dates: [] })).toMatchObject({
        status: 409,
        body: { code: 'roster.changed' },
      })
    const both = await Promise.all(
      [bakery.token, t.operatorToken].map((token) => keep({ revision: 1, shifts: [shift('Jelle')], dates: [] }, token)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await read()).body).toMatchObject({ revision: 2, shifts: [shift('Jelle')] })
  })

  it('names only contacts of the organisation, real zones and times, and dates that end after they begin', async () => {
    const strange = await keep({ revision: 2, shifts: [shift('Femke'), shift('Sjoerd')], dates: [] })
    expect(strange).toMatchObject({ status: 400, body: { errors: [{ path: 'shifts.1.contactId' }] } })
    const wrong = [
      { zone: 'Europe/Nergens' },
      { zone: '+02:00' },
      { from: '24:00' },
      { weekdays: [0] },
      { weekdays: [] },
    ]
    for (const wish of wrong)
      expect((await keep({ revision: 2, shifts: [shift('Femke', wish)], dates: [] })).status).toBe(400)
    const dates = [{ contactId: people.Femke, order: 1, zone, from: '2026-10-25T10:00', until: '2026-10-25T09:00' }]
    expect((await keep({ revision: 2, shifts: [], dates })).status).toBe(400)
    const never = [{ contactId: people.Femke, order: 1, zone, from: '2026-02-30T10:00', until: '2026-03-01T09:00' }]
    expect((await keep({ revision: 2, shifts: [], dates: never })).status).toBe(400)
    expect((await read()).body.revision).toBe(2)
  })

  it('shows the gaps of four weeks, an hour longer in the night that summer time ends', async () => {
    const { gaps } = (await read()).body
    expect(gaps).toHaveLength(28)
    const hours = gaps.map(({ from, until }) => (Date.parse(until) - Date.parse(from)) / 3600_000)
    expect(hours.slice(0, 7)).toEqual([14, 14, 14, 14, 15, 14, 14])
    expect(gaps[4]).toEqual({ from: '2026-10-24T16:00:00.000Z', until: '2026-10-25T07:00:00.000Z' })
  })

  it('says who is on call, the first first, and where it says nobody all contacts in their order', async () => {
    const shifts = [shift('Femke', { order: 2 }), shift('Jelle')]
    const night = { contactId: people.Femke, order: 1, zone, from: '2026-10-24T18:00', until: '2026-10-25T08:00' }
    const { body } = await keep({ revision: 2, shifts, dates: [night] })
    expect(body.gaps).toHaveLength(27)
    expect(await called('2026-10-24T12:00:00Z')).toEqual(['roster', 'Jelle', 'Femke'])
    expect(await called('2026-10-25T01:30:00Z')).toEqual(['roster', 'Femke'])
    expect(await called('2026-10-26T01:30:00Z')).toEqual(['contacts', 'Femke', 'Jelle'])
  })

  it('with a gap in the coming week is on the desk of the operator, until it is full', async () => {
    const troubles = async () => {
      await t.node.watch.look(true)
      type Desk = { trouble: { items: { check: string; subject: string; mend: { nl: string } }[] } }
      const { body } = await t.call<Desk>('GET', '/api/v1/desk')
      return body.trouble.items.filter(({ check }) => check === 'roster-gap')
    }
    const found = await troubles()
    expect(found.map(({ subject }) => subject)).toEqual([bakery.id])
    expect(found[0]?.mend.nl).toContain('di 20 okt, 18:00 CEST – wo 21 okt, 08:00 CEST')
    await keep({ revision: 3, shifts: [shift('Femke', { from: '00:00', until: '00:00' })], dates: [] })
    expect(await troubles()).toEqual([])
  })

  it('loses the shifts of a contact that goes', async () => {
    await t.call('DELETE', `/api/v1/members/${bakery.id}/contacts/${people.Femke}`, bakery.token)
    expect((await read()).body).toMatchObject({ revision: 4, shifts: [], gaps: [] })
    expect(await called('2026-10-20T22:00:00Z')).toEqual(['none', 'Jelle'])
  })
})
