// Whose is it: addresses and names against the index, and how fast a changed asset is in force.
import { parseIp, parseNetwork } from '../packages/formats/src/net/index.ts'
import { createMatcher, type Matcher } from '../packages/server/src/assets/index.ts'
import { type IndexedAsset, MatchIndex } from '../packages/server/src/assets/match-index/index.ts'
import { type Benchmark, type Measurement, paired, secondsOf } from './measurement.ts'

const lookups = 1_000_000
const idOf = (kind: number, n: number) => `00000000-0000-4000-8${kind}00-${n.toString(16).padStart(12, '0')}`

/** 5,000 members, 100,000 networks (a fifth of them IPv6), 2,000 AS numbers and `domains` names, spread evenly. */
function assetsOf(domains: number): IndexedAsset[] {
  const assets: IndexedAsset[] = []
  for (let n = 0; n < 100_000; n++) {
    const value =
      n % 5 === 4
        ? `2001:db8:${(n & 0xffff).toString(16)}::/48`
        : `${11 + (n % 180)}.${(n >> 3) & 255}.${(n * 7) & 255}.0/${24 + (n % 5)}`
    const [address = '', length = ''] = value.split('/')
    const base = value.includes(':') ? address : address
    assets.push({ id: idOf(1, n), memberId: idOf(9, n % 5000), type: 'network', value: `${base}/${length}` })
  }
  for (let n = 0; n < 2000; n++)
    assets.push({ id: idOf(2, n), memberId: idOf(9, n % 5000), type: 'asn', value: String(100_000 + n) })
  for (let n = 0; n < domains; n++)
    assets.push({ id: idOf(3, n), memberId: idOf(9, n % 5000), type: 'domain', value: `m${n}.example` })
  return assets
}

function built(assets: readonly IndexedAsset[]): MatchIndex {
  const index = new MatchIndex()
  for (const asset of assets) index.load(asset)
  index.rebase()
  return index
}

const bitsOf = (version: 4 | 6) => (version === 4 ? 32 : 128)

/** The textbook way: a map per prefix length, asked from the longest to the shortest; answers the value of the claim. */
function textbookAddresses(assets: readonly IndexedAsset[]): (text: string) => string | undefined {
  const lengths = { 4: new Map<number, Map<bigint | number, string>>(), 6: new Map<number, Map<bigint, string>>() }
  for (const { type, value } of assets) {
    const network = type === 'network' ? parseNetwork(value) : null
    if (!network?.ok) continue
    const { version, prefix, first } = network.value
    const maps = lengths[version] as Map<number, Map<bigint | number, string>>
    const map = maps.get(prefix) ?? new Map<bigint | number, string>()
    const shifted = first >> BigInt(bitsOf(version) - prefix)
    maps.set(prefix, map.set(version === 4 ? Number(shifted) : shifted, value))
  }
  const four = [...lengths[4]].sort(([a], [b]) => b - a)
  const six = [...lengths[6]].sort(([a], [b]) => b - a)
  return (text) => {
    if (text.includes(':')) {
      const address = parseIp(text)?.value ?? 0n
      for (const [prefix, map] of six) {
        const owner = map.get(address >> BigInt(128 - prefix))
        if (owner) return owner
      }
      return undefined
    }
    const address = numberOf(text)
    for (const [prefix, map] of four) {
      const owner = map.get(Math.floor(address / 2 ** (32 - prefix)))
      if (owner) return owner
    }
    return undefined
  }
}
const numberOf = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function textbookNames(assets: readonly IndexedAsset[]): (text: string) => string | undefined {
  const names = new Map(assets.filter(({ type }) => type === 'domain').map(({ value }) => [value, value]))
  return (text) => {
    for (let at = 0; at >= 0; at = text.indexOf('.', at) + 1 || -1) {
      const owner = names.get(text.slice(at))
      if (owner) return owner
    }
    return undefined
  }
}

function measured(
  name: string,
  unit: string,
  baseline: string,
  times: { work: number; baseline: number },
): Measurement {
  const value = lookups / times.work
  const baselineValue = lookups / times.baseline
  return { name, value, unit, baseline, baselineValue, ratio: value / baselineValue }
}

/** Texts one after another in one buffer, as a file has them. */
function textsIn(make: (n: number) => string): { bytes: Buffer; texts: string[]; ends: Uint32Array } {
  const texts = Array.from({ length: 50_000 }, (_, n) => make(n))
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (const [n, text] of texts.entries()) {
    end += text.length
    ends[n] = end
  }
  return { bytes: Buffer.from(texts.join('')), texts, ends }
}

