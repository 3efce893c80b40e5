// Two members and one network: what each gets follows what the operator recorded between them, at once.
import type { AssetOverlap } from '@schakel/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

let t: TestNode
let holder: { id: string; token: string }
let inside: { id: string; token: string }
const ids: Record<string, string> = {}
beforeAll(async () => {
  t = await testNode()
  await openSource(t)
  holder = await t.member('Kabelbedrijf Lek', { network: ['192.0.2.0/24'] })
  inside = await t.member('Pottenbakkerij Aarde', { network: ['192.0.2.64/26'] })
  for (const one of [holder, inside]) {
    const { body } = await t.call<{ items: { id: string }[] }>('GET', `/api/v1/members/${one.id}/assets`)
    ids[one.id] = body.items[0]?.id ?? ''
  }
})
afterAll(() => t.close())

let day = 1
/** A report of one row on the address; answers how many findings each of both has then. */
async function report(ip: string): Promise<[holder: number, inside: number]> {
  const date = `2026-11-${String(day++).padStart(2, '0')}`
  const rows = `timestamp,ip,port,protocol,tag\n"${date} 02:00:00","${ip}",3389,"tcp","rdp"`
  const sent = await t.send(`/api/v1/intakes?source=shadowserver&filename=${date}-scan_rdp.csv&wait=true`, rows)
  expect(sent.status).toBe(201)
  const count = async (token: string) => {
    const { body } = await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', token)
    return body.items.length
  }
  return [await count(holder.token), await count(inside.token)]
}

const overlapsOf = async (memberId: string) =>
  (await t.call<{ items: AssetOverlap[] }>('GET', `/api/v1/members/${memberId}/assets/${ids[memberId]}/overlaps`)).body
    .items
const agree = (covering: string, covered: string, note = 'Agreed by both on 3 November') =>
  t.call<{ id: string; code: string }>('POST', '/api/v1/assets/agreements', t.operatorToken, {
    coveringAssetId: covering,
    coveredAssetId: covered,
    note,
  })

test('the holder of the wider network gets what concerns the inner one only while an agreement is recorded', async () => {
  expect(await report('192.0.2.70')).toEqual([0, 1])
  const agreement = await agree(ids[holder.id] ?? '', ids[inside.id] ?? '')
  expect(agreement).toMatchObject({ status: 201, body: { kind: 'wider-network' } })
  expect(await report('192.0.2.71')).toEqual([1, 2])
  expect(await overlapsOf(inside.id)).toMatchObject([
    { relation: 'inside', agreement: { id: agreement.body.id }, consequence: { en: expect.stringContaining('too') } },
  ])
  expect(await agree(ids[holder.id] ?? '', ids[inside.id] ?? '')).toMatchObject({
    status: 409,
    body: { code: 'asset.agreed' },
  })
  expect((await t.call('DELETE', `/api/v1/assets/agreements/${agreement.body.id}`)).status).toBe(204)
  expect(await report('192.0.2.72')).toEqual([1, 3])
  expect((await overlapsOf(inside.id))[0]?.agreement).toBeNull()
})

test('the narrower one never covers the wider, and assets that do not touch know no agreement', async () => {
  const reversed = await agree(ids[inside.id] ?? '', ids[holder.id] ?? '')
  expect(reversed).toMatchObject({ status: 400, body: { code: 'request.invalid' } })
  const itself = await agree(ids[holder.id] ?? '', ids[holder.id] ?? '')
  expect(itself.status).toBeGreaterThanOrEqual(400)
})

test('a second member may hold the same network by an agreement, and then both get everything', async () => {
  const second = await t.member('Beheerder Zuid')
  const declared = await t.call<{ id: string }>('POST', `/api/v1/members/${second.id}/assets`, second.token, {
    type: 'network',
    value: '192.0.2.64/26',
  })
  const accept = () =>
    t.call('POST', `/api/v1/members/${second.id}/assets/${declared.body.id}/decisions`, t.operatorToken, {
      decision: 'accepted',
    })
  expect(await accept()).toMatchObject({ status: 409, body: { code: 'asset.already-claimed' } })
  const agreement = await agree(declared.body.id, ids[inside.id] ?? '')
  expect(agreement).toMatchObject({ status: 201, body: { kind: 'same-asset' } })
  expect((await accept()).status).toBe(200)
  const before = (await report('192.0.2.73'))[1]
  const theirs = await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', second.token)
  expect([before, theirs.body.items.length]).toEqual([4, 1])
  const ended = await t.call('DELETE', `/api/v1/assets/agreements/${agreement.body.id}`)
  expect(ended).toMatchObject({ status: 409, body: { code: 'asset.state' } })
})

