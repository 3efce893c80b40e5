// Findings follow agreements and those who leave, and a claim of who left stands in nobody's way.
import type { FindingDetail } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

interface Member {
  id: string
  token: string
}

let t: TestNode
let day = 1
beforeAll(async () => {
  t = await testNode()
  await openSource(t)
})
afterAll(() => t.close())

async function report(ip: string, host = ''): Promise<void> {
  const date = `2026-10-${String(day++).padStart(2, '0')}`
  const rows = `timestamp,ip,port,protocol,tag,subject_common_name\n"${date} 02:00:00","${ip}",80,"tcp","http","${host}"`
  const sent = await t.send(`/api/v1/intakes?source=shadowserver&filename=${date}-scan_http.csv&wait=true`, rows)
  expect(sent.status).toBe(201)
}
async function findingsOf({ id }: Member): Promise<FindingDetail[]> {
  const { body } = await t.call<{ items: { id: string }[] }>('GET', `/api/v1/findings?member=${id}`)
  const details = body.items.map(async (one) => (await t.call<FindingDetail>('GET', `/api/v1/findings/${one.id}`)).body)
  return await Promise.all(details)
}
/** Waits until the member's findings, the oldest first, have these states. */
const stand = (member: Member, ...states: string[]) =>
  expect
    .poll(async () => (await findingsOf(member)).map(({ status }) => status).sort(), { timeout: 20_000 })
    .toEqual([...states].sort())
const assetOf = async ({ id }: Member, type = 'network') =>
  (
    await t.call<{ items: { id: string; type: string; state: string }[] }>('GET', `/api/v1/members/${id}/assets`)
  ).body.items.find((one) => one.type === type)
const agree = async (covering: string | undefined, covered: string | undefined, until?: Date) =>
  await t.call<{ id: string }>('POST', '/api/v1/assets/agreements', t.operatorToken, {
    coveringAssetId: covering,
    coveredAssetId: covered,
    note: 'Agreed',
    ...(until ? { until: until.toISOString() } : {}),
  })
const endOf = (id: string) => t.call('DELETE', `/api/v1/assets/agreements/${id}`)
const setState = (id: string, state: string) => t.call('PATCH', `/api/v1/members/${id}`, t.operatorToken, { state })
const declare = (id: string, type: string, value: string, token = t.operatorToken) =>
  t.call<{ id: string; state: string; code?: string }>('POST', `/api/v1/members/${id}/assets`, token, { type, value })

describe('findings that an agreement gave', () => {
  let wide: Member
  let narrow: Member
  const both = async () => [(await assetOf(wide))?.id, (await assetOf(narrow))?.id] as const
  beforeAll(async () => {
    wide = await t.member('Kabelbedrijf Lek', { network: ['192.0.2.0/24'] })
    narrow = await t.member('Pottenbakkerij Aarde', { network: ['192.0.2.64/26'] })
  })

  it('end when it ends, say why, and go on when it is recorded anew; those of the other stay', async () => {
    const { body: agreement } = await agree(...(await both()))
    await report('192.0.2.70')
    await report('192.0.2.1')
    await stand(wide, 'open', 'open')
    await endOf(agreement.id)
    await stand(wide, 'not-ours', 'open')
    const ended = (await findingsOf(wide)).find(({ status }) => status === 'not-ours')
    expect(ended?.endpoint.address).toBe('192.0.2.70')
    expect(ended?.timeline[0]).toMatchObject({ event: 'ended', reason: 'held-by-another' })
    await stand(narrow, 'open')
    await agree(...(await both()))
    await stand(wide, 'open', 'open')
  })

  it('go on when the member inside leaves, for then the wider holder answers for all; and end when it comes back', async () => {
    await setState(narrow.id, 'withdrawn')
    await stand(narrow, 'not-ours')
    await stand(wide, 'open', 'open')
    await setState(narrow.id, 'active')
    await stand(narrow, 'open')
    await stand(wide, 'open', 'open')
  })

  it('end by themselves when the agreement was for a time', async () => {
    const [first, second] = [
      await t.member('Datahuis', { domain: ['datahuis.example'] }),
      await t.member('Huurder', { domain: ['huur.datahuis.example'] }),
    ]
    const until = new Date(Date.now() + 4000)
    const made = await agree((await assetOf(first, 'domain'))?.id, (await assetOf(second, 'domain'))?.id, until)
    expect(made.status).toBe(201)
    await report('203.0.113.9', 'www.huur.datahuis.example')
    await stand(first, 'open')
    await stand(first, 'not-ours')
    await stand(second, 'open')
  })

  it('end for the second holder of the same asset, until the first one leaves', async () => {
    const [first, second] = [await t.member('Eerste', { network: ['198.51.100.0/26'] }), await t.member('Tweede')]
    const twin = await declare(second.id, 'network', '198.51.100.0/26', second.token)
    await agree((await assetOf(first))?.id, twin.body.id, new Date(Date.now() + 5000))
    const path = `/api/v1/members/${second.id}/assets/${twin.body.id}/decisions`
    expect((await t.call('POST', path, t.operatorToken, { decision: 'accepted' })).status).toBe(200)
    await report('198.51.100.1')
    await stand(second, 'open')
    await stand(second, 'not-ours')
    await stand(first, 'open')
    await setState(first.id, 'withdrawn')
    await stand(second, 'open')
    await report('198.51.100.2')
    await stand(second, 'open', 'open')
  })
})

describe('a narrower claim of another member', () => {
  it('ends what its part gave the holder of the wider one, and gives it back when it is withdrawn', async () => {
    const wide = await t.member('Ruim Net', { network: ['203.0.113.128/25'] })
    await report('203.0.113.200')
    await stand(wide, 'open')
    const narrow = await t.member('Klein Net', { network: ['203.0.113.192/26'] })
    await stand(wide, 'not-ours')
    const path = `/api/v1/members/${narrow.id}/assets/${(await assetOf(narrow))?.id}/decisions`
    await t.call('POST', path, t.operatorToken, { decision: 'withdrawn' })
    await stand(wide, 'open')
  })
})

describe('the claim of a member that left', () => {
  it('no longer stands in the way of the same claim, and waits for the operator when the member comes back', async () => {
    const gone = await t.member('Vertrokken BV', { network: ['198.51.100.128/26'], domain: ['vertrokken.example'] })
    await report('198.51.100.129')
    await setState(gone.id, 'withdrawn')
    await stand(gone, 'not-ours')
    const heir = await t.member('Opvolger BV')
    const imported = await t.send<{ created: number }>(
      `/api/v1/members/${heir.id}/assets/import?dryRun=true`,
      'type,value\nnetwork,198.51.100.128/26\n',
    )
    expect(imported.body).toMatchObject({ created: 1, problems: [] })
    expect(await declare(heir.id, 'network', '198.51.100.128/26')).toMatchObject({
      status: 201,
      body: { state: 'accepted', overlaps: [] },
    })
    await setState(gone.id, 'active')
    expect((await assetOf(gone))?.state).toBe('waiting')
    expect((await assetOf(gone, 'domain'))?.state).toBe('accepted')
    await report('198.51.100.130')
    await stand(heir, 'open')
    await stand(gone, 'not-ours')
    const path = `/api/v1/members/${gone.id}/assets/${(await assetOf(gone))?.id}/decisions`
    expect(await t.call('POST', path, t.operatorToken, { decision: 'accepted' })).toMatchObject({
      status: 409,
      body: { code: 'asset.already-claimed' },
    })
  })
})
