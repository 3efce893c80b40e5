// The network that a guess comes from: an IPv4 address, or the first 64 bits of an IPv6 address, which one guesser has at hand.
import { formatNetwork, networkOf, parseIp } from '@schakel/formats/net'

/** The same text for all addresses of one guesser. */
export function guesserOf(address: string): string {
  const ip = parseIp(address.replace(/%.*$/, ''))
  return ip ? formatNetwork(networkOf(ip, ip.version === 4 ? 32 : 64)) : address
}
