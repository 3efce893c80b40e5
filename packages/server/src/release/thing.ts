// What release decides about, for whom, and in which circumstances.
import type { Releasable, SeverityName, ThingKind } from '../items/index.ts'
import type { Outlet } from './outlets.ts'

export type { Pap, SeverityName, ThingKind, Tlp } from '../items/index.ts'
/** An item's revision or a finding, as far as release looks. */
export type Thing = Releasable

/** Down to a member, up to the operator's staff, onward to the upstream or another link organisation. */
export type Direction = 'down' | 'up' | 'onward'

export interface Recipient {
  readonly direction: Direction
  /** Null for the public. */
  readonly organisationId: string | null
  readonly personId: string | null
  readonly secondFactor: boolean
  readonly isOperator: boolean
  /** A person of the member's security supplier, who acts for it. */
  readonly asSupplier: boolean
  readonly state: 'applying' | 'active' | 'suspended' | 'withdrawn'
  /** When its designation ends by itself; null = it does not. */
  readonly entitledUntil: Date | null
  /** Kinds that the membership covers (indicators need the NDN agreement). */
  readonly covers: readonly ThingKind[]
  readonly class: string | null
  readonly guideline: 'accepted' | 'waived' | 'pending'
  /** End of the grace period of a new guideline; null while none is set. */
  readonly graceUntil: Date | null
  /** The recipient's own choice: kinds that it wants to be told of by this outlet; null = all. */
  readonly wants: readonly ThingKind[] | null
  /** The recipient's own choice: below this it is not notified. */
  readonly notifyFrom: SeverityName
  /** Whether there is a way to push to it; `ok` where that is not the question. */
  readonly reach: 'ok' | 'none' | 'unconfirmed' | 'bounced'
}

/** Whether its membership holds: admitted, not suspended, not gone, its designation not run out. */
export function membershipHolds({ state, entitledUntil }: Recipient, now: Date): boolean {
  return state === 'active' && (entitledUntil === null || entitledUntil > now)
}

/** Addressed to this person by name: the giver's own word that it may have it. */
export function isNamed(thing: Thing, recipient: Recipient): boolean {
  return recipient.personId !== null && (thing.addressedTo?.includes(recipient.personId) ?? false)
}

/** Whether mail bodies carry content, per label. */
export type MailPolicy = Readonly<Record<string, 'full' | 'notice'>>

export interface Circumstances {
  readonly thing: Thing
  readonly recipient: Recipient
  readonly outlet: Outlet
  readonly mailPolicy: MailPolicy
  /** Of the node that is asked: what stops at a link organisation goes on at a national centre. */
  readonly nodeRole: 'national' | 'link'
  readonly now: Date
}

export type Verdict =
  | { readonly decision: 'release'; readonly form: 'full' | 'notice'; readonly reason: string }
  | { readonly decision: 'withhold'; readonly form: null; readonly reason: string }

export function withhold(reason: string): Verdict {
  return { decision: 'withhold', form: null, reason }
}

export function released(form: 'full' | 'notice', reason: string): Verdict {
  return { decision: 'release', form, reason }
}

export const severityRank: Readonly<Record<SeverityName, number>> = { low: 1, medium: 2, high: 3 }

export function isBelow(severity: SeverityName | null, floor: SeverityName | undefined): boolean {
  return severity !== null && floor !== undefined && severityRank[severity] < severityRank[floor]
}
