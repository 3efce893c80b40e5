// Every PATCH of the contract, found in the node's own description of it: what it does not name stays as it was.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

interface Described {
  paths: Record<string, { patch?: { requestBody: { content: Record<string, { schema: unknown }> } } }>
}

let t: TestNode
const patches = new Map<string, unknown>()
beforeAll(async () => {
  t = await testNode()
  await openSource(t)
  const { paths } = (await t.call<Described>('GET', '/api/v1/openapi.json')).body
  for (const [path, { patch }] of Object.entries(paths))
    if (patch) patches.set(path, patch.requestBody.content['application/json']?.schema)
})
afterAll(() => t.close())

/** Names of fields, at any depth, that would be filled in when they are not named. */
function filledIn(schema: unknown, at = ''): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'default' in schema && at !== '' && !at.endsWith('properties') ? [at] : []
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => filledIn(value, `${at}.${key}`))]
}

test('A change leaves untouched whatever it does not name', () => {
  expect(patches.size).toBeGreaterThanOrEqual(6)
  for (const [path, schema] of patches) expect([path, filledIn(schema)]).toEqual([path, []])
})

test('a member, a contact, a channel, a source and the settings keep what a change does not name', async () => {
  const made = await t.call<{ id: string }>('POST', '/api/v1/members', t.operatorToken, {
    name: 'CERT Terpen',
    kind: 'csirt',
    language: 'en',
    class: 'large',
    website: 'https://terpen.example/',
  })
  const member = `/api/v1/members/${made.body.id}`
  const contact = await t.call<{ id: string }>('POST', `${member}/contacts`, t.operatorToken, {
    name: 'Femke',
    roles: ['technical'],
    language: 'en',
    phone: '+31 20 000 0000',
  })
  const [source] = (await t.call<{ items: { id: string }[] }>('GET', '/api/v1/sources')).body.items
  const things: [path: string, list: string | null, change: object][] = [
    [member, null, { note: 'x' }],
    [`${member}/contacts/${contact.body.id}`, `${member}/contacts`, { note: 'x' }],
    [`/api/v1/sources/${source?.id}`, '/api/v1/sources', { terms: 'x' }],
    ['/api/v1/settings', null, { contact: 'x' }],
  ]
  for (const [path, list, change] of things) {
    const look = async () => {
      const { body } = await t.call<{ items?: { id: string }[] }>('GET', list ?? path)
      return list ? body.items?.find(({ id }) => path.endsWith(id)) : body
    }
    const before = await look()
    expect((await t.call('PATCH', path, t.operatorToken, change)).status, path).toBe(200)
    expect(await look(), path).toEqual({ ...before, ...change })
  }
})

test('a website is an http or https address', async () => {
  for (const website of ['javascript:alert(1)', 'data:text/html,x', 'ftp://terpen.example/', 'file:///etc/passwd']) {
    const made = await t.call('POST', '/api/v1/members', t.operatorToken, { name: 'CERT Terpen', website })
    expect(made, website).toMatchObject({ status: 400, body: { errors: [{ path: 'website' }] } })
  }
})
