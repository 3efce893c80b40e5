// The fewest networks that hold exactly the addresses of those given (RFC 4632: aggregation).
import { coverRange, type Network } from './network.ts'

interface Range {
  readonly version: 4 | 6
  readonly first: bigint
  last: bigint
}

const byPlace = (a: Network, b: Network): number =>
  a.version - b.version || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)

/** IPv4 before IPv6, each from low to high; none lies in, or makes one with, another. */
export function mergeNetworks(networks: readonly Network[]): Network[] {
  const ranges: Range[] = []
  for (const { version, first, last } of [...networks].sort(byPlace)) {
    const open = ranges.at(-1)
    if (open?.version !== version || first > open.last + 1n) ranges.push({ version, first, last })
    else if (last > open.last) open.last = last
  }
  return ranges.flatMap(({ version, first, last }) => coverRange(version, first, last))
}
