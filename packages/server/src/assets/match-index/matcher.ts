// Asks the tables whose an address, an AS number, a name or a network is; used by worker threads on bytes.
import { type Network, readIpv4, readIpv6 } from '@schakel/formats/net'
import type { MatchTables } from './match-tables.ts'
import { lookupName } from './name-table.ts'
import { lookupIpv4, lookupIpv6 } from './network-table.ts'
import { type Owner, ownersOf } from './owner-sets.ts'

export interface Matcher {
  /** The set of the address in `bytes[start, end)`; 0 nobody's, -1 when it is no address. */
  address(bytes: Uint8Array, start: number, end: number): number
  asn(asn: number): number
  name(bytes: Uint8Array, start: number, end: number): number
  /** Sets of all claims that overlap the network, each once. */
  overlapping(network: Network): number[]
  owners(set: number): readonly Owner[]
}

export function createMatcher(tables: MatchTables): Matcher {
  const groups = new Uint16Array(8)
  const { ipv4, ipv6, names, asn, owners } = tables
  return {
    address(bytes, start, end) {
      const four = readIpv4(bytes, start, end)
      if (four >= 0) return lookupIpv4(ipv4, four)
      if (!readIpv6(bytes, start, end, groups)) return -1
      const a = (groups[0] as number) * 65_536 + (groups[1] as number)
      const b = (groups[2] as number) * 65_536 + (groups[3] as number)
      const c = (groups[4] as number) * 65_536 + (groups[5] as number)
      const d = (groups[6] as number) * 65_536 + (groups[7] as number)
      return a === 0 && b === 0 && c === 0xffff ? lookupIpv4(ipv4, d) : lookupIpv6(ipv6, a, b, c, d)
    },
    asn: (number) => asn.get(number) ?? 0,
    name: (bytes, start, end) => lookupName(names, bytes, start, end),
    overlapping(network) {
      const found = new Set<number>()
      if (network.version === 4) overlapIpv4(ipv4.starts, ipv4.sets, network, found)
      else overlapIpv6(ipv6.starts, ipv6.sets, network, found)
      found.delete(0)
      return [...found]
    },
    owners: (set) => ownersOf(owners, set),
  }
}

function overlapIpv4(starts: Uint32Array, sets: Uint32Array, network: Network, found: Set<number>): void {
  const first = Number(network.first)
  const last = Number(network.last)
  for (let i = 0; i < starts.length; i++) {
    if ((starts[i] as number) > last) break
    const end = i + 1 < starts.length ? (starts[i + 1] as number) - 1 : 0xffff_ffff
    if (end >= first) found.add(sets[i] as number)
  }
}

function overlapIpv6(starts: Uint32Array, sets: Uint32Array, network: Network, found: Set<number>): void {
  const startOf = (i: number) => {
    let value = 0n
    for (let word = 0; word < 4; word++) value = (value << 32n) | BigInt(starts[i * 4 + word] as number)
    return value
  }
  for (let i = 0; i < sets.length; i++) {
    if (startOf(i) > network.last) break
    const end = i + 1 < sets.length ? startOf(i + 1) - 1n : (1n << 128n) - 1n
    if (end >= network.first) found.add(sets[i] as number)
  }
}
