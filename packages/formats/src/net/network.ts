// Networks in CIDR form (RFC 4632, RFC 4291): canonical text, host bits and reversed ranges refused with the mend.
import { type Parsed, parsed, refuse } from '../parsed/index.ts'
import { formatIp, type Ip, parseIp } from './ip.ts'

export interface Network {
  readonly version: 4 | 6
  readonly first: bigint
  readonly last: bigint
  readonly prefix: number
}

const bitsOf = { 4: 32, 6: 128 } as const

export function networkOf(ip: Ip, prefix: number): Network {
  const size = 1n << BigInt(bitsOf[ip.version] - prefix)
  const first = ip.value - (ip.value % size)
  return { version: ip.version, first, last: first + size - 1n, prefix }
}

/** `192.0.2.0/24`; a single address bears /32 or /128 too. */
export function formatNetwork(network: Network): string {
  return `${formatIp({ version: network.version, value: network.first })}/${network.prefix}`
}

/** The fewest networks that together are exactly the range from `first` to `last`. */
export function coverRange(version: 4 | 6, first: bigint, last: bigint): Network[] {
  const networks: Network[] = []
  const bits = bitsOf[version]
  let at = first
  while (at <= last) {
    let free = 0
    while (free < bits && (at & ((1n << BigInt(free + 1)) - 1n)) === 0n && at + (1n << BigInt(free + 1)) - 1n <= last)
      free++
    const network = networkOf({ version, value: at }, bits - free)
    networks.push(network)
    at = network.last + 1n
  }
  return networks
}

function parseRange(left: string, right: string): Parsed<Network> {
  const from = parseIp(left)
  const to = parseIp(right)
  if (!from || !to || from.version !== to.version) {
    return refuse('network.range', 'A range needs two addresses of the same kind, like 192.0.2.0-192.0.2.255.')
  }
  if (from.value > to.value) {
    return refuse('network.reversed', `The range is the wrong way round. Did you mean ${right}-${left}?`, {
      suggestion: `${right}-${left}`,
    })
  }
  const networks = coverRange(from.version, from.value, to.value)
  const [only] = networks
  if (only && networks.length === 1) return parsed(only)
  const list = networks.slice(0, 8).map(formatNetwork).join(', ')
  return refuse(
    'network.range',
    `This range is not one network. Enter these: ${list}${networks.length > 8 ? ' …' : ''}`,
    { suggestion: list },
  )
}

/** CIDR, a single address, or a range that is exactly one network. */
export function parseNetwork(text: string): Parsed<Network> {
  const trimmed = text.trim()
  const range = /^([^\s-]+)\s*-\s*([^\s-]+)$/.exec(trimmed)
  if (range?.[1] && range[2]) return parseRange(range[1], range[2])
  const [address = '', length, ...more] = trimmed.split('/')
  const ip = parseIp(address)
  if (!ip || more.length > 0)
    return refuse('network.syntax', `"${text}" is no network. Example: 192.0.2.0/24 or 2001:db8::/32.`)
  const bits = bitsOf[ip.version]
  if (length === undefined) return parsed(networkOf(ip, bits))
  if (!/^\d{1,3}$/.test(length) || Number(length) > bits) {
    return refuse('network.prefix', `The part after the slash must be a number from 0 to ${bits}.`)
  }
  const network = networkOf(ip, Number(length))
  if (network.first !== ip.value) {
    return refuse(
      'network.host-bits',
      `${trimmed} is an address inside a network. Did you mean ${formatNetwork(network)}?`,
      { suggestion: formatNetwork(network) },
    )
  }
  return parsed(network)
}

export function covers(outer: Network, inner: Network): boolean {
  return outer.version === inner.version && outer.first <= inner.first && outer.last >= inner.last
}
