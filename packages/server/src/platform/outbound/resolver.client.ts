// Asks DNS (RFC 1035): of the servers that the node is told to use, else of the system's.
import type { LookupAddress } from 'node:dns'
import { Resolver } from 'node:dns/promises'

/** Throws for an address of a server that is none. */
export function makeResolver(servers?: readonly string[] | null): Resolver {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (servers) resolver.setServers([...servers])
  return resolver
}

/** Finds the addresses of a name by these servers; rejects with the resolver's error where it has none. */
export function addressesBy(servers: readonly string[]): (hostname: string) => Promise<LookupAddress[]> {
  return async (hostname) => {
    const resolver = makeResolver(servers)
    const [four, six] = await Promise.allSettled([resolver.resolve4(hostname), resolver.resolve6(hostname)])
    const found = [
      ...(four.status === 'fulfilled' ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === 'fulfilled' ? six.value.map((address) => ({ address, family: 6 })) : []),
    ]
    if (found.length === 0 && four.status === 'rejected') throw four.reason
    return found
  }
}
