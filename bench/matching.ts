// Whose is it: addresses and names against the index, and how fast a changed asset is in force.
import { createMatcher } from '../packages/server/src/assets/index.ts'
import { type IndexedAsset, MatchTablesBuilder } from '../packages/server/src/assets/match-index/index.ts'
import { type Benchmark, type Measurement, paired, secondsOf } from './measurement.ts'

const lookups = 1_000_000
const idOf = (kind: number, n: number) => `00000000-0000-4000-8${kind}00-${n.toString(16).padStart(12, '0')}`

/** 5,000 members, 100,000 networks, 2,000 AS numbers and `domains` names, made up and spread evenly. */
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

function built(domains: number): MatchTablesBuilder {
  const builder = new MatchTablesBuilder()
  for (const asset of assetsOf(domains)) builder.put(asset)
  return builder
}

/** The textbook way: a map per prefix length, asked from the longest to the shortest. */
function textbookAddresses(assets: readonly IndexedAsset[]): (text: string) => string | undefined {
  const lengths = new Map<number, Map<number, string>>()
  for (const { type, value, memberId } of assets) {
    if (type !== 'network' || value.includes(':')) continue
    const [address = '', length = '32'] = value.split('/')
    const prefix = Number(length)
    const map = lengths.get(prefix) ?? new Map<number, string>()
    map.set(Math.floor(numberOf(address) / 2 ** (32 - prefix)), memberId)
    lengths.set(prefix, map)
  }
  const ordered = [...lengths].sort(([a], [b]) => b - a)
  return (text) => {
    const address = numberOf(text)
    for (const [prefix, map] of ordered) {
      const owner = map.get(Math.floor(address / 2 ** (32 - prefix)))
      if (owner) return owner
    }
    return undefined
  }
}
const numberOf = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function textbookNames(assets: readonly IndexedAsset[]): (text: string) => string | undefined {
  const names = new Map(assets.filter(({ type }) => type === 'domain').map(({ value, memberId }) => [value, memberId]))
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

async function lookUp(
  make: (n: number) => string,
  own: (bytes: Buffer, start: number, end: number) => number,
  textbook: (text: string) => string | undefined,
): Promise<{ work: number; baseline: number }> {
  const { bytes, texts, ends } = textsIn(make)
  let hits = 0
  const work = () => {
    for (let n = 0; n < lookups; n++) {
      const at = n % texts.length
      if (own(bytes, at === 0 ? 0 : (ends[at - 1] as number), ends[at] as number) > 0) hits++
    }
  }
  const baseline = () => {
    for (let n = 0; n < lookups; n++) if (textbook(texts[n % texts.length] as string)) hits++
  }
  work()
  baseline()
  const times = await paired(5, work, baseline)
  if (hits === 0) throw new Error('nothing matched: the benchmark measures the wrong thing')
  return times
}

export const matchIp: Benchmark = {
  name: 'match-ip',
  async run() {
    const assets = assetsOf(0)
    const builder = built(0)
    const matcher = createMatcher(builder.tables())
    const make = (n: number) => `${11 + (n % 200)}.${(n * 13) & 255}.${(n * 31) & 255}.${n & 255}`
    const times = await lookUp(
      make,
      (bytes, start, end) => matcher.address(bytes, start, end),
      textbookAddresses(assets),
    )
    return measured('match-ip', 'lookups/s', 'a map per prefix length', times)
  },
}

export const matchDomain: Benchmark = {
  name: 'match-domain',
  async run() {
    const assets = assetsOf(1_000_000)
    const matcher = createMatcher(built(1_000_000).tables())
    const make = (n: number) => `www${n % 9}.m${(n * 37) % 1_200_000}.example`
    const times = await lookUp(make, (bytes, start, end) => matcher.name(bytes, start, end), textbookNames(assets))
    return measured('match-domain', 'lookups/s', 'a map of names asked per suffix', times)
  },
}

export const assetChange: Benchmark = {
  name: 'asset-change',
  async run() {
    const builder = built(1_000_000)
    const full = await secondsOf(() => builder.tables())
    const changes: number[] = []
    for (let n = 0; n < 5; n++) {
      changes.push(
        await secondsOf(() => {
          builder.put({ id: idOf(4, n), memberId: idOf(9, n), type: 'network', value: `203.0.113.${n * 8}/29` })
          builder.tables()
        }),
      )
    }
    const value = (changes.sort((a, b) => a - b)[2] ?? 0) * 1000
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
