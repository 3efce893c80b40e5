// Members set their own channels and see their own deliveries; the operator sees all, with previews and reasons.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, type Eyes, makeApp, makeLog, makeResolver, newId } from '../platform/index.ts'
import { serveDns } from '../platform/testing/dns-server.ts'
import { releaseRoutes } from '../release/index.ts'
import { type DeliveryEngine, deliveryRoutes, startDelivery } from './index.ts'
import { catchMail, type MailCatcher } from './testing/mail-catcher.ts'
import { publicUrl, type Ring, setUpMail, testRing } from './testing/ring.ts'

let ring: Ring
let app: App
let engine: DeliveryEngine
let mailbox: MailCatcher
let dns: Awaited<ReturnType<typeof serveDns>>
let member = ''
let other = ''

const eyes = (audience: Eyes['audience'], organisationId: string): Eyes => ({
  audience,
  organisationId,
  personId: newId(),
  tokenId: null,
  role: audience === 'auditor' ? 'auditor' : 'admin',
  name: 'test',
  secondFactor: true,
})

beforeAll(async () => {
  ring = await testRing()
  mailbox = await catchMail()
  await setUpMail(ring, mailbox.url)
  member = await ring.member('Lid', { rhythm: 'at-once' })
  other = await ring.member('Ander lid')
  dns = await serveDns({ txt: { 'example.org': ['v=spf1 mx -all'] } })
  engine = await startDelivery(ring.deps)
  app = await makeApp({
    log: makeLog('silent') as never,
    publicUrl,
    ready: async () => true,
    authenticate: async (request) => {
      const [audience, organisationId] = String(request.headers['x-test-eyes'] ?? '').split(':')
      if (!audience || !organisationId) return null
      return { eyes: eyes(audience as Eyes['audience'], organisationId), byCookie: false, mustEnrol: false }
    },
  })
  deliveryRoutes(app, ring.deps, engine, makeResolver([dns.server]))
  releaseRoutes(app, ring.deps)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await engine.stop()
  await mailbox.close()
  dns.close()
  await ring.close()
})

async function call(as: string, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) {
  const answer = await app.inject({ method, url, headers: { 'x-test-eyes': as }, ...(payload ? { payload } : {}) })
  return { status: answer.statusCode, body: answer.body ? answer.json() : null }
}
const asMember = () => `member:${member}`
const asOther = () => `member:${other}`
const asOperator = () => `operator:${ring.operatorId}`

