// What lies outside in a walk about proofs: DNS, the website of a domain over TLS, and a registry (RDAP), all on loopback.
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { OutboundGuard } from '../packages/server/src/platform/index.ts'
import { serveDns, type Zone } from '../packages/server/src/platform/testing/dns-server.ts'
import { selfSigned } from '../packages/server/src/watch/testing/self-signed.ts'

/** What a path answers: a text, a way to write the answer oneself, or nothing: it hangs. */
export type Page = string | ((response: ServerResponse) => void) | 'hangs'

export interface Outside {
  readonly zone: Required<Pick<Zone, 'txt' | 'cname' | 'broken' | 'silent'>>
  /** Of the one website, by path. */
  readonly site: Record<string, Page>
  /** Of the registry, by path, such as `/ip/192.0.2.0/24`. */
  readonly registry: Record<string, Page>
  readonly environment: Record<string, string>
  readonly outbound: OutboundGuard
  close(): Promise<void>
}

const portOf = (server: Server) => (server.address() as AddressInfo).port

function answering(pages: Record<string, Page>) {
  return ({ url = '' }: { url?: string | undefined }, response: ServerResponse): void => {
    const page = pages[url]
    if (page === undefined) response.writeHead(404).end()
    else if (page === 'hangs') return
    else if (typeof page === 'string') response.end(page)
    else page(response)
  }
}

export async function openOutside(domain: string): Promise<Outside> {
  const zone = { txt: {}, cname: {}, broken: [], silent: [] }
  const site: Record<string, Page> = {}
  const registry: Record<string, Page> = {}
  const dns = await serveDns(zone)
  const { key, cert } = selfSigned(domain, new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000))
  const website = createTlsServer({ key, cert }, answering(site)).listen(0, '127.0.0.1')
  const rdap = createServer(answering(registry)).listen(0, '127.0.0.1')
  await Promise.all([once(website, 'listening'), once(rdap, 'listening')])
  return {
    zone,
    site,
    registry,
    environment: { SCHAKEL_DNS_SERVERS: dns.server, SCHAKEL_RDAP_URL: `http://127.0.0.1:${portOf(rdap)}` },
    outbound: { standIns: new Map([[domain, { port: portOf(website as unknown as Server), ca: cert }]]) },
    async close() {
      dns.close()
      for (const server of [website, rdap]) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

const bounds: Record<string, [string, string]> = {
  '192.0.2.0/24': ['192.0.2.0', '192.0.2.255'],
  '192.0.2.64/26': ['192.0.2.64', '192.0.2.127'],
  '2001:db8::/32': ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff'],
}

/** A contact of a registry: role, kind of its card, and address. */
export type Contact = readonly [role: string, kind: string, email: string]

/** A network or AS number as a registry answers it. */
export function registered(of: string, contacts: readonly Contact[], ...remarks: string[]): string {
  const [startAddress, endAddress] = bounds[of] ?? []
  const range = of.startsWith('AS')
    ? { objectClassName: 'autnum', startAutnum: Number(of.slice(2)), endAutnum: Number(of.slice(2)) }
    : { objectClassName: 'ip network', startAddress, endAddress }
  const card = (name: string, kind: string, email?: string) => [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['fn', {}, 'text', name],
      ['kind', {}, 'text', kind],
      ...(email ? [['email', {}, 'text', email]] : []),
    ],
  ]
  const entities = [
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: card('Kabelbedrijf Lek', 'org'),
      entities: contacts.map(([role, kind, email]) => ({ roles: [role], vcardArray: card('x', kind, email) })),
    },
  ]
  return JSON.stringify({ ...range, entities, remarks: [{ description: remarks }] })
}
