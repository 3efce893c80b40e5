// A link organisation keeps its constituency's assets: by a reference of its own, replaced as a whole after a look.
import type { Asset } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

let t: TestNode
beforeAll(async () => {
  t = await testNode()
  await openSource(t)
})
afterAll(() => t.close())

interface Difference {
  added: { count: number; lines: { value: string }[] }
  removed: { count: number; lines: { value: string }[] }
  changed: { count: number; lines: { value: string; reference: string; before: { reference: string | null } }[] }
  unchanged: number
  shrinks: boolean
  problems: { line: number; rule: string }[]
  expect: string | null
  code: string
}
async function replace(memberId: string, csv: string, query: string, token = t.operatorToken) {
  const answer = await fetch(`${t.url}/api/v1/members/${memberId}/assets?${query}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: csv,
  })
  return { status: answer.status, body: (await answer.json()) as Difference }
}
const assetsOf = async (memberId: string, query = '', token = t.operatorToken) =>
  (await t.call<{ items: Asset[] }>('GET', `/api/v1/members/${memberId}/assets?${query}`, token)).body.items
const values = async (memberId: string) => (await assetsOf(memberId)).map(({ value }) => value)

describe('a reference', () => {
  test('is given when an asset is declared, changed later, found by it, and one line', async () => {
    const { id, token } = await t.member('Schakelpunt Oost')
    const path = `/api/v1/members/${id}/assets`
    const made = await t.call<Asset>('POST', path, token, { type: 'domain', value: 'k1.example', reference: 'klant-1' })
    expect(made).toMatchObject({ status: 201, body: { reference: 'klant-1' } })
    await t.send(
      `${path}/import`,
      'type,value,reference\ndomain,k2.example,klant-2\ndomain,k3.example,klant-2\n',
      token,
    )
    expect((await assetsOf(id, 'reference=klant-2', token)).map(({ value }) => value)).toEqual([
      'k2.example',
      'k3.example',
    ])
    expect(await assetsOf(id, 'q=LANT-1', token)).toHaveLength(1)
    const changed = await t.call('PATCH', `${path}/${made.body.id}`, token, { reference: 'klant-9' })
    expect(changed).toMatchObject({ status: 200, body: { reference: 'klant-9', value: 'k1.example' } })
    for (const reference of ['x'.repeat(81), 'two\nlines'])
      expect((await t.call('PATCH', `${path}/${made.body.id}`, token, { reference })).status).toBe(400)
    const bad = await t.send<Difference>(
      `${path}/import`,
      `type,value,reference\ndomain,k4.example,${'x'.repeat(81)}\n`,
    )
    expect(bad.body.problems).toMatchObject([{ line: 2, rule: 'field.long' }])
    const log = await t.call<{ items: { action: string }[] }>('GET', '/api/v1/log')
    expect(log.body.items.map(({ action }) => action)).toContain('asset.changed')
  })
})

describe('a full replacement', () => {
  const file = 'type,value,reference\nnetwork,192.0.2.0/26,klant-1\ndomain,b.example,klant-2\ndomain,c.example,\n'

  test('shows its difference first, and is made only by who saw exactly that', async () => {
    const { id, token } = await t.member('Brancheloket', {
      network: ['192.0.2.0/26'],
      domain: ['a.example', 'b.example'],
    })
    const trial = await replace(id, file, 'dryRun=true')
    expect(trial.body).toMatchObject({
      added: { count: 1, lines: [{ value: 'c.example' }] },
      removed: { count: 1, lines: [{ value: 'a.example' }] },
      changed: { count: 2, lines: [{ value: 'b.example', before: { reference: null } }, { reference: 'klant-1' }] },
      ...{ unchanged: 0, shrinks: false, problems: [] },
    })
    expect(await values(id)).toContain('a.example')
    const unseen = await replace(id, file, '')
    expect(unseen).toMatchObject({ status: 409, body: { code: 'asset.difference-changed' } })
    await t.call('POST', `/api/v1/members/${id}/assets`, t.operatorToken, { type: 'domain', value: 'd.example' })
    expect((await replace(id, file, `expect=${trial.body.expect}`)).body.code).toBe('asset.difference-changed')
    expect(await values(id)).toContain('a.example')
    const seen = await replace(id, file, 'dryRun=true')
    expect((await replace(id, file, `expect=${seen.body.expect}`)).status).toBe(200)
    expect(await values(id)).toEqual(['b.example', 'c.example', '192.0.2.0/26'])
    const again = await replace(id, file, 'dryRun=true')
    expect(again.body).toMatchObject({
      unchanged: 3,
      added: { count: 0 },
      removed: { count: 0 },
      changed: { count: 0 },
    })
    expect((await replace(id, file, 'dryRun=true', token)).body.unchanged).toBe(3)
    const bare = await replace(id, file.replaceAll(/,[^,\n]*\n/g, '\n'), 'dryRun=true')
    expect(bare.body).toMatchObject({ unchanged: 3, changed: { count: 0 } })
  })

  test('ends the findings of what went, and matches what came', async () => {
    const { id, token } = await t.member('Waterloket', { network: ['198.51.100.0/28'] })
    const report = (day: number) =>
      t.send(
        `/api/v1/intakes?source=shadowserver&filename=2026-11-0${day}-scan_rdp.csv&wait=true`,
        `timestamp,ip,port,protocol,tag\n"2026-11-0${day} 02:00:00","198.51.100.1",3389,"tcp","rdp"\n"2026-11-0${day} 02:00:00","198.51.100.17",3389,"tcp","rdp"\n`,
      )
    const found = async () =>
      (
        await t.call<{ items: { status: string; endpoint: { ip: string }; needsAnswer: boolean }[] }>(
          'GET',
          '/api/v1/findings?status=open',
          token,
        )
      ).body.items
    await report(1)
    expect(await found()).toHaveLength(1)
    const other = 'type,value\nnetwork,198.51.100.16/28\n'
    const { body } = await replace(id, other, 'dryRun=true')
    expect((await replace(id, other, `expect=${body.expect}`)).status).toBe(200)
    await report(2)
    const open = await found()
    expect(open.map((one) => [JSON.stringify(one).includes('198.51.100.17'), one.needsAnswer])).toContainEqual([
      true,
      true,
    ])
    await expect
      .poll(async () => (await found()).filter((one) => one.needsAnswer).length, { timeout: 20_000, interval: 300 })
      .toBe(1)
  })

  test('is refused as a whole for one line, and asked for apart when it withdraws more than half', async () => {
    const domain = Array.from({ length: 12 }, (_, n) => `s${n}.example`)
    const { id } = await t.member('Krimploket', { domain })
    const wrong = await replace(id, 'type,value\ndomain,s0.example\nnetwork,10.0.0.0/8\n', 'dryRun=true')
    expect(wrong.body).toMatchObject({ problems: [{ line: 3 }], expect: null })
    expect((await replace(id, 'type,value\nnetwork,10.0.0.0/8\n', '')).body.code).toBe('asset.replacement-refused')
    const twice = 'type,value,reference\ndomain,s0.example,a\ndomain,s0.example,b\n'
    expect((await replace(id, twice, 'dryRun=true')).body.problems).toMatchObject([{ line: 3, rule: 'asset.repeated' }])
    const foreign = await t.member('Elders', { domain: ['elders.example'] })
    const claimed = `type,value\n${domain.map((name) => `domain,${name}`).join('\n')}\ndomain,elders.example\n`
    expect((await replace(id, claimed, 'dryRun=true')).body.problems).toMatchObject([{ rule: 'asset.already-claimed' }])
    expect(await values(foreign.id)).toEqual(['elders.example'])
    const few = 'type,value\ndomain,s0.example\n'
    const { body } = await replace(id, few, 'dryRun=true')
    expect(body).toMatchObject({ shrinks: true, removed: { count: 11 } })
    expect((await replace(id, few, `expect=${body.expect}`)).body.code).toBe('asset.shrinks')
    expect((await replace(id, few, `expect=${body.expect}&confirmShrink=true`)).status).toBe(200)
    expect(await values(id)).toEqual(['s0.example'])
  })

  test('from a member waits for the operator, also when all five hundred places are taken', async () => {
    const { id, token } = await t.member('Wachtloket')
    const many = (from: number) =>
      `type,value\n${Array.from({ length: 500 }, (_, n) => `domain,w${from + n}.example`).join('\n')}\n`
    for (const from of [0, 500]) {
      const { body } = await replace(id, many(from), 'dryRun=true', token)
      expect(body).toMatchObject({ added: { count: 500, lines: { length: 200 } }, problems: [] })
      const made = await replace(id, many(from), `expect=${body.expect}&confirmShrink=true`, token)
      expect(made.status).toBe(200)
    }
    expect((await assetsOf(id, 'state=waiting&limit=200', token))[0]).toMatchObject({
      value: 'w500.example',
      state: 'waiting',
    })
    const { body } = await replace(id, `${many(500)}domain,w1000.example\n`, 'dryRun=true', token)
    expect(body.problems).toMatchObject([{ rule: 'asset.too-many-waiting' }])
  })
})

describe('the export for the upstream', () => {
  interface Export {
    sha256: string
    counts: { network: number; asn: number; domain: number }
    last: { lines: number; sha256: string } | null
    lines: { type: string; value: string }[]
    added: { value: string }[]
    removed: { value: string }[]
    code: string
  }
  const ask = (query: string, token = t.operatorToken) =>
    t.call<Export>('GET', `/api/v1/assets/upstream?${query}`, token)
  const handOver = (body: object) => t.call<Export>('POST', '/api/v1/assets/upstream', t.operatorToken, body)

  test('is merged without owners, and shows what changed since it was handed over', async () => {
    const left = await t.member('Vertrokken', { network: ['203.0.113.0/26'] })
    await t.call('PATCH', `/api/v1/members/${left.id}`, t.operatorToken, { state: 'withdrawn' })
    const one = await t.member('Halve A', { network: ['203.0.113.128/26'], asn: ['AS64496'] })
    await t.member('Halve B', { network: ['203.0.113.192/26'] })
    const { status, body } = await ask('since=none')
    expect(status).toBe(200)
    const listed = body.lines.map(({ value }) => value)
    expect(listed).toContain('203.0.113.128/25')
    expect(listed).toContain('AS64496')
    expect(listed).not.toContain('203.0.113.0/26')
    expect(body.last).toBeNull()
    const file = await t.call<string>('GET', '/api/v1/assets/upstream?format=csv')
    expect(String(file.body)).toContain('type,value\r\n')
    expect(String(file.body)).not.toMatch(/klant|Halve/)
    expect(await handOver({ expect: 'x' })).toMatchObject({ status: 409, body: { code: 'asset.difference-changed' } })
    expect(await handOver({ expect: body.sha256 })).toMatchObject({ status: 201, body: { sha256: body.sha256 } })
    expect((await ask('since=last')).body).toMatchObject({ added: [], removed: [], last: { sha256: body.sha256 } })
    const [asset] = await assetsOf(one.id, 'type=network')
    const path = `/api/v1/members/${one.id}/assets/${asset?.id}/decisions`
    await t.call('POST', path, t.operatorToken, { decision: 'withdrawn' })
    expect((await ask('since=last')).body).toMatchObject({
      added: [{ value: '203.0.113.192/26' }],
      removed: [{ value: '203.0.113.128/25' }],
    })
    const difference = await t.call<string>('GET', '/api/v1/assets/upstream?format=csv&since=last')
    expect(String(difference.body)).toBe(
      'change,type,value\r\nremoved,network,203.0.113.128/25\r\nadded,network,203.0.113.192/26\r\n',
    )
  })

  test('bears references only where the settings allow it, and is the operator’s alone', async () => {
    const member = await t.member('Nieuwsgierig')
    expect((await ask('since=none', member.token)).status).toBe(403)
    expect(await ask('owners=reference')).toMatchObject({ status: 409, body: { code: 'asset.references-withheld' } })
    await t.call('PATCH', '/api/v1/settings', t.operatorToken, { upstreamReferences: true })
    const { body } = await ask('owners=reference')
    expect(body.lines).toContainEqual({ type: 'domain', value: 'b.example', reference: 'klant-2' })
    expect(body.last).toBeNull()
  })
})

describe('classes and sectors', () => {
  const make = (body: object) => t.call<{ id: string; class: string }>('POST', '/api/v1/members', t.operatorToken, body)
  const named = async (query: string) =>
    (await t.call<{ items: { name: string }[] }>('GET', `/api/v1/members?${query}`)).body.items.map(({ name }) => name)

  test('are one of three and a word of one’s own, by which members are found', async () => {
    const big = { name: 'Havenbedrijf', class: 'large', sector: 'haven' }
    expect(await make(big)).toMatchObject({ status: 201, body: { class: 'large' } })
    expect((await make({ name: 'Onbekend', class: 'enorm' })).status).toBe(400)
    const csv = 'naam,klasse,sector\nRederij,klein,haven\nWerf,middelgroot,bouw\nKade,reusachtig,haven\n'
    const read = await t.send<Difference & { created: number }>('/api/v1/members/import', csv)
    expect(read.body).toMatchObject({ created: 2, problems: [{ line: 4, rule: 'class.unknown' }] })
    expect(await named('sector=haven')).toEqual(['Havenbedrijf', 'Rederij'])
    expect(await named('sector=haven&class=small')).toEqual(['Rederij'])
    expect(await named('class=middle')).toEqual(['Werf'])
    expect((await t.call('GET', '/api/v1/members/sectors')).body).toEqual({ items: ['bouw', 'haven'] })
    const source = { name: 'per-klasse', label: 'GREEN', severityFloor: { middle: 'high', '*': 'low' } }
    expect((await t.call('POST', '/api/v1/sources', t.operatorToken, source)).status).toBe(201)
    const unknown = { ...source, name: 'anders', severityFloor: { goud: 'high' } }
    expect((await t.call('POST', '/api/v1/sources', t.operatorToken, unknown)).status).toBe(400)
  })
})
