// The match index answers as a plain search over all claims does: most specific network, longest suffix, agreements.
import { covers, formatIp, formatNetwork, type Network, networkOf, parseIp, parseNetwork } from '@schakel/formats/net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agreement, createMatcher, type IndexedAsset, MatchTablesBuilder } from './index.ts'

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const bytes = (text: string) => Buffer.from(text)

function matcherOf(assets: readonly IndexedAsset[], agreements: readonly Agreement[] = []) {
  const builder = new MatchTablesBuilder()
  for (const asset of assets) builder.put(asset)
  builder.setAgreements(agreements)
  return createMatcher(builder.tables())
}
const askAddress = (matcher: ReturnType<typeof matcherOf>, text: string) =>
  matcher
    .owners(Math.max(0, matcher.address(bytes(text), 0, text.length)))
    .map((owner) => owner.assetId)
    .sort()
const askName = (matcher: ReturnType<typeof matcherOf>, text: string) =>
  matcher
    .owners(matcher.name(bytes(text), 0, text.length))
    .map((owner) => owner.assetId)
    .sort()

const network = (n: number, value: string, member = n): IndexedAsset => ({
  id: idOf(n),
  memberId: idOf(1000 + member),
  type: 'network',
  value,
})
const domain = (n: number, value: string): IndexedAsset => ({
  id: idOf(n),
  memberId: idOf(1000 + n),
  type: 'domain',
  value,
})

describe('the owner of an address', () => {
  const assets = [
    network(1, '192.0.2.0/24'),
    network(2, '192.0.2.64/26'),
    network(3, '192.0.2.64/32'),
    network(4, '2001:db8::/32'),
    network(5, '2001:db8:1::/48'),
  ]
  const matcher = matcherOf(assets)
  it.each([
    ['192.0.2.1', [1]],
    ['192.0.2.65', [2]],
    ['192.0.2.64', [3]],
    ['192.0.2.128', [1]],
    ['192.0.3.0', []],
    ['::ffff:192.0.2.65', [2]],
    ['2001:db8:2::1', [4]],
    ['2001:db8:1:ffff::1', [5]],
    ['2001:db9::', []],
    ['255.255.255.255', []],
    ['0.0.0.0', []],
  ])('of %s is %j', (text, expected) => {
    expect(askAddress(matcher, text)).toEqual(expected.map(idOf))
  })

  it('is nobody when the text is no address', () => {
    expect(matcher.address(bytes('router'), 0, 6)).toBe(-1)
  })

  it('includes the holder of the wider network only by recorded agreement', () => {
    const agreed = matcherOf(assets, [{ coveringId: idOf(1), coveredId: idOf(2) }])
    expect(askAddress(agreed, '192.0.2.65')).toEqual([idOf(1), idOf(2)])
    expect(askAddress(agreed, '192.0.2.64')).toEqual([idOf(3)])
    expect(
      agreed.owners(agreed.address(bytes('192.0.2.65'), 0, 10)).find((owner) => owner.assetId === idOf(1))?.because,
    ).toBe('agreement')
  })

  it('is both holders of an identical claim', () => {
    const both = matcherOf([network(1, '192.0.2.0/24'), network(2, '192.0.2.0/24', 9)])
    expect(askAddress(both, '192.0.2.9')).toEqual([idOf(1), idOf(2)])
  })
})

describe('the owner of a name', () => {
  const matcher = matcherOf([domain(1, 'example.com'), domain(2, 'shop.example.com'), domain(3, 'bakker.example')])
  it.each([
    ['example.com', [1]],
    ['WWW.Example.COM', [1]],
    ['a.b.shop.example.com.', [2]],
    ['notexample.com', []],
    ['com', []],
    ['mail.bakker.example', [3]],
    ['', []],
  ])('of %j is %j', (text, expected) => {
    expect(askName(matcher, text)).toEqual(expected.map(idOf))
  })
})

const anyNetwork: fc.Arbitrary<Network> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0xc0000200, max: 0xc0000202 + 300 }), fc.integer({ min: 20, max: 32 }))
    .map(([value, prefix]) => networkOf({ version: 4, value: BigInt(value) }, prefix)),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 40n }), fc.integer({ min: 116, max: 128 }))
    .map(([value, prefix]) => networkOf({ version: 6, value: (0x20010db8n << 96n) + value }, prefix)),
)

