// The walk of a link organisation that was designated: connected, suspended, re-based, run out and withdrawn.
import type { Application, ApplicationAction } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { act, apply, openOffice, refused, toConnection, wordIn } from './applicant.ts'
import { openSource } from './network.ts'
import { Visitor } from './visitor.ts'

const office = await openOffice()
const { t, mailbox, nadia, pieter, at, mails } = office

let anna: Visitor
let id: string
let organisationId: string

const read = async (visitor: Visitor) => (await visitor.ask<Application>('GET', `/api/v1/applications/${id}`)).body

beforeAll(async () => {
  at('2027-01-05T09:00:00Z')
  const noord = { template: 'national-oktt', organisation: 'Stichting Schakel Noord', email: 'anna@noord.example' }
  ;({ id, organisationId, visitor: anna } = await apply(t, mailbox, noord))
  await toConnection(id, anna, nadia, pieter)
})
afterAll(office.close)

describe('the connection', () => {
  it('asks for guideline, contacts, assets, NDN and channels, each to be seen by both', async () => {
    const { checklist } = await read(anna)
    expect(checklist.map(({ item, done }) => [item, done])).toEqual([
      ['guideline', false],
      ['contacts', false],
      ['assets', false],
      ['ndn', false],
      ['channels', false],
    ])
    expect((await read(nadia)).checklist).toEqual(checklist)
    expect(await refused(nadia, id, { action: 'connect' })).toMatchObject({ code: 'application.incomplete' })
    expect(await refused(anna, id, { action: 'accept-guideline', version: 9, capacity: 'Voorzitter' })).toMatchObject({
      code: 'application.old-guideline',
    })
    await act(anna, id, { action: 'accept-guideline', version: 1, capacity: 'Voorzitter' })
    await act(anna, id, { action: 'agree-ndn', wants: true, capacity: 'Voorzitter' })
  })

  it('proves contacts and channels by a message that the other side confirms', async () => {
    for (const email of ['piket1@noord.example', 'piket2@noord.example']) {
      await anna.ask('POST', `/api/v1/members/${organisationId}/contacts`, { name: email, roles: ['on-call'], email })
      const word = wordIn((await mails(email)).at(-1)?.text)
      expect((await read(anna)).checklist.find(({ item }) => item === 'channels')?.done).toBe(false)
      expect((await new Visitor(t).ask('POST', `/api/v1/channel-confirmations/${word}`)).status).toBe(204)
    }
    const asset = await anna.ask<{ id: string; state: string }>('POST', `/api/v1/members/${organisationId}/assets`, {
      type: 'network',
      value: '198.51.100.0/24',
    })
    expect(asset.body.state).toBe('waiting')
    const proofs = `/api/v1/members/${organisationId}/assets/${asset.body.id}/proofs`
    expect(await anna.ask('POST', proofs, { method: 'registry-remark' })).toMatchObject({
      status: 201,
      body: { state: 'started' },
    })
    await nadia.ask('POST', `/api/v1/members/${organisationId}/assets/${asset.body.id}/decisions`, {
      decision: 'accepted',
    })
    expect((await read(nadia)).checklist.every(({ done }) => done)).toBe(true)
  })

  it('lets information flow from then on, and not before', async () => {
    await openSource(t)
    const rows = 'timestamp,ip,port,protocol\n"2027-01-05 03:12:00","198.51.100.7",3389,tcp\n'
    const early = await t.send<{ unmatched: number }>(
      '/api/v1/intakes?source=shadowserver&filename=2027-01-05-scan_rdp-a.csv&wait=true',
      rows,
    )
    expect(early.body.unmatched).toBe(1)
    const file = await act(nadia, id, { action: 'connect' })
    expect(file).toMatchObject({ step: 'cooperation', status: 'admitted', reviewDueOn: '2028-01-05' })
    const late = await t.send<{ matched: number }>(
      '/api/v1/intakes?source=shadowserver&filename=2027-01-05-scan_rdp-b.csv&wait=true',
      rows.replace('03:12', '04:12'),
    )
    expect(late.body.matched).toBe(1)
    expect((await anna.ask<{ items: unknown[] }>('GET', '/api/v1/findings')).body.items).toHaveLength(1)
  })
})

