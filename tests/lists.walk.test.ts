// Every list of the route table: full pages by cursor in every order, the same rows as CSV, and nothing of another member.
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '../packages/server/src/admission/index.ts'
import { ensurePerson, giveRole, makeAccount } from '../packages/server/src/organisations/index.ts'
import { jobEyes, newId } from '../packages/server/src/platform/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'
import { operatorAdmin } from './visitor.ts'

interface Parameter {
  name: string
  in: string
  schema: { enum?: string[] }
}
interface OpenApi {
  paths: Record<
    string,
    {
      get: {
        parameters: Parameter[]
        responses: { 200: { content: Record<string, { schema: { description?: string } }> } }
      }
    }
  >
}
type Item = { id?: string; sequence?: number; line?: number }
type Query = Record<string, string>

const idOf = (item: Item | Record<string, string>) => String(item.id ?? item.sequence ?? item.line)
const manyRejects = 2_100

describe('every list', () => {
  let t: TestNode
  let mine: { id: string; token: string }
  let other: { id: string; token: string }
  let lists: { url: string; columns: readonly string[]; public: boolean }[]
  let openApi: OpenApi
  const ids: Record<string, string> = {}

  async function fillMember(): Promise<void> {
    const path = `/api/v1/members/${mine.id}`
    const operator = await operatorAdmin(t)
    for (const n of [1, 2, 3, 4, 5]) {
      await t.call('POST', `${path}/tokens`, t.operatorToken, { role: 'reader', name: `=machine ${n}` })
      await operator.ask('POST', `${path}/invitations`, { email: `i${n}@korenaar.example` })
      await t.call('POST', `${path}/contacts`, mine.token, {
        name: `Contact ${n}`,
        roles: ['technical'],
        email: `c${n}@korenaar.example`,
        phone: '+31 10 123 45 67',
      })
      const email = `p${n}@korenaar.example`
      const accountId = await makeAccount(t.node.signIn, {
        email,
        name: `Persoon ${n}`,
        password: 'drie losse woorden',
      })
      await t.database.database.as(jobEyes('test'), async (scope) => {
        const personId = await ensurePerson(
          scope,
          { email, name: `Persoon ${n}`, language: 'nl', accountId },
          new Date(),
        )
        await giveRole(scope, personId, mine.id, n === 1 ? 'admin' : 'reader', new Date())
      })
    }
  }

  /** Deliveries of both members that were made at the very same moment. */
  async function deliveries(): Promise<void> {
    const now = new Date()
    const rows = [mine, mine, mine, mine, mine, other].map(({ id }) => ({
      id: newId(),
      member_id: id,
      channel_id: null,
      outlet: 'mail',
      kind: 'digest' as const,
      address: 'x@korenaar.example',
      idempotency_key: newId(),
      subject: 'Eén bevinding',
      state: 'sent' as const,
      due_at: now,
      last_problem: null,
      receipt: null,
      created_at: now,
      sent_at: now,
    }))
    await t.database.database.as(jobEyes('test'), (scope) => scope.tx.insertInto('delivery').values(rows).execute())
  }

  /** Files of both members that were stopped, each with five letters; and five designations. */
  async function files(): Promise<void> {
    const doer = { side: 'applicant', personId: null, tokenId: null } as const
    const applied = { type: 'applied', data: { targetGroup: null, text: null, again: null } } as const
    const letters = [1, 2, 3, 4, 5].map((n) => ({ type: 'wrote', data: { text: `=letter ${n}` } }) as const)
    const stopped = { type: 'stopped', data: { reason: '' } } as const
    const events = [applied, ...letters, stopped]
    await t.database.database.as(jobEyes('test'), async (scope) => {
      for (const { id } of [other, other, mine, mine, mine, mine, mine])
        ids.applications = (await openCase(scope, id, 'link-participant', { doer, events }, new Date())).row.id
      const designated = {
        kind: 'oktt',
        legal_basis: null,
        publication: null,
        category: null,
        target_group: null,
      } as const
      const rows = ['Haven', 'Stroom', 'Water', 'Zorg', 'Zuivel'].map((name) => ({
        ...designated,
        id: newId(),
        organisation_id: mine.id,
        case_id: null,
        name,
        valid_from: '2026-01-01',
        valid_to: null,
        state: 'withdrawn' as const,
        created_at: new Date(),
        changed_at: new Date(),
      }))
      await scope.tx.insertInto('designation').values(rows).execute()
    })
  }

  async function reports(): Promise<void> {
    const head = 'timestamp,ip,port\n'
    const seen = (last: number) => `2026-10-01 01:00:00,192.0.2.${last},3389\n`
    const lines = [1, 2, 3, 4, 5].map(seen).join('') + seen(40)
    const send = (name: string, text: string) =>
      t.send<{ id: string }>(
        `/api/v1/intakes?source=shadowserver&filename=2026-10-01-${name}.csv&wait=true`,
        head + text,
      )
    await send('scan_rdp-a', lines)
    for (const name of ['scan_vnc-b', 'scan_ssh-c', 'scan_ftp-d']) await send(name, seen(1))
    const broken = 'no time,192.0.2.1,1\n'.repeat(manyRejects)
    ids.intakes = (await send('scan_telnet-e', broken)).body.id
    const { body } = await t.call<{ items: Item[] }>('GET', '/api/v1/findings', mine.token)
    ids.items = body.items[0]?.id ?? ''
  }

  beforeAll(async () => {
    t = await testNode()
    await openSource(t)
    for (const name of ['haven', 'stroom', 'water', 'zorg'])
      await t.call('POST', '/api/v1/sources', t.operatorToken, { name, label: 'GREEN' })
    mine = await t.member('Bakkerij De Korenaar', {
      network: ['192.0.2.0/29', '192.0.2.8/29', '192.0.2.16/29', '198.51.100.0/28'],
      domain: ['korenaar.example', 'brood.example'],
    })
    other = await t.member('Zuivelhuis Terpen', { network: ['192.0.2.32/27'] })
    for (const name of ['Drukkerij Van Loon', 'Rederij Noordkade', 'Haventerminal Noord']) await t.member(name)
    await fillMember()
    await reports()
    await deliveries()
    await files()
    ids.members = mine.id
    lists = t.node.app.routeTable.flatMap(({ method, url, columns, access }) =>
      method === 'GET' && columns ? [{ url, columns, public: access.public === true }] : [],
    )
    openApi = (await t.call<OpenApi>('GET', '/api/v1/openapi.json')).body
  })
  afterAll(() => t.close())

  const pathOf = (url: string) => url.replace(/(\w+)\/:id/, (_, thing: string) => `${thing}/${ids[thing]}`)
  const ask = (url: string, query: Query, token = t.operatorToken) =>
    t.call<{ items: Item[]; next: string | null }>('GET', `${pathOf(url)}?${new URLSearchParams(query)}`, token)
  const parametersOf = (url: string) => openApi.paths[url.replace(':id', '{id}')]?.get.parameters ?? []
  const choices = (url: string, which: (name: string) => boolean): Query[] =>
    parametersOf(url)
      .filter((one) => one.in === 'query' && which(one.name))
      .flatMap(({ name, schema }) => (schema.enum ?? []).map((value) => ({ [name]: value })))

  async function walk(url: string, query: Query, limit: number, token?: string): Promise<string[]> {
    const found: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { status, body } = await ask(url, { ...query, limit: String(limit), ...(cursor ? { cursor } : {}) }, token)
      expect(status, url).toBe(200)
      if (body.next !== null) expect(body.items, `${url} page`).toHaveLength(limit)
      found.push(...body.items.map(idOf))
      cursor = body.next
    }
    return found
  }
  async function file(url: string, query: Query, token = t.operatorToken): Promise<Record<string, string>[]> {
    const { status, body } = await ask(url, { ...query, format: 'csv' }, token)
    expect(status, url).toBe(200)
    return parse(body as unknown as string, { columns: true }) as Record<string, string>[]
  }

  it('is one that this test knows, so that a new list comes with rows to walk through', () => {
    expect(lists.map(({ url }) => url.replace('/api/v1/', '')).sort()).toEqual([
      'applications',
      'applications/:id/history',
      'assets',
      'deliveries',
      'findings',
      'intakes',
      'intakes/:id/rejects',
      'items/:id/releases',
      'log',
      'members',
      'members/:id/assets',
      'members/:id/channels',
      'members/:id/contacts',
      'members/:id/invitations',
      'members/:id/people',
      'members/:id/tokens',
      'register',
      'sources',
    ])
    const answers = Object.entries(openApi.paths).filter(([, { get }]) => {
      const json = get?.responses[200]?.content?.['application/json']?.schema as { properties?: object } | undefined
      return json?.properties && 'items' in json.properties && 'next' in json.properties
    })
    expect(answers).toHaveLength(lists.length)
  })

  it('gives full pages by cursor in every order, each row once', async () => {
    for (const { url } of lists) {
      const all = (await walk(url, {}, 200)).sort()
      expect(all.length, url).toBeGreaterThan(4)
      expect(new Set(all).size, url).toBe(all.length)
      if (url.endsWith('rejects')) continue
      for (const order of [{}, ...choices(url, (name) => name === 'sort')])
        expect((await walk(url, order, 2)).sort(), `${url} ${JSON.stringify(order)}`).toEqual(all)
    }
  })

  it('gives the same rows in the same order as a CSV, whole, for every filter and order', async () => {
    for (const { url, columns } of lists) {
      for (const query of [{}, ...choices(url, (name) => name !== 'format')]) {
        const rows = await file(url, query)
        const said = `${url} ${JSON.stringify(query)}`
        expect(rows.map(idOf), said).toEqual(await walk(url, query, 200))
        if (rows[0]) expect(Object.keys(rows[0]), said).toEqual(columns)
      }
    }
  })

  it('streams a file of many pages', async () => {
    const rows = await file('/api/v1/intakes/:id/rejects', {})
    expect(rows.map(({ line }) => Number(line))).toEqual(Array.from({ length: manyRejects }, (_, i) => i + 2))
    expect(rows[0]).toMatchObject({ reason: 'time.invalid', raw: 'no time,192.0.2.1,1' })
  })

  it('is asked as CSV by an Accept header too, and says what it is', async () => {
    const authorization = `Bearer ${t.operatorToken}`
    const get = (path: string, accept: string) => fetch(`${t.url}${path}`, { headers: { authorization, accept } })
    const csv = await get('/api/v1/members?limit=1', 'text/csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="members.csv"')
    expect((await csv.text()).split('\r\n')).toHaveLength(7)
    const json = await get('/api/v1/members', 'application/json, text/csv;q=0.5')
    expect(json.headers.get('content-type')).toContain('application/json')
    expect((await get('/api/v1/members?format=xml', '*/*')).status).toBe(400)
    const lost = await get(`/api/v1/intakes/${newId()}/rejects?format=csv`, '*/*')
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })

  it('is described with its CSV and the columns in openapi.json', () => {
    for (const { url, columns } of lists) {
      const answer = openApi.paths[url.replace(':id', '{id}')]?.get.responses[200].content
      expect(Object.keys(answer ?? {}), url).toEqual(['application/json', 'text/csv'])
      expect(answer?.['text/csv']?.schema.description, url).toContain(columns.join(', '))
      expect(parametersOf(url).map(({ name }) => name)).toEqual(expect.arrayContaining(['cursor', 'limit', 'format']))
    }
  })

  it('shows another member nothing of mine, neither as pages nor as a file', async () => {
    const seen: string[] = []
    for (const { url } of lists.filter((list) => !list.public)) {
      const [json, csv] = [await ask(url, {}, other.token), await ask(url, { format: 'csv' }, other.token)]
      expect(csv.status, url).toBe(json.status)
      if (json.status !== 200) {
        expect([403, 404], url).toContain(json.status)
        continue
      }
      seen.push(url)
      const own = new Set(await walk(url, {}, 200, mine.token))
      expect(own.size, url).toBeGreaterThan(4)
      const theirs = [...(await walk(url, {}, 2, other.token)), ...(await file(url, {}, other.token)).map(idOf)]
      expect(theirs.length, url).toBeGreaterThan(1)
      expect(
        theirs.filter((id) => own.has(id)),
        url,
      ).toEqual([])
    }
    expect(seen.sort()).toEqual(['/api/v1/applications', '/api/v1/deliveries', '/api/v1/findings', '/api/v1/log'])
  })

  it('refuses a cursor of another list or order as a bad request', async () => {
    const { body } = await ask('/api/v1/findings', { limit: '2', sort: 'severity' })
    const cursor = body.next ?? ''
    for (const [url, query] of [
      ['/api/v1/findings', { sort: 'recent' }],
      ['/api/v1/members', {}],
      ['/api/v1/log', {}],
    ] as const)
      expect((await ask(url, { cursor, ...query })).status, url).toBe(400)
  })

  it('keeps formulas out of a spreadsheet and brings assets back as they were', async () => {
    const tokens = await file('/api/v1/members/:id/tokens', {})
    expect(tokens.map(({ name }) => name).filter((name) => name?.includes('machine'))[0]).toBe("'=machine 5")
    const csv = await ask('/api/v1/members/:id/assets', { format: 'csv' })
    const again = await t.send<{ known: number; problems: unknown[] }>(
      `/api/v1/members/${mine.id}/assets/import?dryRun=true`,
      csv.body as unknown as string,
    )
    expect(again.body).toMatchObject({ known: 6, problems: [] })
  })

  it('finds members by who was silent longest, and newest first', async () => {
    await t.call('POST', `/api/v1/findings/${ids.items}/responses`, mine.token, { answer: 'fixed' })
    const names = async (sort: string) => (await file('/api/v1/members', { sort })).map(({ name }) => name)
    expect((await names('answered')).at(-1)).toBe('Bakkerij De Korenaar')
    expect((await names('recent'))[0]).toBe('Haventerminal Noord')
    expect((await names('name'))[0]).toBe('Bakkerij De Korenaar')
  })

  it('changes of a member only what was said', async () => {
    const made = await t.call<{ id: string }>('POST', '/api/v1/members', t.operatorToken, {
      name: 'CSIRT Terpen',
      kind: 'csirt',
      language: 'en',
    })
    const path = `/api/v1/members/${made.body.id}`
    await t.call('PATCH', path, t.operatorToken, { note: 'x' })
    expect((await t.call('GET', path)).body).toMatchObject({ kind: 'csirt', language: 'en', note: 'x' })
    const log = await t.call<{ items: { detail: object }[] }>(
      'GET',
      `/api/v1/log?action=member.changed&member=${made.body.id}`,
    )
    expect(log.body.items[0]?.detail).toEqual({ fields: ['note'], state: 'active' })
  })
})
