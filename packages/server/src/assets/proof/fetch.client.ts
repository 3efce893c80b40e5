// One guarded fetch for a proof: the text, or why there is none; size and time are bounded and nothing throws.
import { AppError, type ProofReason } from '@schakel/api'
import { addressesBy, guardedRequest, type OutboundAnswer, type OutboundGuard } from '../../platform/index.ts'
import type { Outside } from './outside.ts'

export type Fetched = { ok: true; text: string } | { ok: false; redirect: string } | { ok: false; reason: ProofReason }

const untrusted = /^(CERT_|ERR_TLS_CERT|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/
const absent = new Set(['ENODATA', 'ENOTFOUND'])

function reasonOf(error: unknown): ProofReason {
  if (error instanceof AppError) return 'refused-address'
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (untrusted.test(code)) return 'certificate'
  return absent.has(code) ? 'not-found' : 'unreachable'
}

export function guardOf({ guard, dnsServers }: Outside): OutboundGuard {
  return dnsServers ? { resolve: addressesBy(dnsServers), ...guard } : guard
}

function fetchedOf({ status, headers, body }: OutboundAnswer, url: string, most: number): Fetched {
  if (status >= 300 && status < 400 && typeof headers.location === 'string' && URL.canParse(headers.location, url))
    return { ok: false, redirect: new URL(headers.location, url).href }
  if (status >= 500 || status === 429) return { ok: false, reason: 'unreachable' }
  if (status !== 200) return { ok: false, reason: 'not-found' }
  if (body.length >= most) return { ok: false, reason: 'too-large' }
  return { ok: true, text: body.toString('utf8') }
}

export async function fetchText(
  url: string,
  accept: string,
  guard: OutboundGuard,
  limits: { bytes: number; ms: number },
): Promise<Fetched> {
  if (limits.ms <= 0) return { ok: false, reason: 'unreachable' }
  try {
    const headers = { accept, 'user-agent': 'Schakel' }
    const wanted = { method: 'GET' as const, headers, maxBytes: limits.bytes, timeoutMs: limits.ms }
    return fetchedOf(await guardedRequest(url, wanted, guard), url, limits.bytes)
  } catch (error) {
    return { ok: false, reason: reasonOf(error) }
  }
}
