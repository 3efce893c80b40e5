// The ways out by which proofs are looked at: DNS, the member's web server, the registry; each look is bounded in time.
import type { OutboundGuard } from '../../platform/index.ts'

export interface Outside {
  /** Null = as the system does. */
  dnsServers: readonly string[] | null
  /** Where registries are asked (RDAP), without a slash at the end; the operator chose it, so it may lie anywhere. */
  rdapUrl: string
  guard: OutboundGuard
}

/** Of one look, in milliseconds. */
export const patienceMs = 8_000
