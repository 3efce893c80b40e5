// Whose an asset is when members claim at the same time, claim too much, or claim what touches another's.
import type { Asset, AssetOverlap } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type TestNode, testNode } from './network.ts'

type Declared = Asset & { overlaps?: AssetOverlap[]; code?: string; detail?: string }
type Refused = { code: string; detail?: string; errors?: { path: string; message: string }[] }
interface Member {
  id: string
  token: string
}

let t: TestNode
let first: Member
let second: Member
beforeAll(async () => {
  t = await testNode()
  first = await t.member('Kabelbedrijf Lek', { network: ['198.51.100.0/24'], domain: ['lek.example'] })
  second = await t.member('Pottenbakkerij Aarde')
})
afterAll(() => t.close())

const declare = (member: Member, type: string, value: string, token = t.operatorToken) =>
  t.call<Declared>('POST', `/api/v1/members/${member.id}/assets`, token, { type, value })
const accept = (member: Member, assetId: string) =>
  t.call<Asset & Refused>('POST', `/api/v1/members/${member.id}/assets/${assetId}/decisions`, t.operatorToken, {
    decision: 'accepted',
  })
const statuses = (answers: Answer<unknown>[]) => answers.map(({ status }) => status).sort()

describe('of two identical claims', () => {
  it('decided at the same time, one is refused', async () => {
    for (let n = 0; n < 8; n++) {
      const value = `decided${n}.example`
      const [mine, theirs] = [
        await declare(first, 'domain', value, first.token),
        await declare(second, 'domain', value, second.token),
      ]
      const decided = await Promise.all([accept(first, mine.body.id), accept(second, theirs.body.id)])
      expect(statuses(decided), value).toEqual([200, 409])
      expect(decided.find(({ status }) => status === 409)?.body.code).toBe('asset.already-claimed')
    }
  })

  it('entered by the operator at the same time, one is refused', async () => {
    for (let n = 0; n < 8; n++) {
      const value = `entered${n}.example`
      const entered = await Promise.all([declare(first, 'domain', value), declare(second, 'domain', value)])
      expect(statuses(entered), value).toEqual([201, 409])
    }
  })

  it('declared by one member at the same time, there is one', async () => {
    for (let n = 0; n < 4; n++) {
      const value = `twice${n}.example`
      const declared = await Promise.all([1, 2].map(() => declare(first, 'domain', value, first.token)))
      expect(statuses(declared), value).toEqual([200, 201])
    }
  })

  it('one that was refused and is declared anew is decided once', async () => {
    const old = await declare(first, 'domain', 'again.example', first.token)
    await t.call('POST', `/api/v1/members/${first.id}/assets/${old.body.id}/decisions`, t.operatorToken, {
      decision: 'refused',
      reason: 'Show the registration',
    })
    await declare(first, 'domain', 'again.example', first.token)
    expect(await accept(first, old.body.id)).toMatchObject({ status: 409, body: { code: 'asset.state' } })
  })
})

