// Every route as nobody, as another member, with a wrong, an expired and a revoked token; made from the route table.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '../packages/server/src/admission/index.ts'
import { ensurePerson, giveRole, makeToken } from '../packages/server/src/organisations/index.ts'
import { jobEyes } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'
import { addPerson, operatorAdmin, signedIn } from './visitor.ts'

const anywhere = randomUUID()
const open = new Set([
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'GET /api/v1/openapi.json',
  'GET /docs',
  'GET /api/v1/node',
  'POST /api/v1/setup',
  'POST /api/v1/recovery',
  'POST /api/v1/lost-passwords',
  'POST /api/v1/new-passwords',
  'GET /api/v1/invitations/:token',
  'POST /api/v1/invitations/:token/acceptances',
  'GET /api/v1/answers/:token',
  'POST /api/v1/answers/:token',
  'DELETE /api/v1/answers/:token',
  'GET /api/v1/channel-confirmations/:token',
  'POST /api/v1/channel-confirmations/:token',
  'GET /api/v1/admission-templates',
  'GET /api/v1/admission-templates/:key/guideline',
  'POST /api/v1/applications',
  'GET /api/v1/application-confirmations/:token',
  'POST /api/v1/application-confirmations/:token',
  'GET /api/v1/register',
  'GET /api/v1/contact-questions/:token',
  'POST /api/v1/contact-questions/:token',
  'GET /api/auth/*',
  'POST /api/auth/*',
])