test('an agreement about a domain does not let the network of the same two members be held twice', async () => {
  const [lek, aarde] = [
    await t.member('Reederij Lek', { domain: ['lek.example'], network: ['198.51.100.0/25'] }),
    await t.member('Werf Aarde'),
  ]
  const declare = async (type: string, value: string) =>
    (await t.call<{ id: string }>('POST', `/api/v1/members/${aarde.id}/assets`, aarde.token, { type, value })).body.id
  const accept = (id: string) =>
    t.call('POST', `/api/v1/members/${aarde.id}/assets/${id}/decisions`, t.operatorToken, { decision: 'accepted' })
  const domain = await declare('domain', 'lek.example')
  const { body } = await t.call<{ items: { id: string; type: string }[] }>('GET', `/api/v1/members/${lek.id}/assets`)
  const held = body.items.find(({ type }) => type === 'domain')?.id ?? ''
  expect(await agree(held, domain)).toMatchObject({ status: 201, body: { kind: 'same-asset' } })
  expect((await accept(domain)).status).toBe(200)
  const entered = await t.call('POST', `/api/v1/members/${aarde.id}/assets`, t.operatorToken, {
    type: 'network',
    value: '198.51.100.0/25',
  })
  expect(entered).toMatchObject({ status: 409, body: { code: 'asset.already-claimed' } })
  const network = await declare('network', '198.51.100.0/25')
  expect(await accept(network)).toMatchObject({ status: 409, body: { code: 'asset.already-claimed' } })
})

test('an agreement that ended gives nothing any more', async () => {
  const [wide, narrow] = [
    await t.member('Datahuis', { network: ['203.0.113.0/24'], domain: ['datahuis.example'] }),
    await t.member('Huurder', { network: ['203.0.113.128/25'] }),
  ]
  const twin = await t.call<{ id: string }>('POST', `/api/v1/members/${narrow.id}/assets`, narrow.token, {
    type: 'domain',
    value: 'datahuis.example',
  })
  const assetOf = async (member: { id: string }, type: string) =>
    (
      await t.call<{ items: { id: string; type: string }[] }>('GET', `/api/v1/members/${member.id}/assets`)
    ).body.items.find((one) => one.type === type)?.id ?? ''
  const until = new Date(Date.now() + 48 * 3600_000)
  const agreeUntil = async (coveringAssetId: string, coveredAssetId: string, end = until) =>
    await t.call('POST', '/api/v1/assets/agreements', t.operatorToken, {
      coveringAssetId,
      coveredAssetId,
      note: 'For two days',
      until: end.toISOString(),
    })
  const decide = (decision: string) =>
    t.call('POST', `/api/v1/members/${narrow.id}/assets/${twin.body.id}/decisions`, t.operatorToken, { decision })
  const counts = async (ip: string, host: string) => {
    const date = `2026-10-${String(day++).padStart(2, '0')}`
    const rows = `timestamp,ip,port,protocol,tag,subject_common_name\n"${date} 02:00:00","${ip}",80,"tcp","http",""\n"${date} 02:00:00","198.51.100.200",80,"tcp","http","${host}"`
    await t.send(`/api/v1/intakes?source=shadowserver&filename=${date}-scan_http.csv&wait=true`, rows)
    const count = async ({ token }: { token: string }) =>
      (await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', token)).body.items.length
    return [await count(wide), await count(narrow)]
  }
  expect(await agreeUntil(await assetOf(wide, 'network'), await assetOf(narrow, 'network'))).toMatchObject({
    status: 201,
    body: { kind: 'wider-network', until: until.toISOString() },
  })
  expect((await agreeUntil(await assetOf(wide, 'domain'), twin.body.id)).status).toBe(201)
  expect((await decide('accepted')).status).toBe(200)
  expect(await counts('203.0.113.130', 'a.datahuis.example')).toEqual([2, 2])
  t.clock.set(new Date(until.getTime() + 1000))
  expect(await counts('203.0.113.131', 'b.datahuis.example')).toEqual([3, 3])
  const third = await t.member('Laatkomer')
  const late = await t.call<{ id: string }>('POST', `/api/v1/members/${third.id}/assets`, third.token, {
    type: 'network',
    value: '203.0.113.128/25',
  })
  const later = new Date(until.getTime() + 3600_000)
  expect((await agreeUntil(late.body.id, await assetOf(narrow, 'network'), later)).status).toBe(201)
  t.clock.set(later)
  const accepted = await t.call(
    'POST',
    `/api/v1/members/${third.id}/assets/${late.body.id}/decisions`,
    t.operatorToken,
    {
      decision: 'accepted',
    },
  )
  t.clock.set(null)
  expect(accepted).toMatchObject({ status: 409, body: { code: 'asset.already-claimed' } })
})

test('a member neither records nor ends an agreement', async () => {
  const order = { coveringAssetId: ids[holder.id], coveredAssetId: ids[inside.id], note: 'I say so' }
  expect((await t.call('POST', '/api/v1/assets/agreements', holder.token, order)).status).toBe(403)
})
