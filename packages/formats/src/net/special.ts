// Address space that nobody answers for on the internet: IANA's special-purpose registries (RFC 6890) and, for IPv6, all that is not global unicast (RFC 4291).
import { covers, type Network, parseNetwork } from './network.ts'

export interface SpecialSpace {
  readonly kind: 'private' | 'reserved' | 'documentation' | 'multicast' | 'loopback' | 'link-local'
  readonly name: string
  readonly network: Network
}

const table: readonly (readonly [SpecialSpace['kind'], string, string])[] = [
  ['reserved', '0.0.0.0/8', '"this network" (RFC 791)'],
  ['private', '10.0.0.0/8', 'private use (RFC 1918)'],
  ['private', '100.64.0.0/10', 'shared address space of providers (RFC 6598)'],
  ['loopback', '127.0.0.0/8', 'loopback (RFC 1122)'],
  ['link-local', '169.254.0.0/16', 'link-local (RFC 3927)'],
  ['private', '172.16.0.0/12', 'private use (RFC 1918)'],
  ['reserved', '192.0.0.0/24', 'protocol assignments (RFC 6890)'],
  ['documentation', '192.0.2.0/24', 'documentation (RFC 5737)'],
  ['reserved', '192.31.196.0/24', 'AS112 service (RFC 7535)'],
  ['reserved', '192.52.193.0/24', 'multicast tunnelling (RFC 7450)'],
  ['reserved', '192.88.99.0/24', 'former 6to4 relay (RFC 7526)'],
  ['private', '192.168.0.0/16', 'private use (RFC 1918)'],
  ['reserved', '192.175.48.0/24', 'AS112 service (RFC 7534)'],
  ['reserved', '198.18.0.0/15', 'benchmarking (RFC 2544)'],
  ['documentation', '198.51.100.0/24', 'documentation (RFC 5737)'],
  ['documentation', '203.0.113.0/24', 'documentation (RFC 5737)'],
  ['multicast', '224.0.0.0/4', 'multicast (RFC 5771)'],
  ['reserved', '240.0.0.0/4', 'reserved (RFC 1112)'],
  ['reserved', '::/128', 'the unspecified address (RFC 4291)'],
  ['loopback', '::1/128', 'loopback (RFC 4291)'],
  ['reserved', '64:ff9b::/96', 'translation (RFC 6052)'],
  ['private', '64:ff9b:1::/48', 'local translation (RFC 8215)'],
  ['reserved', '100::/64', 'discard-only (RFC 6666)'],
  ['reserved', '100:0:0:1::/64', 'dummy prefix (RFC 9780)'],
  ['reserved', '2001::/23', 'protocol assignments (RFC 2928)'],
  ['documentation', '2001:db8::/32', 'documentation (RFC 3849)'],
  ['reserved', '2002::/16', '6to4 (RFC 3056)'],
  ['reserved', '2620:4f:8000::/48', 'AS112 service (RFC 7534)'],
  ['documentation', '3fff::/20', 'documentation (RFC 9637)'],
  ['reserved', '5f00::/16', 'segment routing (RFC 9602)'],
  ['private', 'fc00::/7', 'unique local (RFC 4193)'],
  ['link-local', 'fe80::/10', 'link-local (RFC 4291)'],
  ['private', 'fec0::/10', 'former site-local (RFC 3879)'],
  ['multicast', 'ff00::/8', 'multicast (RFC 4291)'],
  ...['::/3', '4000::/2', '8000::/1'].map(
    (rest) => ['reserved', rest, 'not given out: only 2000::/3 is (RFC 4291)'] as const,
  ),
]

export const specialSpaces: readonly SpecialSpace[] = table.map(([kind, text, name]) => {
  const network = parseNetwork(text)
  if (!network.ok) throw new Error(`${text} in the table of special space is no network`)
  return { kind, name, network: network.value }
})

/** The special space that the network lies in, or that lies in it; null when it is ordinary. */
export function specialSpaceOf(network: Network): SpecialSpace | null {
  return specialSpaces.find((space) => covers(space.network, network) || covers(network, space.network)) ?? null
}