describe('what touches another member’s', () => {
  const touched = (member: Member, type: string, value: string, token = t.operatorToken) =>
    t.call<{ items: AssetOverlap[] } & Refused>(
      'GET',
      `/api/v1/members/${member.id}/assets/overlaps?type=${type}&value=${encodeURIComponent(value)}`,
      token,
    )

  it('is shown to the operator before it enters an asset, and again in the answer', async () => {
    const looked = await touched(second, 'network', '198.51.100.128/25')
    expect(looked.body.items).toMatchObject([{ relation: 'inside', member: { name: 'Kabelbedrijf Lek' } }])
    expect((await touched(second, 'domain', 'shop.lek.example')).body.items).toMatchObject([{ relation: 'inside' }])
    expect((await touched(second, 'domain', 'lek.example')).body.items).toMatchObject([{ relation: 'identical' }])
    expect((await touched(second, 'domain', 'vlek.example')).body.items).toEqual([])
    expect(await touched(second, 'network', '198.51.100.1/25')).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'value' }] },
    })
    const entered = await declare(second, 'network', '198.51.100.128/25')
    expect(entered).toMatchObject({ status: 201, body: { overlaps: [{ relation: 'inside' }] } })
    expect(await declare(second, 'domain', 'lek.example')).toMatchObject({ status: 409 })
    expect((await touched(first, 'network', '198.51.100.0/23')).body.items).toMatchObject([{ relation: 'covers' }])
  })

  it('is shown by the trial of an import, line by line', async () => {
    const csv =
      'type,value\ndomain,new.example\nnetwork,198.51.100.64/26\ndomain,lek.example\ndomain,mail.lek.example\n'
    const trial = await t.send<{
      created: number
      overlapping: number
      overlaps: (AssetOverlap & { line: number; value: string })[]
      problems: { line: number; rule: string }[]
    }>(`/api/v1/members/${second.id}/assets/import?dryRun=true`, csv)
    expect(trial.body).toMatchObject({
      created: 3,
      overlapping: 2,
      problems: [{ line: 4, rule: 'asset.already-claimed' }],
    })
    expect(trial.body.overlaps).toMatchObject([
      { line: 3, value: '198.51.100.64/26', relation: 'inside', member: { name: 'Kabelbedrijf Lek' } },
      { line: 5, value: 'mail.lek.example', relation: 'inside', member: { name: 'Kabelbedrijf Lek' } },
    ])
  })

  it('a very wide network is refused with its size until it is confirmed, and a trial of a file warns of it', async () => {
    const wide = { type: 'network', value: '3fff::/28' }
    const path = `/api/v1/members/${second.id}/assets`
    expect(await t.call('POST', path, second.token, wide)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'confirmed', rule: 'network.wide', suggestion: '3fff::/28' }] },
    })
    const csv = 'type,value\nnetwork,3fff::/28\nnetwork,203.0.113.0/24\n'
    const trial = await t.send<{ warnings: object[] }>(`${path}/import?dryRun=true`, csv, second.token)
    expect(trial.body.warnings).toMatchObject([{ line: 2, rule: 'network.wide', suggestion: '3fff::/28' }])
    expect(await t.call('POST', path, second.token, { ...wide, confirmed: true })).toMatchObject({ status: 201 })
    const again = await t.send<{ warnings: object[] }>(`${path}/import?dryRun=true`, csv, second.token)
    expect(again.body.warnings).toEqual([])
  })

  it('is never told to a member: neither that there is one, nor whose', async () => {
    const declared = await declare(second, 'network', '198.51.100.192/26', second.token)
    const identical = await declare(second, 'domain', 'lek.example', second.token)
    const imported = await t.send(
      `/api/v1/members/${second.id}/assets/import?dryRun=true`,
      'type,value\ndomain,www.lek.example\nnetwork,198.51.100.0/24\n',
      second.token,
    )
    const looked = await touched(second, 'domain', 'lek.example', second.token)
    expect([declared.status, identical.status, imported.status, looked.status]).toEqual([201, 201, 200, 403])
    for (const { body } of [declared, identical, imported, looked]) {
      expect(JSON.stringify(body)).not.toContain('Kabelbedrijf')
      expect((body as Declared).overlaps ?? []).toEqual([])
    }
  })
})

describe('a member', () => {
  it('lets at most 500 assets wait for the operator, and is told so', async () => {
    const eager = await t.member('Verzamelaar')
    const lines = Array.from({ length: 600 }, (_, n) => `domain,wish${n}.example`)
    const imported = await t.send<{ created: number; problems: { line: number; rule: string; message: string }[] }>(
      `/api/v1/members/${eager.id}/assets/import`,
      `type,value\n${lines.join('\n')}\n`,
      eager.token,
    )
    expect(imported.body.created).toBe(500)
    expect(imported.body.problems).toHaveLength(100)
    expect(imported.body.problems[0]).toMatchObject({ line: 502, rule: 'asset.too-many-waiting' })
    expect(await declare(eager, 'domain', 'one-more.example', eager.token)).toMatchObject({
      status: 409,
      body: { code: 'asset.too-many-waiting' },
    })
    expect((await declare(eager, 'domain', 'wish7.example', eager.token)).status).toBe(200)
    expect((await declare(eager, 'domain', 'by-operator.example')).status).toBe(201)
  })
})
