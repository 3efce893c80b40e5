// Every way to prove keeps the same contract: it fits something, ends some day, and a hostile outside is a reason, not an error.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { proofMethod, proofReason } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveDns } from '../../../platform/testing/dns-server.ts'
import type { Outside } from '../outside.ts'
import { methodsFor, type ProofMethod, proofMethods } from './index.ts'
import type { Provable } from './method.ts'

const assets: Provable[] = [
  { type: 'domain', value: 'lek.example', network: null, asn: null },
  { type: 'network', value: '192.0.2.0/24', network: '192.0.2.0/24', asn: null },
  { type: 'network', value: '2001:db8::/32', network: '2001:db8::/32', asn: null },
  { type: 'asn', value: '64496', network: null, asn: 64496 },
]
const word = 'abcdefghijkmnpqrstuvwxyz'

let answer: (response: ServerResponse) => void = (response) => response.end()
let server: Server
let dns: Awaited<ReturnType<typeof serveDns>>
let outside: Outside

beforeAll(async () => {
  server = createServer((_, response) => answer(response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  dns = await serveDns({ a: { 'lek.example': ['127.0.0.1'] } })
  outside = { dnsServers: [dns.server], rdapUrl: `http://${host}`, guard: {} }
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  dns.close()
})

/** What the method makes of an asset: proven, or a reason. */
async function tried(method: ProofMethod, asset: Provable, where = outside): Promise<string> {
  if (method.by === 'judgement') return 'judged'
  if (method.by === 'code') {
    const found = await method.registered(asset, where)
    return found.ok ? found.to.email : proofReason.parse(found.reason)
  }
  const outcome = await method.look(asset, word, where)
  return outcome.proven ? 'proven' : proofReason.parse(outcome.reason)
}

it('is known to the contract, each by one name', () => {
  expect(proofMethods.map(({ name }) => name).sort()).toEqual([...proofMethod.options].sort())
})

it('fits each kind of asset in more than one way, and a product in none; judging is not the member’s', () => {
  for (const { type } of assets) {
    expect(methodsFor(type, true).length).toBeGreaterThan(1)
    expect(methodsFor(type, true).some(({ by }) => by === 'judgement')).toBe(false)
    expect(methodsFor(type, false).at(-1)?.by).toBe('judgement')
  }
  expect(methodsFor('product', false)).toEqual([])
})

describe.each(proofMethods)('the way $name', (method) => {
  const own = assets.filter(({ type }) => method.fits.includes(type))

  it('fits something, ends some day, and says what to publish and where', () => {
    expect(own.length).toBeGreaterThan(0)
    expect(method.days).toBeGreaterThanOrEqual(30)
    expect(method.days).toBeLessThanOrEqual(366)
    if (method.by !== 'look') return
    for (const asset of own) {
      const { where, value } = method.publish(asset, word)
      expect(where).toContain(asset.value)
      expect(value).toBe(`schakel-proof=${word}`)
    }
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['nothing', (response) => response.end()],
    ['an error', (response) => response.writeHead(500).end()],
    ['an odd status', (response) => response.writeHead(418).end('{}')],
    ['a broken connection', (response) => response.destroy()],
    [
      'half an answer',
      (response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
    ],
    ['JSON of another kind', (response) => response.end('{"objectClassName":"ip network","startAddress":1}')],
    ['a redirect to nowhere', (response) => response.writeHead(302, { location: 'http://[' }).end()],
    ['a redirect to a file', (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()],
    ['bytes that are no text', (response) => response.end(Buffer.from([0xff, 0xfe, 0, 1]))],
  ])('makes a reason of %s', async (_, hostile) => {
    answer = hostile
    for (const asset of own) expect(await tried(method, asset)).not.toBe('proven')
  })

  it('makes a reason of an outside that is not there', async () => {
    const nowhere = { dnsServers: ['127.0.0.1:9'], rdapUrl: 'http://127.0.0.1:9', guard: {} }
    for (const asset of own) expect(['unreachable', 'judged']).toContain(await tried(method, asset, nowhere))
  })
})
