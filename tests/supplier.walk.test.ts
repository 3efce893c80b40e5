// A security supplier acts for a member: once both said yes, as far as labels go, until either ends it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { releaseFirstWave } from '../packages/server/src/sources/index.ts'
import { type TestNode, testNode } from './network.ts'
import { addPerson, signedIn, type Visitor } from './visitor.ts'

let t: TestNode
let member: { id: string; token: string }
let supplier: { id: string; token: string }
let owner: Visitor
let guard: Visitor
const sources: Record<string, string> = {}
let day = 0

async function source(name: string, label: string): Promise<void> {
  const made = await t.call<{ id: string }>('POST', '/api/v1/sources', t.operatorToken, {
    ...{ name, label, forwarding: 'automatic', terms: 'for owners' },
  })
  sources[name] = made.body.id
  await t.database.database.as(jobEyes('test'), (scope) => releaseFirstWave(scope, made.body.id))
}
async function report(name: string, ip: string, port = 3389): Promise<void> {
  const date = `2026-11-${String(++day).padStart(2, '0')}`
  const rows = `timestamp,ip,port,protocol,tag\n"${date} 02:00:00","${ip}",${port},"tcp","rdp"`
  const sent = await t.send(`/api/v1/intakes?source=${name}&filename=${date}-scan_rdp.csv&wait=true`, rows)
  expect(sent.status).toBe(201)
}

beforeAll(async () => {
  t = await testNode()
  member = await t.member('Bloemenveiling Tulp', { network: ['192.0.2.0/26'] })
  supplier = await t.member('Waakhond Beveiliging')
  await addPerson(t, 'anna@tulp.example', [member.id])
  await addPerson(t, 'wim@waakhond.example', [supplier.id])
  owner = await signedIn(t, 'anna@tulp.example')
  guard = await signedIn(t, 'wim@waakhond.example')
  for (const [name, label] of [
    ['groen', 'GREEN'],
    ['oranje', 'AMBER'],
    ['streng', 'AMBER+STRICT'],
    ['rood', 'RED'],
  ] as const)
    await source(name, label)
  await report('groen', '192.0.2.1')
  await report('oranje', '192.0.2.2')
  await report('streng', '192.0.2.3')
  await report('rood', '192.0.2.4')
})
afterAll(() => t.close())

const home = (id: string) => `/api/v1/members/${id}/suppliers`
const act = (visitor: Visitor, supplierId?: string, organisationId = member.id) =>
  visitor.ask('POST', '/api/v1/me/acting', { organisationId, ...(supplierId ? { supplierId } : {}) })
const shown = async (visitor: Visitor) => {
  const { body } = await visitor.ask<{ items: { id: string; tlp: string }[] }>('GET', '/api/v1/findings')
  return body.items
}
const labels = async (visitor: Visitor) => (await shown(visitor)).map(({ tlp }) => tlp).sort()
let agreement = ''

test('counts only once a person of the member consented and the supplier accepted', async () => {
  const asked = await t.call<{ id: string; state: string; consented: unknown }>(
    'POST',
    home(member.id),
    t.operatorToken,
    {
      supplierId: supplier.id,
      note: 'Contract 12',
    },
  )
  expect(asked).toMatchObject({ status: 201, body: { state: 'asked', consented: null, accepted: null } })
  agreement = asked.body.id
  const again = await t.call('POST', home(member.id), member.token, { supplierId: supplier.id })
  expect(again).toMatchObject({ status: 409, body: { code: 'supplier.agreed' } })
  expect((await act(guard, supplier.id)).status).toBe(404)
  const consent = `${home(member.id)}/${agreement}/consents`
  const accept = `${home(supplier.id)}/${agreement}/acceptances`
  for (const token of [member.token, t.operatorToken]) expect((await t.call('POST', consent, token)).status).toBe(403)
  expect((await guard.ask('POST', `${home(supplier.id)}/${agreement}/consents`)).status).toBe(404)
  expect((await owner.ask('POST', `${home(member.id)}/${agreement}/acceptances`)).status).toBe(404)
  expect((await guard.ask('POST', accept)).body).toMatchObject({ state: 'asked' })
  expect((await act(guard, supplier.id)).status).toBe(404)
  expect((await owner.ask('POST', consent)).body).toMatchObject({
    state: 'in-force',
    consented: { by: 'anna' },
    accepted: { by: null },
  })
  expect((await guard.ask('GET', home(supplier.id))).body).toMatchObject({
    suppliers: [],
    clients: [{ member: { name: 'Bloemenveiling Tulp' }, consented: { by: null }, accepted: { by: 'wim' } }],
  })
})

