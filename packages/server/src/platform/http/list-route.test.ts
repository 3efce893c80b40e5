// A file of a list is read as fast as it is fetched, and one that could not be finished never looks whole.
import { paging } from '@schakel/api'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { makeLog } from '../log.ts'
import { type App, everyone, listRoute, makeApp } from './index.ts'

let app: App
let url: string
let read = 0
beforeAll(async () => {
  app = await makeApp({
    log: makeLog('silent'),
    publicUrl: 'http://localhost',
    authenticate: async () => ({
      eyes: { audience: 'operator', organisationId: null, personId: null, tokenId: null, role: 'reader', name: 'test' },
      byCookie: false,
      mustEnrol: false,
    }),
    ready: async () => true,
  })
  listRoute(app, '/numbers', {
    access: { operator: everyone },
    query: paging.extend({ last: z.coerce.number(), breaksAt: z.coerce.number().optional() }),
    item: z.object({ n: z.number(), text: z.string() }),
    columns: { n: ({ n }) => n, text: ({ text }) => text },
    async read({ query: { last, breaksAt }, page: { after, limit } }) {
      const first = Number(after?.[0] ?? 0) + 1
      read = first
      if (breaksAt !== undefined && first > breaksAt) throw new Error('the database went away')
      const numbers = Array.from({ length: Math.min(limit, last - first + 1) }, (_, i) => first + i)
      return numbers.map((n) => ({ n, page_key: [n] }))
    },
    present: ({ n }) => ({ n, text: 'x'.repeat(500) }),
  })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const file = (query: string) => fetch(`${url}/numbers?format=csv&${query}`)

it('holds every row once, also where the last page is just full', async () => {
  for (const last of [0, 1, 999, 1000, 1001, 2000, 3500]) {
    const lines = (await (await file(`last=${last}`)).text()).trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      'n',
      ...Array.from({ length: last }, (_, i) => String(i + 1)),
    ])
  }
})

it('breaks off where a later page can not be read, so that half a file is no file', async () => {
  const answer = await file('last=5000&breaksAt=2000')
  expect(answer.status).toBe(200)
  await expect(answer.text()).rejects.toThrow()
})

it('answers a problem document when the first page can not be read', async () => {
  const answer = await file('last=5000&breaksAt=0')
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([500, null])
})

it('stops reading when who asked went away', async () => {
  const answer = await file('last=10000000')
  const reader = answer.body?.getReader()
  await reader?.read()
  await reader?.cancel()
  await new Promise((done) => setTimeout(done, 300))
  const then = read
  await new Promise((done) => setTimeout(done, 300))
  expect(read).toBe(then)
  expect(read).toBeLessThan(1_000_000)
})