describe('the index as a whole', () => {
  it('equals a plain search, also after changes that touch only one family', () => {
    fc.assert(
      fc.property(
        fc.array(anyNetwork, { maxLength: 25 }),
        fc.array(fc.nat(24), { maxLength: 8 }),
        fc.array(
          fc.oneof(
            fc.integer({ min: 0xc0000200, max: 0xc0000340 }).map((n) => formatIp({ version: 4, value: BigInt(n) })),
            fc.bigInt({ min: 0n, max: 50n }).map((n) => formatIp({ version: 6, value: (0x20010db8n << 96n) + n })),
          ),
          { minLength: 5, maxLength: 20 },
        ),
        (networks, removed, addresses) => {
          const assets = networks.map((value, n) => network(n + 1, formatNetwork(value)))
          const builder = new MatchTablesBuilder()
          for (const asset of assets) builder.put(asset)
          builder.tables()
          for (const n of removed) builder.remove(idOf(n + 1))
          const left = assets.filter((_, n) => !removed.includes(n))
          const matcher = createMatcher(builder.tables())
          for (const address of addresses) expect(askAddress(matcher, address)).toEqual(plainSearch(left, address))
        },
      ),
      { numRuns: 400 },
    )
  })

  it('finds every claim that overlaps a network', () => {
    const matcher = matcherOf([
      network(1, '192.0.2.0/28'),
      network(2, '192.0.2.64/26'),
      network(3, '198.51.100.0/24'),
      network(4, '2001:db8::/48'),
    ])
    const ask = (text: string) => {
      const outcome = parseNetwork(text)
      return outcome.ok
        ? matcher
            .overlapping(outcome.value)
            .flatMap((set) => matcher.owners(set))
            .map((owner) => owner.assetId)
            .sort()
        : null
    }
    expect(ask('192.0.2.0/24')).toEqual([idOf(1), idOf(2)])
    expect(ask('192.0.2.70/32')).toEqual([idOf(2)])
    expect(ask('2001:db8::/32')).toEqual([idOf(4)])
    expect(ask('203.0.113.0/24')).toEqual([])
  })
})

function plainSearch(assets: readonly IndexedAsset[], address: string): string[] {
  const ip = parseIp(address)
  if (!ip) return []
  const single = networkOf(ip, ip.version === 4 ? 32 : 128)
  const hits = assets.flatMap((asset) => {
    const outcome = parseNetwork(asset.value)
    return outcome.ok && covers(outcome.value, single) ? [{ asset, prefix: outcome.value.prefix }] : []
  })
  const longest = Math.max(-1, ...hits.map((hit) => hit.prefix))
  return hits
    .filter((hit) => hit.prefix === longest)
    .map((hit) => hit.asset.id)
    .sort()
}

describe('tables that were handed out', () => {
  it('keep the owners of their time when assets change hands afterwards', () => {
    const builder = new MatchTablesBuilder()
    builder.put(network(1, '192.0.2.0/24'))
    const before = createMatcher(builder.tables())
    builder.remove(idOf(1))
    builder.put(network(2, '198.51.100.0/24'))
    builder.put(network(1, '203.0.113.0/24', 7))
    const after = createMatcher(builder.tables())
    expect(askAddress(before, '192.0.2.7')).toEqual([idOf(1)])
    expect(before.owners(before.address(bytes('192.0.2.7'), 0, 9))[0]?.memberId).toBe(idOf(1001))
    expect(askAddress(after, '192.0.2.7')).toEqual([])
    expect(askAddress(after, '198.51.100.9')).toEqual([idOf(2)])
    expect(after.owners(after.address(bytes('203.0.113.5'), 0, 11))[0]?.memberId).toBe(idOf(1007))
  })

  it('keep them also when the index makes room', () => {
    const builder = new MatchTablesBuilder()
    builder.put(network(1, '192.0.2.0/24'))
    builder.put(domain(2, 'korenaar.example'))
    const before = createMatcher(builder.tables())
    for (let n = 0; n < 9000; n++) builder.put(network(3, `198.51.100.${n % 256}/32`, n))
    const after = createMatcher(builder.tables())
    expect(askAddress(before, '192.0.2.7')).toEqual([idOf(1)])
    expect(askAddress(before, '198.51.100.9')).toEqual([])
    expect(askAddress(after, '192.0.2.7')).toEqual([idOf(1)])
    expect(askName(after, 'www.korenaar.example')).toEqual([idOf(2)])
    expect(askAddress(after, `198.51.100.${8999 % 256}`)).toEqual([idOf(3)])
  })
})
