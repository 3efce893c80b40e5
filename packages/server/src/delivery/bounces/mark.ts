// The mark that a mail bears in its Message-ID and envelope: which delivery it is, in a way that only this node can write.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../platform/index.ts'

export interface Marked {
  id: string
  address: string
}

/** Hexadecimal, so that it survives a mail server that changes case; 128 bits of the HMAC are enough (RFC 2104, 5). */
function proofOf(vault: Vault, { id, address }: Marked): string {
  return createHmac('sha256', vault.derive('bounce')).update(`${id}:${address}`).digest('hex').slice(0, 32)
}

/** 69 characters: within the 100 of an envelope id (RFC 3461, 4.4). */
export function markOf(vault: Vault, delivery: Marked): string {
  return `${delivery.id}.${proofOf(vault, delivery)}`
}

const form = /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{32})(?:@|>|$)/

/** The delivery that a Message-ID or envelope id speaks of, and its unproven proof; null where it bears no mark. */
export function readMark(text: string): { id: string; proof: string } | null {
  const [, id, proof] = form.exec(text.trim().toLowerCase()) ?? []
  return id && proof ? { id, proof } : null
}

export function proves(vault: Vault, delivery: Marked, proof: string): boolean {
  const expected = Buffer.from(proofOf(vault, delivery))
  const given = Buffer.from(proof)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
