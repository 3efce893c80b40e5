// The first pages of a member and of the operator, the log, and members from a CSV with their contacts.
import type { Desk, LogEntry, MemberSummary, Today } from '@schakel/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

let t: TestNode
beforeAll(async () => {
  t = await testNode()
})
afterAll(() => t.close())

const report = [
  'timestamp,ip,port,protocol,hostname,tag,asn,geo,severity',
  '"2026-11-24 02:00:00","192.0.2.10",3389,"tcp","","rdp",64496,"NL","high"',
  '"2026-11-24 02:00:00","198.51.100.77",3389,"tcp","","rdp",64497,"NL","high"',
].join('\n')

interface Imported {
  created: number
  contacts: number
  problems: { line: number; field?: string; message: string }[]
}

test('a CSV of members is tried first, then taken; a wrong line names its field and leaves its neighbours', async () => {
  const csv = [
    'naam;kvk;soort;taal;contact;rollen;email;telefoon',
    'Bakkerij De Korenaar;12345678;deelnemer;nl;Femke de Wit;techniek;femke@korenaar.example;+31 10 123 45 67',
    'Bakkerij De Korenaar;12345678;deelnemer;nl;Jan Bakker;directie;jan@korenaar.example;',
    'Haventerminal Noord;123;deelnemer;nl;Iris;techniek;iris@haven.example;',
    'Rederij Noordkade;87654321;deelnemer;nl;Bo;baas;geen-adres;',
    'Drukkerij Van Loon;11223344;deelnemer;en;Sam;security;sam@vanloon.example;',
  ].join('\n')
  const trial = await t.send<Imported>('/api/v1/members/import?dryRun=true', csv)
  expect(trial.status).toBe(200)
  expect(trial.body).toMatchObject({ created: 2, contacts: 3 })
  expect(trial.body.problems.map(({ line, field }) => [line, field])).toEqual([
    [4, 'kvk'],
    [5, 'email'],
    [5, 'roles'],
  ])
  const none = await t.call<{ items: MemberSummary[] }>('GET', '/api/v1/members')
  expect(none.body.items).toHaveLength(0)

  const done = await t.send<Imported>('/api/v1/members/import', csv)
  expect(done.body).toMatchObject({ created: 2, contacts: 3 })
  const members = await t.call<{ items: MemberSummary[] }>('GET', '/api/v1/members')
  expect(members.body.items.map(({ name, counts, mailState }) => [name, counts.contacts, mailState])).toEqual([
    ['Bakkerij De Korenaar', 2, 'unproven'],
    ['Drukkerij Van Loon', 1, 'unproven'],
  ])
  const again = await t.send<Imported>('/api/v1/members/import', csv)
  expect(again.body.created).toBe(0)
  expect(again.body.problems).toHaveLength(5)
})

test('a member reads on its first page what waits, what is missing and when sources looked', async () => {
  const { id, token } = await t.member('Zuivelhuis Terpen', { network: ['192.0.2.0/27'] })
  const before = await t.call<Today>('GET', '/api/v1/today', token)
  expect(before.body).toMatchObject({ findings: [], findingsTotal: 0, missing: ['contacts', 'channels'] })
  await openSource(t)
  await t.send('/api/v1/intakes?source=shadowserver&filename=2026-11-24-scan_rdp.csv&wait=true', report)
  const after = await t.call<Today>('GET', '/api/v1/today', token)
  expect(after.body.findingsTotal).toBe(1)
  expect(after.body.findings[0]).toMatchObject({ endpoint: { address: '192.0.2.10', port: 3389 } })
  expect(after.body.lastCheckAt).not.toBeNull()
  expect(after.body.weeks).toHaveLength(12)
  await t.call('PATCH', `/api/v1/members/${id}`, t.operatorToken, { state: 'suspended' })
  const suspended = await t.call<Today>('GET', '/api/v1/today', token)
  expect(suspended.body).toMatchObject({ findings: [], findingsTotal: 0 })
  await t.call('PATCH', `/api/v1/members/${id}`, t.operatorToken, { state: 'active' })
})

test('the desk shows what came in, what waits and which source keeps its rhythm', async () => {
  const { id, token } = await t.member('Scheepswerf Oostwal')
  await t.call('POST', `/api/v1/members/${id}/assets`, token, { type: 'domain', value: 'oostwal.example' })
  const { status, body } = await t.call<Desk>('GET', '/api/v1/desk')
  expect(status).toBe(200)
  expect(body.in.items[0]).toMatchObject({ kind: 'intake', files: 1, rows: 2, matched: 1 })
  expect(body.waiting.items).toContainEqual(
    expect.objectContaining({ kind: 'asset', name: 'oostwal.example', member: 'Scheepswerf Oostwal' }),
  )
  expect(body.sources).toEqual([expect.objectContaining({ name: 'shadowserver', state: 'on-time' })])
  expect(body.chart.openNow).toBe(1)
  expect((await t.call('GET', '/api/v1/desk', token)).status).toBe(403)
})

test('a member with findings that nobody answered for ten days is silent on the desk', async () => {
  t.clock.set(new Date(Date.now() + 11 * 24 * 3600_000))
  const { body } = await t.call<Desk>('GET', '/api/v1/desk')
  t.clock.set(null)
  expect(body.silent.items).toEqual([expect.objectContaining({ name: 'Zuivelhuis Terpen', unanswered: 1 })])
})

test('the log tells who did what, page by page, and a member reads only what concerns it', async () => {
  const first = await t.call<{ items: LogEntry[]; next: string }>('GET', '/api/v1/log?limit=3')
  const second = await t.call<{ items: LogEntry[] }>('GET', `/api/v1/log?limit=3&cursor=${first.body.next}`)
  const sequences = [...first.body.items, ...second.body.items].map((entry) => entry.sequence)
  expect(sequences).toEqual([...sequences].sort((a, b) => b - a))
  expect(new Set(sequences).size).toBe(6)
  const imported = await t.call<{ items: LogEntry[] }>('GET', '/api/v1/log?action=member.imported')
  expect(imported.body.items[0]).toMatchObject({ who: { organisation: 'Stichting Schakel Noord', token: 'test' } })
  const { id, token } = await t.member('Waterbedrijf De Vliet')
  const own = await t.call<{ items: LogEntry[] }>('GET', '/api/v1/log', token)
  expect(own.body.items.length).toBeGreaterThan(0)
  expect(own.body.items.every((entry) => entry.member?.id === id)).toBe(true)
  expect((await t.call('GET', '/api/v1/log?cursor=WyJhIl0')).status).toBe(400)
})

test('a contact with a mail address is reachable there at once', async () => {
  const { id, token } = await t.member('Rederij Zuid')
  await t.call('POST', `/api/v1/members/${id}/contacts`, token, {
    name: 'Noor',
    roles: ['security'],
    email: 'noor@rederij.example',
  })
  const channels = await t.call<{ items: { address: string; contactId: string }[] }>(
    'GET',
    `/api/v1/members/${id}/channels`,
    token,
  )
  expect(channels.body.items).toEqual([expect.objectContaining({ address: 'noor@rederij.example' })])
})

test('the page of the HTTP interface and its description name the same routes, without any script', async () => {
  const page = await (await fetch(`${t.url}/docs`)).text()
  expect(page).not.toContain('<script')
  const description = await t.call<{ paths: Record<string, object> }>('GET', '/api/v1/openapi.json')
  const paths = Object.keys(description.body.paths)
  expect(paths.length).toBeGreaterThan(40)
  for (const path of paths) expect(page).toContain(` ${path}</code>`)
})