describe('a member’s channels', () => {
  it('are made, read, switched off and removed by the member itself, and audited', async () => {
    const url = `/api/v1/members/${member}/channels`
    const made = await call(asMember(), 'POST', url, { kind: 'mail', address: 'Veilig@Member.example' })
    expect(made).toMatchObject({
      status: 201,
      body: { address: 'veilig@member.example', state: 'unproven', secret: null, language: 'nl' },
    })
    expect(await call(asMember(), 'POST', url, { kind: 'mail', address: 'veilig@member.example' })).toMatchObject({
      status: 409,
      body: { code: 'channel.exists' },
    })
    expect((await call(asMember(), 'PATCH', `${url}/${made.body.id}`, { state: 'off' })).body.state).toBe('off')
    expect((await call(asMember(), 'GET', url)).body.items.length).toBe(1)
    expect((await call(asMember(), 'DELETE', `${url}/${made.body.id}`)).status).toBe(204)
    expect((await call(asMember(), 'GET', url)).body).toEqual({ items: [], next: null })
    const log = await ring.job((scope) =>
      scope.tx.selectFrom('audit_entry').select('action').orderBy('sequence').execute(),
    )
    expect(log.map(({ action }) => action)).toEqual(['channel.created', 'channel.changed', 'channel.removed'])
  })

  it('are not found by another member', async () => {
    const url = `/api/v1/members/${member}/channels`
    const made = await call(asOperator(), 'POST', url, { kind: 'mail', address: 'een@member.example' })
    expect(made.status).toBe(201)
    for (const [method, path, payload] of [
      ['GET', url, undefined],
      ['POST', url, { kind: 'mail', address: 'x@member.example' }],
      ['PATCH', `${url}/${made.body.id}`, { state: 'off' }],
      ['DELETE', `${url}/${made.body.id}`, undefined],
      ['POST', `${url}/${made.body.id}/tests`, undefined],
      ['PATCH', `/api/v1/members/${other}/channels/${made.body.id}`, { state: 'off' }],
      ['DELETE', `/api/v1/members/${other}/channels/${made.body.id}`, undefined],
    ] as const)
      expect((await call(asOther(), method, path, payload)).status, `${method} ${path}`).toBe(404)
    expect((await call('', 'GET', url)).status).toBe(401)
  })

  it('name the field when the address is none, or lies where the node does not go', async () => {
    const url = `/api/v1/members/${member}/channels`
    expect((await call(asMember(), 'POST', url, { kind: 'mail', address: 'geen adres' })).body.errors).toEqual([
      { path: 'address', message: 'is not a mail address' },
    ])
    const inside = await call(asMember(), 'POST', url, { kind: 'webhook', address: 'https://127.0.0.1/hook' })
    expect(inside).toMatchObject({ status: 422, body: { code: 'outbound.refused', errors: [{ path: 'address' }] } })
  })

  it('show a webhook’s secret once', async () => {
    const url = `/api/v1/members/${member}/channels`
    const made = await call(asMember(), 'POST', url, { kind: 'webhook', address: 'https://hooks.example.com/schakel' })
    expect(made.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(JSON.stringify((await call(asMember(), 'GET', url)).body)).not.toContain('whsec_')
    await call(asMember(), 'DELETE', `${url}/${made.body.id}`)
  })

  it('are tested by a message that says what came of it', async () => {
    const url = `/api/v1/members/${member}/channels`
    const made = await call(asOperator(), 'POST', url, { kind: 'mail', address: 'test@member.example', language: 'en' })
    expect(await call(asMember(), 'POST', `${url}/${made.body.id}/tests`)).toMatchObject({
      status: 200,
      body: { sent: true, problem: null, channel: { state: 'working' } },
    })
    expect(mailbox.to('test@member.example').map(({ subject }) => subject)).toEqual(['Test message for Lid'])
    mailbox.refuse.set('test@member.example', 550)
    const second = await call(asMember(), 'POST', `${url}/${made.body.id}/tests`)
    expect(second.body).toMatchObject({ sent: false, channel: { state: 'bounced' } })
    expect(second.body.problem).toContain('not here')
  })
})

describe('deliveries', () => {
  it('are seen by their member and the operator, page by page', async () => {
    await ring.finding(member)
    await engine.runDue()
    const mine = await call(asMember(), 'GET', '/api/v1/deliveries?limit=2')
    expect(mine.body.items.length).toBe(2)
    const rest = await call(asMember(), 'GET', `/api/v1/deliveries?limit=2&cursor=${mine.body.next}`)
    const seen = [...mine.body.items, ...rest.body.items].map(({ id }: { id: string }) => id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(mine.body.items[0]).toMatchObject({
      kind: 'digest',
      state: 'sent',
      contentCount: 1,
      address: 'een@member.example',
    })
    expect((await call(asOther(), 'GET', '/api/v1/deliveries')).body.items).toEqual([])
    expect((await call(asOther(), 'GET', `/api/v1/deliveries?member=${member}`)).body.items).toEqual([])
    const all = await call(asOperator(), 'GET', `/api/v1/deliveries?member=${member}&state=bounced`)
    expect(all.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['test'])
  })
})

describe('the releases of a finding', () => {
  it('tell the operator and the auditor each outlet with its reason, and members nothing', async () => {
    const id = await ring.finding(other, { tlp: 'AMBER', severity: 'low' })
    const { body } = await call(asOperator(), 'GET', `/api/v1/items/${id}/releases`)
    const reasons = Object.fromEntries(
      body.items.map((one: { outlet: string; reason: string }) => [one.outlet, one.reason]),
    )
    expect(reasons).toMatchObject({ portal: 'owner.asset', mail: 'label.notice-only', webhook: 'owner.asset' })
    expect(body.items[0]).toMatchObject({
      audienceClass: 'finding:AMBER:owner',
      recipient: { name: 'Ander lid' },
      ruleVersion: 3,
    })
    expect(body.items.every((one: { reasonText: { nl: string } }) => one.reasonText.nl.length > 5)).toBe(true)
    const again = await call(`auditor:${ring.operatorId}`, 'GET', `/api/v1/items/${id}/releases`)
    expect(again.body).toEqual(body)
    expect(body.items.every((one: { at: string | null }) => one.at === null)).toBe(true)
    const kept = await ring.job((scope) =>
      scope.tx.selectFrom('release_decision').selectAll().where('thing_id', '=', id).execute(),
    )
    expect(kept, 'reading keeps nothing').toEqual([])
    expect((await call(asOther(), 'GET', `/api/v1/items/${id}/releases`)).status).toBe(403)
    expect((await call(asOperator(), 'GET', `/api/v1/items/${newId()}/releases`)).body).toEqual({
      items: [],
      next: null,
    })
  })
})

describe('the releases of a finding that was told', () => {
  it('are the kept ones, and what would be decided now only where that differs', async () => {
    const id = await ring.finding(member)
    await engine.runDue()
    const releases = async () =>
      (await call(asOperator(), 'GET', `/api/v1/items/${id}/releases`)).body.items as {
        outlet: string
        at: string | null
      }[]
    const told = await releases()
    expect(told.filter(({ outlet }) => outlet === 'mail').map(({ at }) => at !== null)).toEqual([true])
    await ring.job((scope) => scope.tx.updateTable('finding').set({ tlp: 'RED' }).where('id', '=', id).execute())
    const now = await releases()
    expect(now.filter(({ outlet }) => outlet === 'mail').map(({ at }) => at !== null)).toEqual([false, true])
  })
})

describe('the preview of a wave', () => {
  it('says who gets what by which outlet, who not, and why, and changes nothing', async () => {
    const intakeId = newId()
    await ring.job(async (scope) => {
      await scope.tx
        .insertInto('intake')
        .values({
          id: intakeId,
          source_id: ring.sourceId,
          filename: '2026-11-24-scan_rdp.csv',
          sha256: Buffer.alloc(32),
          size: 1,
          format: 'shadowserver-csv',
          compression: 'none',
          report_type: 'scan_rdp',
          report_type_known: true,
          report_date: '2026-11-24',
          state: 'done',
          via: 'http',
          resume_at: '{}',
          flags: '[]',
          problem: null,
          wave: 'waiting',
          wave_due_at: null,
          spool_key: null,
          received_at: ring.clock.now(),
          received_by: null,
          started_at: null,
          finished_at: null,
          undone_at: null,
          undone_by: null,
          undone_reason: null,
          raw_deleted_at: null,
        })
        .execute()
    })
    const waiting = { held: true, heldBy: intakeId }
    await ring.finding(member, { ...waiting, tlp: 'AMBER', severity: 'high' })
    await ring.finding(member, { ...waiting, tlp: 'GREEN' })
    await ring.finding(member, { ...waiting, tlp: 'RED' })
    await ring.finding(other, waiting)
    const { status, body } = await call(asOperator(), 'GET', `/api/v1/intakes/${intakeId}/preview`)
    expect(status).toBe(200)
    const mine = body.given.find((one: { member: { id: string } }) => one.member.id === member)
    expect(mine).toMatchObject({ findings: 3, high: 1 })
    expect(mine.outlets).toEqual(
      expect.arrayContaining([
        { outlet: 'portal', form: 'full', count: 3 },
        { outlet: 'mail', form: 'notice', count: 1 },
        { outlet: 'mail', form: 'full', count: 1 },
      ]),
    )
    const reasons = body.withheld.map((one: { member: { name: string }; outlet: string; reason: string }) => [
      one.member.name,
      one.outlet,
      one.reason,
    ])
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['Lid', 'mail', 'label.red-outlet'],
        ['Ander lid', 'mail', 'channel.none'],
      ]),
    )
    expect((await call(asMember(), 'GET', `/api/v1/intakes/${intakeId}/preview`)).status).toBe(403)
    await engine.runDue()
    const held = await ring.job((scope) =>
      scope.tx.selectFrom('notice').select('settled').where('held', '=', true).execute(),
    )
    expect(held.map(({ settled }) => settled)).toEqual([null, null, null, null])
  })
})