describe('the cooperation', () => {
  const suspension: ApplicationAction = { action: 'suspend', grounds: 'Datalek', meanwhile: 'direct', other: null }

  it('is suspended in its file only, with who serves its participants meanwhile', async () => {
    expect((await nadia.ask('PATCH', `/api/v1/members/${organisationId}`, { state: 'suspended' })).body).toMatchObject({
      code: 'application.in-file',
    })
    expect(await refused(pieter, id, suspension)).toMatchObject({ code: 'access.forbidden' })
    expect(await refused(nadia, id, { ...suspension, meanwhile: 'other' } as ApplicationAction)).toMatchObject({
      code: 'application.unknown',
    })
    await act(nadia, id, suspension)
  })

  it('gives a suspended member nothing by any outlet at once, and loses nothing', async () => {
    expect((await anna.ask<{ items: unknown[] }>('GET', '/api/v1/findings')).body.items).toEqual([])
    const { body } = await new Visitor(t).ask<{ items: { status: string }[] }>('GET', '/api/v1/register')
    expect(body.items[0]?.status).toBe('suspended')
    const before = mailbox.to('piket1@noord.example').length
    await t.send(
      '/api/v1/intakes?source=shadowserver&filename=2027-01-06-scan_rdp-c.csv&wait=true',
      'timestamp,ip,port,protocol\n"2027-01-06 03:12:00","198.51.100.8",3389,tcp\n',
    )
    at('2027-01-07T12:00:00Z')
    expect(await mails('piket1@noord.example')).toHaveLength(before)
    await act(nadia, id, { action: 'lift', grounds: 'Opgelost' })
    expect((await anna.ask<{ items: unknown[] }>('GET', '/api/v1/findings')).body.items).toHaveLength(2)
    const told = (await mails('piket1@noord.example')).slice(before)
    expect(told).toHaveLength(1)
    expect(told[0]?.subject).toContain('2 bevindingen')
  })

  it('gets another legal basis with all others at once, first shown; what it was stays in the register’s history', async () => {
    const basis = { nl: 'Regeling schakelorganisaties 2027', en: 'Regulation on link organisations 2027' }
    const body = {
      legalBasis: basis,
      publication: 'Staatscourant 2027, 1',
      from: '2027-02-01',
      to: '2027-12-31',
      kind: null,
    }
    const preview = await nadia.ask('POST', '/api/v1/register/rebasing', body)
    expect(preview.body).toMatchObject({ done: false, designations: [{ name: 'Stichting Schakel Noord' }] })
    at('2027-02-01T09:00:00Z')
    await nadia.ask('POST', '/api/v1/register/rebasing', { ...body, confirm: true })
    const now = await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/register')
    expect(now.body.items).toMatchObject([{ legalBasis: basis, from: '2027-02-01', to: '2027-12-31' }])
    const then = await nadia.ask<{ items: unknown[] }>('GET', '/api/v1/register?on=2027-01-20')
    expect(then.body.items).toMatchObject([{ from: '2027-01-05', to: null }])
  })

  it('ends when the legal basis runs out, without anybody doing anything', async () => {
    at('2027-12-31T22:00:00Z')
    expect((await anna.ask<{ items: unknown[] }>('GET', '/api/v1/findings')).body.items).toHaveLength(2)
    at('2027-12-31T23:00:01Z')
    expect((await anna.ask<{ items: unknown[] }>('GET', '/api/v1/findings')).body.items).toEqual([])
    const { body } = await new Visitor(t).ask<{ items: { status: string }[] }>('GET', '/api/v1/register')
    expect(body.items[0]?.status).toBe('expired')
  })

  it('is seen by an auditor as it was, at any time', async () => {
    const auditor = await t.database.database.as(jobEyes('test'), (scope) =>
      makeToken(scope, { organisationId: t.operatorId, role: 'auditor', name: '', expires: null }, t.clock.now()),
    )
    const statuses = async (day: string) => {
      const { body } = await t.call<{ items: { status: string }[] }>('GET', `/api/v1/register?on=${day}`, auditor.token)
      return body.items.map(({ status }) => status)
    }
    expect(await statuses('2027-01-04')).toEqual([])
    expect(await statuses('2027-01-05')).toEqual(['suspended'])
    expect(await statuses('2027-01-07')).toEqual(['designated'])
    expect(await statuses('2028-01-01')).toEqual(['expired'])
  })

  it('is withdrawn with grounds: tokens and people lose their ways in, assets no longer count, here nor upstream', async () => {
    const upstream = async () =>
      (await t.call<{ counts: { network: number } }>('GET', '/api/v1/assets/upstream')).body.counts.network
    expect(await upstream()).toBe(1)
    await act(nadia, id, { action: 'withdraw', grounds: 'Op eigen verzoek', successor: null })
    expect((await anna.ask('GET', '/api/v1/findings')).status).toBe(401)
    expect(await upstream()).toBe(0)
    const { body } = await new Visitor(t).ask<{ items: { status: string }[] }>('GET', '/api/v1/register')
    expect(body.items[0]?.status).toBe('withdrawn')
  })
})
