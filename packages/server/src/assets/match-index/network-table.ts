// Networks flattened to disjoint ranges that each know the most specific claim; found by a 16-bit index and bisection.
import type { Network } from '@schakel/formats/net'
import { sharedWords } from './owner-sets.ts'

export interface Claim<T> {
  readonly at: T
  readonly set: number
}

/** IPv4 ranges: `starts[i]` to the next start belongs to `sets[i]` (0 nobody); `index` by the first 16 bits. */
export interface Ipv4Table {
  readonly starts: Uint32Array
  readonly sets: Uint32Array
  readonly index: Uint32Array
}

/** IPv6 ranges: four words a start; `index` by the first 16 bits. */
export interface Ipv6Table {
  readonly starts: Uint32Array
  readonly sets: Uint32Array
  readonly index: Uint32Array
}

interface Range {
  start: bigint
  set: number
}

/** Sweeps nested networks (CIDR blocks nest or are disjoint) into ranges where the innermost wins. */
function flatten(claims: readonly Claim<Network>[], end: bigint): Range[] {
  const sorted = [...claims].sort((a, b) =>
    a.at.first === b.at.first ? a.at.prefix - b.at.prefix : a.at.first < b.at.first ? -1 : 1,
  )
  const ranges: Range[] = [{ start: 0n, set: 0 }]
  const open: Claim<Network>[] = []
  const begin = (start: bigint, set: number) => {
    const last = ranges.at(-1) as Range
    if (last.start === start) last.set = set
    else if (last.set !== set) ranges.push({ start, set })
  }
  const closeUntil = (first: bigint) => {
    for (let top = open.at(-1); top && top.at.last < first; top = open.at(-1)) {
      open.pop()
      if (top.at.last < end) begin(top.at.last + 1n, open.at(-1)?.set ?? 0)
    }
  }
  for (const claim of sorted) {
    closeUntil(claim.at.first)
    begin(claim.at.first, claim.set)
    open.push(claim)
  }
  closeUntil(end + 1n)
  return ranges
}

function firstBitsIndex(count: number, first16: (i: number) => number): Uint32Array {
  const index = sharedWords(65_537)
  let at = 0
  for (let top = 0; top < 65_536; top++) {
    while (at + 1 < count && first16(at + 1) < top) at++
    index[top] = at
  }
  index[65_536] = count - 1
  return index
}

export function buildIpv4(claims: readonly Claim<Network>[]): Ipv4Table {
  const ranges = flatten(claims, 0xffff_ffffn)
  const starts = sharedWords(ranges.length)
  const sets = sharedWords(ranges.length)
  for (const [i, range] of ranges.entries()) {
    starts[i] = Number(range.start)
    sets[i] = range.set
  }
  return { starts, sets, index: firstBitsIndex(ranges.length, (i) => (starts[i] as number) >>> 16) }
}

/** The set of the range that holds `address` (an unsigned 32-bit number). */
export function lookupIpv4(table: Ipv4Table, address: number): number {
  const { starts } = table
  const top = Math.floor(address / 65_536)
  let low = table.index[top] as number
  let high = top === 65_535 ? starts.length - 1 : (table.index[top + 1] as number) + 1
  if (high >= starts.length) high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] as number) <= address) low = middle
    else high = middle - 1
  }
  return table.sets[low] as number
}

export function buildIpv6(claims: readonly Claim<Network>[]): Ipv6Table {
  const ranges = flatten(claims, (1n << 128n) - 1n)
  const starts = sharedWords(ranges.length * 4)
  const sets = sharedWords(ranges.length)
  for (const [i, range] of ranges.entries()) {
    for (let word = 0; word < 4; word++)
      starts[i * 4 + word] = Number((range.start >> BigInt(96 - 32 * word)) & 0xffff_ffffn)
    sets[i] = range.set
  }
  return { starts, sets, index: firstBitsIndex(ranges.length, (i) => (starts[i * 4] as number) >>> 16) }
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

/** The set of the range that holds the address of four unsigned 32-bit words. */
export function lookupIpv6(table: Ipv6Table, a: number, b: number, c: number, d: number): number {
  const top = Math.floor(a / 65_536)
  const last = table.sets.length - 1
  let low = table.index[top] as number
  let high = Math.min(last, top === 65_535 ? last : (table.index[top + 1] as number) + 1)
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (startsAtOrBefore(table.starts, middle, a, b, c, d)) low = middle
    else high = middle - 1
  }
  return table.sets[low] as number
}
