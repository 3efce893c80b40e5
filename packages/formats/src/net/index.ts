// Addresses, networks, AS numbers and domain names.
export { parseAsn, specialAsn } from './asn.ts'
export { hostName, parseDomain } from './domain.ts'
export { formatIp, type Ip, parseIp, readIpv4, readIpv6 } from './ip.ts'
export { mergeNetworks } from './merge.ts'
export { coverRange, covers, formatNetwork, type Network, networkOf, parseNetwork } from './network.ts'
export { type SpecialSpace, specialSpaceOf } from './special.ts'
