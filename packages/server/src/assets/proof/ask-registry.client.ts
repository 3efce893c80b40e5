// Asks the registry about a network or AS number (RDAP, RFC 9082 section 3.1); redirects lead from one registry to another.
import type { ProofReason } from '@schakel/api'
import { parseNetwork } from '@schakel/formats/net'
import { type RdapObject, readRdap } from '@schakel/formats/rdap'
import type { AssetRow } from '../assets.store.ts'
import { type Fetched, fetchText, guardOf } from './fetch.client.ts'
import { type Outside, patienceMs } from './outside.ts'

export type Asked = { ok: true; object: RdapObject } | { ok: false; reason: ProofReason }
type Registered = Pick<AssetRow, 'type' | 'value' | 'network' | 'asn'>

const mostBytes = 1_048_576
const mostRedirects = 4
/** A network as wide as this is a registry's own block, not somebody's. */
const widest = { 4: 2n ** 24n, 6: 2n ** 112n } as const

export function registryAddress(asset: Registered, rdapUrl: string): string {
  return asset.type === 'asn' ? `${rdapUrl}/autnum/${asset.asn}` : `${rdapUrl}/ip/${asset.value}`
}

/** The object must be about all of the asset: who holds a part of a network does not hold the network. */
function holds({ type, version, first, last }: RdapObject, asset: Registered): boolean {
  if (asset.type === 'asn') return type === 'asn' && first <= BigInt(asset.asn ?? -1) && last >= BigInt(asset.asn ?? -1)
  const network = parseNetwork(asset.value)
  if (!network.ok || type !== 'network' || version !== network.value.version) return false
  return first <= network.value.first && last >= network.value.last && last - first + 1n <= widest[version]
}

/** Follows redirects within one span of time; only the configured registry may lie in special space. */
async function fetchObject(url: string, outside: Outside): Promise<Fetched> {
  const end = Date.now() + patienceMs
  const guard = guardOf(outside)
  const allow = [...(guard.allow ?? []), new URL(outside.rdapUrl).host]
  let at = url
  for (let hops = 0; hops <= mostRedirects; hops++) {
    const limits = { bytes: mostBytes, ms: end - Date.now() }
    const fetched = await fetchText(at, 'application/rdap+json', { ...guard, allow }, limits)
    if (fetched.ok || !('redirect' in fetched)) return fetched
    at = fetched.redirect
  }
  return { ok: false, reason: 'redirected' }
}

/** Never throws. */
export async function askRegistry(asset: Registered, outside: Outside): Promise<Asked> {
  const fetched = await fetchObject(registryAddress(asset, outside.rdapUrl), outside)
  if (!fetched.ok) {
    const reason = 'redirect' in fetched ? 'redirected' : fetched.reason
    return { ok: false, reason: reason === 'not-found' ? 'registry-unknown' : reason }
  }
  const read = readRdap(fetched.text)
  if (!read.ok) return { ok: false, reason: 'registry-unreadable' }
  return holds(read.value, asset) ? { ok: true, object: read.value } : { ok: false, reason: 'registry-other' }
}