describe('the mail check', () => {
  it('sends a test and judges the sender’s domain', async () => {
    const { status, body } = await call(asOperator(), 'POST', '/api/v1/settings/mail/check', {
      to: 'beheer@example.net',
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ sent: true, domain: 'example.org' })
    expect(body.checks.map((one: { what: string; state: string }) => [one.what, one.state])).toEqual([
      ['smtp', 'ok'],
      ['mx', 'warning'],
      ['spf', 'ok'],
      ['dkim', 'unknown'],
      ['dmarc', 'problem'],
    ])
    expect(mailbox.to('beheer@example.net').length).toBe(1)
    expect((await call(asMember(), 'POST', '/api/v1/settings/mail/check', { to: 'x@example.net' })).status).toBe(403)
    const tested = await ring.job((scope) =>
      scope.tx.selectFrom('setting').select('value').where('key', '=', 'mail.tested').execute(),
    )
    expect(tested).toHaveLength(1)
  })
})

describe('a mail address that a member enters itself', () => {
  let own = ''
  const asOwn = () => `member:${own}`
  beforeAll(async () => {
    own = await ring.member('Zelf Ingevuld', { rhythm: 'at-once' })
  })
  const wordIn = (address: string) => /confirm#token=(\S+)/.exec(mailbox.to(address).at(-1)?.text ?? '')?.[1] ?? ''

  it('gets no content before whoever reads there confirmed it by the link', async () => {
    const url = `/api/v1/members/${own}/channels`
    const address = 'nieuw@zelf.example'
    const made = await call(asOwn(), 'POST', url, { kind: 'mail', address })
    expect(made).toMatchObject({ status: 201, body: { confirmedAt: null } })
    await ring.finding(own, { severity: 'high' })
    await engine.runDue()
    await engine.runDue()
    expect(mailbox.to(address).map(({ subject }) => subject)).toEqual(['Bevestig dit adres voor Zelf Ingevuld'])
    const waiting = await ring.job((scope) =>
      scope.tx.selectFrom('notice').select(['settled', 'waits_for']).where('member_id', '=', own).execute(),
    )
    expect(waiting).toEqual([{ settled: null, waits_for: 'channel.unconfirmed' }])
    expect(await call(asOwn(), 'POST', `${url}/${made.body.id}/tests`)).toMatchObject({
      status: 200,
      body: { sent: true, problem: null, channel: { state: 'unproven', confirmedAt: null } },
    })
    const word = wordIn(address)
    expect(await call('', 'GET', `/api/v1/channel-confirmations/${word}`)).toMatchObject({
      status: 200,
      body: { organisation: 'Zelf Ingevuld', address, confirmed: false },
    })
    const wrong = `${word.slice(0, -1)}${word.endsWith('A') ? 'B' : 'A'}`
    expect((await call('', 'POST', `/api/v1/channel-confirmations/${wrong}`)).status).toBe(410)
    expect((await call('', 'POST', '/api/v1/channel-confirmations/made-up')).status).toBe(410)
    expect((await call('', 'POST', `/api/v1/channel-confirmations/${word}`)).status).toBe(204)
    await engine.runDue()
    expect(mailbox.to(address).at(-1)?.subject).toContain('1 bevinding voor Zelf Ingevuld')
    expect((await call(asOwn(), 'GET', url)).body.items[0].confirmedAt).not.toBeNull()
    await call(asOwn(), 'DELETE', `${url}/${made.body.id}`)
  })

  it('can not be confirmed by the member’s own database role', async () => {
    const made = await call(asOwn(), 'POST', `/api/v1/members/${own}/channels`, {
      kind: 'mail',
      address: 'zelf@zelf.example',
    })
    const sneak = ring.t.database.as(eyes('member', own), (scope) =>
      scope.tx.updateTable('channel').set({ confirmed_at: new Date() }).where('id', '=', made.body.id).execute(),
    )
    await expect(sneak).rejects.toThrow(/permission denied/)
    await call(asOwn(), 'DELETE', `/api/v1/members/${own}/channels/${made.body.id}`)
  })

  it('is asked so many times an hour, and an organisation has so many channels', async () => {
    const id = await ring.member('Veelvrager')
    const url = `/api/v1/members/${id}/channels`
    const as = `member:${id}`
    for (let i = 0; i < 20; i++)
      expect((await call(as, 'POST', url, { kind: 'mail', address: `a${i}@veel.example` })).status).toBe(201)
    expect(await call(as, 'POST', url, { kind: 'mail', address: 'nog-een@veel.example' })).toMatchObject({
      status: 409,
      body: { code: 'channel.too-many' },
    })
    const [first] = (await call(as, 'GET', url)).body.items
    expect((await call(as, 'POST', `${url}/${first.id}/tests`)).status).toBe(429)
    await call(as, 'DELETE', `${url}/${first.id}`)
    expect((await call(as, 'POST', url, { kind: 'mail', address: 'nog-een@veel.example' })).status).toBe(429)
  })
})
