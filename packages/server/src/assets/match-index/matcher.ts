// Asks the tables whose an address, an AS number, a name or a network is; used by worker threads on bytes.
import { type Network, readIpv4, readIpv6 } from '@schakel/formats/net'
import { lookupBetween, lookupIpv4, lookupIpv6 } from './layers.ts'
import type { MatchTables } from './match-index.ts'
import { lookupName } from './name-table.ts'
import { type Owner, ownersOf } from './owner-sets.ts'

export interface Matcher {
  /** The set of the address in `bytes[start, end)`; 0 nobody's, -1 when it is no address. */
  address(bytes: Uint8Array, start: number, end: number): number
  asn(asn: number): number
  name(bytes: Uint8Array, start: number, end: number): number
  /** Sets of all claims that own some address of the network, each once. */
  overlapping(network: Network): number[]
  owners(set: number): readonly Owner[]
}

function wordsOf({ version }: Network, value: bigint): Uint32Array {
  if (version === 4) return Uint32Array.of(Number(value))
  return Uint32Array.from([96n, 64n, 32n, 0n], (shift) => Number((value >> shift) & 0xffff_ffffn))
}

export function createMatcher(tables: MatchTables): Matcher {
  const groups = new Uint16Array(8)
  const { ipv4, ipv6, names, asn, slots, members, shared } = tables
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
    name: (bytes, start, end) => lookupName(names.base, names.overlay, bytes, start, end),
    overlapping: (network) =>
      lookupBetween(
        network.version === 4 ? ipv4 : ipv6,
        wordsOf(network, network.first),
        wordsOf(network, network.last),
      ),
    owners: (set) => ownersOf(slots, members, shared, set),
  }
}
