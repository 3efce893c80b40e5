// The match index answers as a plain search over all claims does: most specific network, longest suffix, agreements.
import { covers, formatIp, formatNetwork, type Network, networkOf, parseIp, parseNetwork } from '@schakel/formats/net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agreement, buildBase, createMatcher, type IndexedAsset, MatchIndex } from './index.ts'

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const bytes = (text: string) => Buffer.from(text)

function matcherOf(assets: readonly IndexedAsset[], agreements: readonly Agreement[] = []) {
  const index = new MatchIndex()
  for (const asset of assets) index.put(asset)
  index.setAgreements(agreements)
  return createMatcher(index.tables())
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

const anyName = fc
  .array(fc.constantFrom('a', 'bb', 'mail', 'www'), { minLength: 1, maxLength: 3 })
  .map((labels) => `${labels.join('.')}.example`)
const anyAddress = fc.oneof(
  fc.integer({ min: 0xc0000200, max: 0xc0000340 }).map((n) => formatIp({ version: 4, value: BigInt(n) })),
  fc.bigInt({ min: 0n, max: 50n }).map((n) => formatIp({ version: 6, value: (0x20010db8n << 96n) + n })),
)

type Step =
  | { put: number; type: 'network' | 'domain' | 'asn'; value: string; member: number }
  | { remove: number }
  | { agree: [number, number][] }
  | { rebase: 'begin' | 'finish' | 'whole' }

const aValue = fc.oneof(
  anyNetwork.map((value) => ({ type: 'network' as const, value: formatNetwork(value) })),
  anyName.map((value) => ({ type: 'domain' as const, value })),
  fc.integer({ min: 64_496, max: 64_499 }).map((asn) => ({ type: 'asn' as const, value: String(asn) })),
)
const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ put: fc.nat(15), member: fc.nat(3) })
      .chain((at) => aValue.map((value) => ({ ...at, ...value }))),
  },
  { weight: 3, arbitrary: fc.record({ remove: fc.nat(15) }) },
  { weight: 1, arbitrary: fc.record({ agree: fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 4 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({ rebase: fc.constantFrom('begin' as const, 'finish' as const, 'whole' as const) }),
  },
)

/** Carries out the steps; a base begun is built at once and adopted later, as a thread beside would. */
function walked(steps: readonly Step[]) {
  const index = new MatchIndex()
  const assets = new Map<string, IndexedAsset>()
  let agreements: Agreement[] = []
  let coming: ReturnType<typeof buildBase> | null = null
  for (const step of steps) {
    if ('put' in step) {
      const asset = { id: idOf(step.put), memberId: idOf(1000 + step.member), type: step.type, value: step.value }
      assets.set(asset.id, asset)
      index.put(asset)
    } else if ('remove' in step) {
      assets.delete(idOf(step.remove))
      index.remove(idOf(step.remove))
    } else if ('agree' in step) {
      agreements = step.agree.map(([covering, covered]) => ({ coveringId: idOf(covering), coveredId: idOf(covered) }))
      index.setAgreements(agreements)
    } else if (step.rebase === 'whole') {
      index.rebase()
      coming = null
    } else if (step.rebase === 'begin') coming = buildBase(index.beginRebase())
    else if (coming) {
      index.finishRebase(coming)
      coming = null
    }
  }
  return { tables: index.tables(), assets: [...assets.values()], agreements }
}

/** The claimants and, by agreement, those that cover them. */
function withCovering(
  claimants: readonly IndexedAsset[],
  all: readonly IndexedAsset[],
  agreements: readonly Agreement[],
) {
  const ids = new Set(claimants.map(({ id }) => id))
  for (const { coveringId, coveredId } of agreements)
    if (claimants.some(({ id }) => id === coveredId) && all.some(({ id }) => id === coveringId)) ids.add(coveringId)
  return [...ids].sort()
}

/** The network itself, or the 64 addresses at its beginning. */
function atMost64(wide: Network): Network {
  if (wide.last - wide.first <= 64n) return wide
  return networkOf({ version: wide.version, value: wide.first }, wide.version === 4 ? 26 : 122)
}

describe('the index as a whole', () => {
  it('equals a plain search after any changes, agreements and new bases, whenever they are adopted', () => {
    const questions = fc.record({
      addresses: fc.array(anyAddress, { minLength: 4, maxLength: 10 }),
      names: fc.array(anyName, { minLength: 4, maxLength: 8 }),
      wide: anyNetwork,
    })
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 40 }), questions, (steps, { addresses, names, wide }) => {
        const { tables, assets, agreements } = walked(steps)
        const matcher = createMatcher(tables)
        const all = (claimants: readonly IndexedAsset[]) => withCovering(claimants, assets, agreements)
        for (const text of addresses) expect(askAddress(matcher, text)).toEqual(all(claimantsOf(assets, text)))
        for (const name of names) expect(askName(matcher, name)).toEqual(all(nameClaimants(assets, name)))
        for (let asn = 64_496; asn < 64_500; asn++) {
          const own = matcher.owners(matcher.asn(asn)).map(({ assetId }) => assetId)
          expect(own.sort()).toEqual(all(assets.filter(({ type, value }) => type === 'asn' && value === String(asn))))
        }
        const few = atMost64(wide)
        const single: string[] = []
        for (let value = few.first; value <= few.last; value++)
          single.push(...all(claimantsOf(assets, formatIp({ version: few.version, value }))))
        const overlapping = matcher.overlapping(few).flatMap((set) => matcher.owners(set).map(({ assetId }) => assetId))
        expect([...new Set(overlapping)].sort()).toEqual([...new Set(single)].sort())
      }),
      { numRuns: 2000 },
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

/** The assets with the most specific claim on the address, found by looking at all of them. */
function claimantsOf(assets: readonly IndexedAsset[], address: string): IndexedAsset[] {
  const ip = parseIp(address)
  if (!ip) return []
  const single = networkOf(ip, ip.version === 4 ? 32 : 128)
  const hits = assets.flatMap((asset) => {
    const outcome = asset.type === 'network' ? parseNetwork(asset.value) : null
    return outcome?.ok && covers(outcome.value, single) ? [{ asset, prefix: outcome.value.prefix }] : []
  })
  const longest = Math.max(-1, ...hits.map((hit) => hit.prefix))
  return hits.filter((hit) => hit.prefix === longest).map((hit) => hit.asset)
}

function nameClaimants(assets: readonly IndexedAsset[], name: string): IndexedAsset[] {
  const hits = assets.filter(({ type, value }) => type === 'domain' && (name === value || name.endsWith(`.${value}`)))
  const longest = Math.max(0, ...hits.map(({ value }) => value.length))
  return hits.filter(({ value }) => value.length === longest)
}

describe('tables that were handed out', () => {
  it('keep the owners of their time when assets change hands afterwards', () => {
    const index = new MatchIndex()
    index.put(network(1, '192.0.2.0/24'))
    const before = createMatcher(index.tables())
    index.remove(idOf(1))
    index.put(network(2, '198.51.100.0/24'))
    index.put(network(1, '203.0.113.0/24', 7))
    const after = createMatcher(index.tables())
    expect(askAddress(before, '192.0.2.7')).toEqual([idOf(1)])
    expect(before.owners(before.address(bytes('192.0.2.7'), 0, 9))[0]?.memberId).toBe(idOf(1001))
    expect(askAddress(after, '192.0.2.7')).toEqual([])
    expect(askAddress(after, '198.51.100.9')).toEqual([idOf(2)])
    expect(after.owners(after.address(bytes('203.0.113.5'), 0, 11))[0]?.memberId).toBe(idOf(1007))
  })

  it('keep them also when the index makes room', () => {
    const index = new MatchIndex()
    index.put(network(1, '192.0.2.0/24'))
    index.put(domain(2, 'korenaar.example'))
    const before = createMatcher(index.tables())
    for (let n = 0; n < 9000; n++) index.put(network(3, `198.51.100.${n % 256}/32`, n))
    index.rebase()
    expect(index.overlaySize).toBe(0)
    const after = createMatcher(index.tables())
    expect(askAddress(before, '192.0.2.7')).toEqual([idOf(1)])
    expect(askAddress(before, '198.51.100.9')).toEqual([])
    expect(askAddress(after, '192.0.2.7')).toEqual([idOf(1)])
    expect(askName(after, 'www.korenaar.example')).toEqual([idOf(2)])
    expect(askAddress(after, `198.51.100.${8999 % 256}`)).toEqual([idOf(3)])
  })
})