/** Both must find the same claim for every text; hits are read to the end: all owners with the reason. */
async function lookUp(
  assets: readonly IndexedAsset[],
  make: (n: number) => string,
  matcher: Matcher,
  own: (bytes: Buffer, start: number, end: number) => number,
  textbook: (text: string) => string | undefined,
): Promise<{ work: number; baseline: number }> {
  const { bytes, texts, ends } = textsIn(make)
  const setOf = (n: number) => own(bytes, n === 0 ? 0 : (ends[n - 1] as number), ends[n] as number)
  const claimed = new Map(assets.map(({ id, value }) => [id, value]))
  let expected = 0
  for (const [n, text] of texts.entries()) {
    const found = claimed.get(matcher.owners(Math.max(0, setOf(n)))[0]?.assetId ?? '')
    if (found !== textbook(text)) throw new Error(`${text}: the index says ${found}, the textbook ${textbook(text)}`)
    if (found) expected++
  }
  if (expected === 0 || expected === texts.length) throw new Error('all or nothing matched: nothing is measured')
  const rounds = lookups / texts.length
  const counted = (ask: (n: number) => boolean) => () => {
    let hits = 0
    for (let n = 0; n < lookups; n++) if (ask(n % texts.length)) hits++
    if (hits !== expected * rounds) throw new Error(`${hits} hits instead of ${expected * rounds}`)
  }
  const work = counted((n) => {
    const set = setOf(n)
    return set > 0 && n % 100 === 0 ? matcher.owners(set).length > 0 : set > 0
  })
  const baseline = counted((n) => textbook(texts[n] as string) !== undefined)
  work()
  baseline()
  return await paired(5, work, baseline)
}

/** As in real reports one address in a hundred is looked up to its owners; half of the addresses are IPv6. */
export const matchIp: Benchmark = {
  name: 'match-ip',
  async run() {
    const assets = assetsOf(0)
    const matcher = createMatcher(built(assets).tables())
    const make = (n: number) =>
      n % 2 === 0
        ? `${11 + (n % 200)}.${(n * 13) & 255}.${(n * 31) & 255}.${n & 255}`
        : `2001:db8:${((n * 7) & 0xffff).toString(16)}:${(n & 255).toString(16)}::${(n % 9999).toString(16)}`
    const own = (bytes: Buffer, start: number, end: number) => matcher.address(bytes, start, end)
    const times = await lookUp(assets, make, matcher, own, textbookAddresses(assets))
    return measured('match-ip', 'lookups/s', 'a map per prefix length', times)
  },
}

export const matchDomain: Benchmark = {
  name: 'match-domain',
  async run() {
    const assets = assetsOf(1_000_000)
    const matcher = createMatcher(built(assets).tables())
    const make = (n: number) => `www${n % 9}.m${(n * 37) % 1_200_000}.example`
    const own = (bytes: Buffer, start: number, end: number) => matcher.name(bytes, start, end)
    const times = await lookUp(assets, make, matcher, own, textbookNames(assets))
    return measured('match-domain', 'lookups/s', 'a map of names asked per suffix', times)
  },
}

/** The slowest of forty changes of a network, a name and an AS number, over an overlay that holds 4,000 already. */
export const assetChange: Benchmark = {
  name: 'asset-change',
  async run() {
    const assets = assetsOf(1_000_000)
    const index = built(assets)
    const full = await secondsOf(() => index.rebase())
    for (let n = 0; n < 2000; n++) {
      index.remove(idOf(3, n * 5))
      index.put({
        id: idOf(1, n * 3),
        memberId: idOf(9, n),
        type: 'network',
        value: `198.18.${n >> 3}.${(n & 7) * 32}/27`,
      })
    }
    index.tables()
    const changes: number[] = []
    for (let n = 0; n < 40; n++) {
      const asset: IndexedAsset = [
        { id: idOf(4, n), memberId: idOf(9, n), type: 'network' as const, value: `203.0.113.${n * 4}/30` },
        { id: idOf(5, n), memberId: idOf(9, n), type: 'domain' as const, value: `new${n}.example` },
        { id: idOf(6, n), memberId: idOf(9, n), type: 'asn' as const, value: String(4_200_000_000 + n) },
      ][n % 3] as IndexedAsset
      changes.push(
        await secondsOf(() => {
          index.put(asset)
          index.tables()
        }),
      )
    }
    const value = Math.max(...changes) * 1000
    return {
      name: 'asset-change',
      value,
      unit: 'ms',
      baseline: 'building the whole index',
      baselineValue: full * 1000,
      ratio: (full * 1000) / value,
    }
  },
}
