// What every kind of channel is: which addresses it takes, and how it carries a digest, a push or a test.
import type { ChannelKind } from '../delivery.table.ts'
import type { MailDocument } from '../digest/index.ts'
import type { Outcome } from './outcome.ts'

export interface ChannelAddress {
  address: string
  language: 'nl' | 'en'
  /** The opened secret of a webhook; null for mail. */
  secret: string | null
}

/** What a delivery says, written for its outlet at the time of sending. */
export type Content =
  | { is: 'mail'; document: MailDocument }
  | { is: 'event'; type: string; timestamp: Date; data: unknown }

/** One attempt; `id` is the idempotency key that the receiver sees, equal at every attempt. */
export interface Carriage {
  id: string
  to: ChannelAddress
  content: Content
  now: Date
}

export interface ChannelKindSpec {
  readonly kind: ChannelKind
  readonly outlet: 'mail' | 'webhook'
  /** Gathered by the member's rhythm, or pushed as it comes. */
  readonly gathers: 'digest' | 'push'
  readonly hasSecret: boolean
  /** Whoever reads there says so before it gets any content. */
  readonly asksConfirmation: boolean
  /** Things in one delivery at most. */
  readonly batch: number
  /** Where its receiver lives: so many at a time go to one host; null where that is our own mail server. */
  hostOf(address: string): string | null
  /** The address as it is kept, or why it can't be one. */
  readAddress(text: string): { ok: true; value: string } | { ok: false; message: string }
}

export type Carry = (carriage: Carriage) => Promise<Outcome>
