// Networks flattened to disjoint ranges that each know the most specific claim; found by a 16-bit index and bisection.
import { sharedBytes, sharedWords } from './slots.ts'

/** Networks as they come: `words` 32-bit words of the first address each (1 for IPv4, 4 for IPv6). */
export interface NetworkClaims {
  readonly width: 1 | 4
  readonly firsts: Uint32Array
  readonly prefixes: Uint8Array
  /** Distinct networks only. */
  readonly sets: Uint32Array
  readonly count: number
}

/** Ranges from `starts` to the next start belong to a claim; claim 0 is nobody. */
export interface NetworkTable {
  readonly width: 1 | 4
  readonly starts: Uint32Array
  readonly claims: Uint32Array
  /** The range that holds the first address with these 16 leading bits. */
  readonly index: Uint32Array
  /** Per claim: whose, its prefix + 1 (0 for nobody), and the claim around it. */
  readonly sets: Uint32Array
  readonly prefixes: Uint8Array
  readonly parents: Uint32Array
}

export function compareWords(a: Uint32Array, atA: number, b: Uint32Array, atB: number, width: number): number {
  for (let i = 0; i < width; i++) {
    const left = a[atA + i] as number
    const right = b[atB + i] as number
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** The order of the networks by first address, the widest first. */
export function sortedNetworks({ width, firsts, prefixes, count }: Omit<NetworkClaims, 'sets'>): Uint32Array {
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  return order.sort(
    (a, b) =>
      compareWords(firsts, a * width, firsts, b * width, width) ||
      (prefixes[a] as number) - (prefixes[b] as number) ||
      a - b,
  )
}

/** Writes the address behind the network's last into `after`; false when there is none. */
function addressBehind(firsts: Uint32Array, at: number, width: number, prefix: number, after: Uint32Array): boolean {
  let carry = 1
  for (let i = width - 1; i >= 0; i--) {
    const bits = Math.min(32, Math.max(0, prefix - i * 32))
    const host = bits === 32 ? 0 : 0xffff_ffff >>> bits
    const sum = ((((firsts[at + i] as number) | host) >>> 0) as number) + carry
    after[i] = sum
    carry = sum > 0xffff_ffff ? 1 : 0
  }
  return carry === 0
}

class Sweep {
  readonly #claims: NetworkClaims
  readonly #open: number[] = []
  readonly #after = new Uint32Array(4)
  readonly starts: Uint32Array
  readonly owners: Uint32Array
  readonly parents: Uint32Array
  ranges = 1

  constructor(claims: NetworkClaims) {
    this.#claims = claims
    this.starts = new Uint32Array((2 * claims.count + 1) * claims.width)
    this.owners = new Uint32Array(2 * claims.count + 1)
    this.parents = sharedWords(claims.count + 1)
  }

  /** CIDR blocks nest or are disjoint: the innermost open one owns what follows. */
  run(order: Uint32Array): void {
    const { firsts, width } = this.#claims
    for (const claim of order) {
      this.#closeUntil(firsts, claim * width)
      this.parents[claim + 1] = this.#open.at(-1) ?? 0
      this.#begin(firsts, claim * width, claim + 1)
      this.#open.push(claim + 1)
    }
    this.#closeUntil(null, 0)
  }

  #begin(words: Uint32Array, at: number, owner: number): void {
    const { width } = this.#claims
    const last = this.ranges - 1
    if (compareWords(this.starts, last * width, words, at, width) === 0) this.owners[last] = owner
    else {
      for (let i = 0; i < width; i++) this.starts[this.ranges * width + i] = words[at + i] as number
      this.owners[this.ranges++] = owner
    }
  }

  #closeUntil(words: Uint32Array | null, at: number): void {
    const { firsts, prefixes, width } = this.#claims
    for (let top = this.#open.at(-1); top !== undefined; top = this.#open.at(-1)) {
      const goesOn = addressBehind(firsts, (top - 1) * width, width, prefixes[top - 1] as number, this.#after)
      if (words && (!goesOn || compareWords(this.#after, 0, words, at, width) > 0)) return
      this.#open.pop()
      if (goesOn) this.#begin(this.#after, 0, this.#open.at(-1) ?? 0)
    }
  }
}

export function buildNetworks(claims: NetworkClaims): NetworkTable {
  const { width, count } = claims
  const sweep = new Sweep(claims)
  sweep.run(sortedNetworks(claims))
  const starts = sharedWords(sweep.ranges * width)
  starts.set(sweep.starts.subarray(0, sweep.ranges * width))
  const owners = sharedWords(sweep.ranges)
  owners.set(sweep.owners.subarray(0, sweep.ranges))
  const sets = sharedWords(count + 1)
  const prefixes = sharedBytes(count + 1)
  for (let claim = 0; claim < count; claim++) {
    sets[claim + 1] = claims.sets[claim] as number
    prefixes[claim + 1] = (claims.prefixes[claim] as number) + 1
  }
  return { width, starts, claims: owners, index: firstBitsIndex(starts, width), sets, prefixes, parents: sweep.parents }
}

function firstBitsIndex(starts: Uint32Array, width: number): Uint32Array {
  const index = sharedWords(65_537)
  const count = starts.length / width
  let at = 0
  for (let top = 0; top < 65_536; top++) {
    while (at + 1 < count && (starts[(at + 1) * width] as number) >>> 16 < top) at++
    index[top] = at
  }
  index[65_536] = count - 1
  return index
}

/** The range that holds `address` (an unsigned 32-bit number). */
export function rangeOfIpv4(table: NetworkTable, address: number): number {
  const { starts } = table
  const top = address >>> 16
  let low = table.index[top] as number
  let high = (table.index[top + 1] as number) + 1
  if (high >= starts.length) high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] as number) <= address) low = middle
    else high = middle - 1
  }
  return low
}

function startsAtOrBefore(starts: Uint32Array, at: number, a: number, b: number, c: number, d: number): boolean {
  const base = at * 4
  const w0 = starts[base] as number
  if (w0 !== a) return w0 < a
  const w1 = starts[base + 1] as number
  if (w1 !== b) return w1 < b
  const w2 = starts[base + 2] as number
  if (w2 !== c) return w2 < c
  return (starts[base + 3] as number) <= d
}

/** The range that holds the address of four unsigned 32-bit words. */
export function rangeOfIpv6(table: NetworkTable, a: number, b: number, c: number, d: number): number {
  const top = a >>> 16
  const last = table.claims.length - 1
  let low = table.index[top] as number
  let high = Math.min(last, (table.index[top + 1] as number) + 1)
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (startsAtOrBefore(table.starts, middle, a, b, c, d)) low = middle
    else high = middle - 1
  }
  return low
}

/** The claim on exactly this network, or 0. `words` is its first address. */
export function claimOn(table: NetworkTable, words: Uint32Array, prefix: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = words
  const range = table.width === 1 ? rangeOfIpv4(table, a) : rangeOfIpv6(table, a, b, c, d)
  let claim = table.claims[range] as number
  while ((table.prefixes[claim] as number) > prefix + 1) claim = table.parents[claim] as number
  return table.prefixes[claim] === prefix + 1 ? claim : 0
}