test('lets its people choose to act, as analyst at most, and see what the labels let through', async () => {
  expect(await shown(guard)).toEqual([])
  expect((await act(guard, supplier.id)).status).toBe(204)
  const me = await guard.ask<{ organisations: object[] }>('GET', '/api/v1/me')
  expect(me.body).toMatchObject({
    ...{ audience: 'member', role: 'analyst' },
    organisation: { id: member.id },
    supplier: { name: 'Waakhond Beveiliging' },
    counts: { findings: 1 },
  })
  expect(me.body.organisations).toHaveLength(2)
  expect(await labels(guard)).toEqual(['GREEN'])
  expect(await labels(owner)).toEqual(['AMBER', 'AMBER+STRICT', 'GREEN'])
  const permit = (supplierPermitted: boolean) =>
    t.call('PATCH', `/api/v1/sources/${sources.oranje}`, t.operatorToken, { supplierPermitted })
  expect((await permit(true)).status).toBe(200)
  expect(await labels(guard)).toEqual(['AMBER', 'GREEN'])
  // Another source saw the same and does not permit it: what is AMBER by it stays with the member.
  await source('ook-oranje', 'AMBER')
  await report('ook-oranje', '192.0.2.2')
  expect(await labels(guard)).toEqual(['GREEN'])
})

test('answers findings and reaches nothing else of the member; the log names the supplier', async () => {
  const [finding] = await shown(guard)
  const answer = await guard.ask('POST', `/api/v1/findings/${finding?.id}/responses`, { answer: 'fixed' })
  expect(answer.status).toBe(201)
  const mine = `/api/v1/members/${member.id}`
  expect((await guard.ask('GET', `${mine}/assets`)).status).toBe(200)
  expect((await guard.ask('GET', '/api/v1/today')).status).toBe(200)
  for (const [method, path] of [
    ['GET', `${mine}/people`],
    ['GET', `${mine}/contacts`],
    ['GET', `${mine}/suppliers`],
    ['GET', '/api/v1/deliveries'],
    ['GET', '/api/v1/log'],
    ['POST', `${mine}/assets`],
    ['POST', `${mine}/suppliers`],
  ] as const)
    expect(await guard.ask(method, path, method === 'POST' ? {} : undefined), path).toMatchObject({
      status: 403,
      body: { code: 'access.supplier' },
    })
  const strict = (await shown(owner)).find(({ tlp }) => tlp === 'AMBER+STRICT')
  expect((await guard.ask('GET', `/api/v1/findings/${strict?.id}`)).status).toBe(404)
  const log = await owner.ask<{ items: { action: string; who: { organisation: string } }[] }>('GET', '/api/v1/log')
  expect(log.body.items.find(({ action }) => action === 'finding.answered')?.who.organisation).toBe(
    'Waakhond Beveiliging',
  )
  expect(log.body.items.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['supplier.asked', 'supplier.consented', 'supplier.accepted']),
  )
})

test('ends at once by either, and by itself', async () => {
  expect((await owner.ask('DELETE', `${home(member.id)}/${agreement}`)).status).toBe(204)
  expect((await guard.me()).body.organisation.id).toBe(supplier.id)
  expect((await act(guard, supplier.id)).status).toBe(404)
  expect((await owner.ask('POST', `${home(member.id)}/${agreement}/consents`)).body).toMatchObject({
    code: 'supplier.ended',
  })
  const until = new Date(Date.now() + 3600_000).toISOString()
  const made = await owner.ask<{ id: string }>('POST', home(member.id), { supplierId: supplier.id, until })
  expect(made.body).toMatchObject({ state: 'asked', consented: { by: 'anna' }, until })
  await guard.ask('POST', `${home(supplier.id)}/${made.body.id}/acceptances`)
  expect((await act(guard, supplier.id)).status).toBe(204)
  expect((await guard.me()).body.organisation.id).toBe(member.id)
  t.clock.set(new Date(Date.now() + 2 * 3600_000))
  expect((await guard.me()).body.organisation.id).toBe(supplier.id)
  t.clock.set(null)
  await t.call('PATCH', `/api/v1/members/${supplier.id}`, t.operatorToken, { state: 'suspended' })
  expect((await act(guard, supplier.id)).status).toBe(404)
})

test('is nobody’s business but theirs, and the operator’s', async () => {
  const other = await t.member('Nieuwsgierig Aagje')
  expect((await t.call('GET', home(member.id), other.token)).status).toBe(404)
  expect((await t.call('DELETE', `${home(other.id)}/${agreement}`, other.token)).status).toBe(404)
  expect((await t.call('POST', home(member.id), t.operatorToken, { supplierId: t.operatorId })).status).toBe(404)
  expect((await t.call('POST', home(member.id), t.operatorToken, { supplierId: member.id })).status).toBe(404)
  expect((await t.call<{ suppliers: object[] }>('GET', home(member.id))).body.suppliers).toHaveLength(2)
})