describe('access', () => {
  let t: TestNode
  let mine: { id: string; token: string }
  let other: { id: string; token: string }
  let routes: { method: string; url: string; public: boolean; member: boolean }[]
  let findingId: string
  let contactId: string
  let fileId: string

  beforeAll(async () => {
    t = await testNode()
    await openSource(t)
    mine = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
    other = await t.member('Zuivelhuis Terpen', { network: ['198.51.100.0/24'] })
    await t.send(
      '/api/v1/intakes?source=shadowserver&filename=2026-10-01-scan_rdp-x.csv&wait=true',
      'timestamp,ip,port\n2026-10-01 01:00:00,192.0.2.1,3389\n',
    )
    findingId =
      (await t.call<{ items: { id: string }[] }>('GET', '/api/v1/findings', mine.token)).body.items[0]?.id ?? ''
    contactId = (
      await t.call<{ id: string }>('POST', `/api/v1/members/${mine.id}/contacts`, mine.token, {
        name: 'Femke',
        roles: ['technical'],
      })
    ).body.id
    fileId = await t.database.database.as(jobEyes('test'), async (scope) => {
      const doer = { side: 'applicant', personId: null, tokenId: null } as const
      const events = [{ type: 'applied', data: { targetGroup: null, text: null, again: null } }] as const
      return (await openCase(scope, mine.id, 'link-participant', { doer, events }, new Date())).row.id
    })
    routes = t.node.app.routeTable
      .filter((route) => route.method !== 'HEAD' && route.method !== 'OPTIONS')
      .map(({ method, url, access }) => ({
        method,
        url,
        public: access.public === true,
        member: !access.public && access.member !== undefined,
      }))
  })
  afterAll(() => t.close())

  /** Something of mine under each first part of a path by which a member reaches a thing. */
  const roots: Record<string, () => string> = {
    members: () => mine.id,
    findings: () => findingId,
    applications: () => fileId,
  }
  /** The path with the ids of `mine`, so that a wrong answer would show something that exists. */
  const pathOf = (url: string) =>
    url
      .replace(/\/([a-z-]+)\/:[A-Za-z]+/, (whole, root) => (roots[root] ? `/${root}/${roots[root]()}` : whole))
      .replace(':contactId', contactId)
      .replace(/:[A-Za-z]+/g, anywhere)
      .replace('*', 'x')
  const body = (method: string) => (method === 'GET' || method === 'DELETE' ? undefined : {})

  it('is public only where that is on purpose', () => {
    expect(routes.length).toBeGreaterThan(50)
    expect(
      routes
        .filter((route) => route.public)
        .map((route) => `${route.method} ${route.url}`)
        .filter((route) => !open.has(route)),
    ).toEqual([])
  })

  it('has something of mine to try for each kind of thing that a member reaches by its id', () => {
    const reached = routes
      .filter((route) => route.member)
      .flatMap(({ url }) => /\/([a-z-]+)\/:[A-Za-z]+/.exec(url)?.[1] ?? [])
    expect([...new Set(reached)].sort()).toEqual(Object.keys(roots).sort())
  })

  it('is refused to nobody, and to wrong, expired and revoked tokens, on every other route', async () => {
    const expired = await t.call<{ token: string }>('POST', `/api/v1/members/${mine.id}/tokens`, t.operatorToken, {
      role: 'admin',
      expires: new Date(Date.now() + 3600_000).toISOString(),
    })
    const revoked = await t.call<{ id: string; token: string }>(
      'POST',
      `/api/v1/members/${mine.id}/tokens`,
      t.operatorToken,
      { role: 'admin' },
    )
    await t.call('DELETE', `/api/v1/members/${mine.id}/tokens/${revoked.body.id}`)
    t.clock.set(new Date(Date.now() + 2 * 3600_000))
    for (const { method, url } of routes.filter((route) => !route.public)) {
      for (const token of [null, 'A'.repeat(40), expired.body.token, revoked.body.token]) {
        const answer = await t.call(method, pathOf(url), token, body(method))
        expect([answer.status, `${method} ${url}`]).toEqual([401, `${method} ${url}`])
      }
    }
    t.clock.set(null)
  })

  it('never gives another member more than not found or forbidden on what is mine, whatever it sends along', async () => {
    for (const { method, url } of routes.filter((route) => !route.public && /:id/.test(route.url))) {
      const { status } = await t.call(method, pathOf(url), other.token, body(method))
      expect([403, 404], `${method} ${url} answered ${status}`).toContain(status)
    }
    expect(
      (await t.call<{ items: unknown[] }>('GET', `/api/v1/members/${mine.id}/contacts`, mine.token)).body.items,
    ).toHaveLength(1)
  })

  it('shows another member none of my findings in any list', async () => {
    for (const path of ['/api/v1/findings', '/api/v1/findings?q=192.0.2', `/api/v1/findings?member=${mine.id}`]) {
      expect((await t.call<{ items: unknown[] }>('GET', path, other.token)).body.items).toEqual([])
    }
    const csv = await t.call<string>('GET', '/api/v1/findings?format=csv', other.token)
    expect(String(csv.body)).not.toContain('192.0.2.1')
  })

  it('lets a reader read and not change', async () => {
    const reader = await t.call<{ token: string }>('POST', `/api/v1/members/${mine.id}/tokens`, t.operatorToken, {
      role: 'reader',
    })
    expect((await t.call('GET', '/api/v1/findings', reader.body.token)).status).toBe(200)
    expect(
      (await t.call('POST', `/api/v1/findings/${findingId}/responses`, reader.body.token, { answer: 'fixed' })).status,
    ).toBe(403)
    expect(
      (
        await t.call('POST', `/api/v1/members/${mine.id}/assets`, reader.body.token, {
          type: 'domain',
          value: 'x.example',
        })
      ).status,
    ).toBe(403)
  })

  it('lets an auditor of the operator read all and change nothing', async () => {
    const auditor = await t.database.database.as(jobEyes('test'), (scope) =>
      makeToken(scope, { organisationId: t.operatorId, role: 'auditor', name: '', expires: null }, new Date()),
    )
    expect((await t.call<{ items: unknown[] }>('GET', '/api/v1/findings', auditor.token)).body.items).toHaveLength(1)
    for (const { method, url } of routes.filter(
      (route) => !route.public && route.method !== 'GET' && !route.url.startsWith('/api/v1/me'),
    )) {
      expect((await t.call(method, pathOf(url), auditor.token, body(method))).status, `${method} ${url}`).toBe(403)
    }
  })

  it('makes what a member declares wait, and keeps the decision with the operator', async () => {
    const declared = await t.call<{ id: string; state: string }>(
      'POST',
      `/api/v1/members/${mine.id}/assets`,
      mine.token,
      { type: 'domain', value: 'Korenaar.example' },
    )
    expect(declared).toMatchObject({ status: 201, body: { state: 'waiting', value: 'korenaar.example' } })
    const path = `/api/v1/members/${mine.id}/assets/${declared.body.id}/decisions`
    expect((await t.call('POST', path, mine.token, { decision: 'accepted' })).status).toBe(403)
    expect((await t.call('POST', path, t.operatorToken, { decision: 'refused' })).status).toBe(400)
    expect((await t.call<{ state: string }>('POST', path, t.operatorToken, { decision: 'accepted' })).body.state).toBe(
      'accepted',
    )
  })

  it('shows the operator whose claims overlap, and refuses the same claim twice', async () => {
    const inside = await t.call<{ id: string }>('POST', `/api/v1/members/${other.id}/assets`, other.token, {
      type: 'network',
      value: '192.0.2.16/28',
    })
    const overlaps = await t.call<{ items: { relation: string; member: { name: string } }[] }>(
      'GET',
      `/api/v1/members/${other.id}/assets/${inside.body.id}/overlaps`,
    )
    expect(overlaps.body.items).toMatchObject([{ relation: 'inside', member: { name: 'Bakkerij De Korenaar' } }])
    expect(
      await t.call('POST', `/api/v1/members/${other.id}/assets`, t.operatorToken, {
        type: 'network',
        value: '192.0.2.0/27',
      }),
    ).toMatchObject({ status: 409, body: { code: 'asset.already-claimed' } })
    expect(
      await t.call('POST', `/api/v1/members/${other.id}/assets`, t.operatorToken, {
        type: 'network',
        value: '192.0.2.5/24',
      }),
    ).toMatchObject({ status: 400, body: { errors: [{ path: 'value' }] } })
  })

  it('never reaches what is mine through the path of another member', async () => {
    const first = async (path: string) =>
      (await t.call<{ items: { id: string }[] }>('GET', path, t.operatorToken)).body.items[0]?.id ?? ''
    const made = async (path: string, content: object) =>
      (await t.call<{ id: string }>('POST', path, t.operatorToken, content)).body.id
    const home = `/api/v1/members/${mine.id}`
    await t.send(
      '/api/v1/intakes?source=shadowserver&filename=2026-10-02-scan_rdp-x.csv&wait=true',
      'timestamp,ip,port\n2026-10-02 01:00:00,198.51.100.1,3389\n',
    )
    const personId = await t.database.database.as(jobEyes('test'), async (scope) => {
      const about = { email: 'femke@korenaar.example', name: 'Femke', language: 'nl' as const, accountId: randomUUID() }
      const person = await ensurePerson(scope, about, new Date())
      await giveRole(scope, person, mine.id, 'admin', new Date())
      return person
    })
    const ids: Record<string, string> = {
      assetId: await first(`${home}/assets`),
      channelId: await made(`${home}/channels`, { kind: 'mail', address: 'femke@korenaar.example' }),
      contactId,
      agreementId: await made(`${home}/suppliers`, { supplierId: (await t.member('Waakhond')).id }),
      personId,
      responseId: await made(`/api/v1/findings/${findingId}/responses`, { answer: 'fixed' }),
      tokenId: await first(`${home}/tokens`),
    }
    expect(Object.entries(ids).filter(([, id]) => !/^[0-9a-f-]{36}$/.test(id))).toEqual([])
    const theirs = (await t.call<{ items: { id: string }[] }>('GET', '/api/v1/findings', other.token)).body.items[0]?.id
    const content: Record<string, object> = {
      'POST /api/v1/members/:id/assets/:assetId/decisions': { decision: 'withdrawn' },
      'POST /api/v1/members/:id/assets/:assetId/proofs': { method: 'dns-txt' },
      'PATCH /api/v1/members/:id/channels/:channelId': { state: 'off' },
      'PATCH /api/v1/members/:id/contacts/:contactId': { name: 'Taken over' },
      'POST /api/v1/members/:id/contacts/:contactId/moves': { to: 'later' },
      'PATCH /api/v1/members/:id/people/:personId': { role: 'reader' },
    }
    const walked = routes.filter((route) => route.member && /:id\/.*:/.test(route.url))
    expect(walked.length).toBeGreaterThan(7)
    for (const { method, url } of walked) {
      const path = url
        .replace('/members/:id', `/members/${other.id}`)
        .replace('/findings/:id', `/findings/${theirs}`)
        .replace(/:([A-Za-z]+)/g, (_, name: string) => ids[name] ?? anywhere)
      const answer = await t.call(method, path, other.token, content[`${method} ${url}`] ?? body(method))
      // An answer of another finding is refused as one of which the ten seconds are over: 409, like an id that is nobody's.
      const refusals = url.endsWith(':responseId') ? [409] : [403, 404]
      expect(refusals, `${method} ${url} answered ${answer.status}`).toContain(answer.status)
    }
    const { body: kept } = await t.call<{ status: string }>('GET', `/api/v1/findings/${findingId}`)
    expect(kept.status).toBe('fixed')
    expect((await t.call('GET', '/api/v1/findings', mine.token)).status).toBe(200)
    expect(await first(`${home}/contacts`)).toBe(contactId)
    expect(await first(`${home}/channels`)).toBe(ids.channelId)
  })

  it('leaves an invitation of mine to me, by its own id, also when an admin of another member asks', async () => {
    const operator = await operatorAdmin(t)
    const home = `/api/v1/members/${mine.id}/invitations`
    const { body: made } = await operator.ask<{ id: string }>('POST', home, { email: 'new@korenaar.example' })
    expect(made.id).toMatch(/^[0-9a-f-]{36}$/)
    await addPerson(t, 'teun@terpen.example', [other.id])
    const stranger = await signedIn(t, 'teun@terpen.example')
    for (const member of [mine.id, other.id]) {
      const path = `/api/v1/members/${member}/invitations/${made.id}`
      expect((await stranger.ask('DELETE', path)).status, path).toBe(404)
      expect([403, 404]).toContain((await t.call('DELETE', path, other.token)).status)
    }
    for (const [method, content] of [
      ['GET', undefined],
      ['POST', {}],
    ] as const)
      expect((await stranger.ask(method, home, content)).status, method).toBe(404)
    const { body: kept } = await operator.ask<{ items: { id: string; state: string }[] }>('GET', home)
    expect(kept.items.map(({ id }) => id)).toEqual([made.id])
    expect((await operator.ask('DELETE', `${home}/${made.id}`)).status).toBe(204)
  })
})
