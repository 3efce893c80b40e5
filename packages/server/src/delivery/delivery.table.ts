// Rows of channels, notices, deliveries and answer links (migrations/0001-ground/delivery.sql, 0007-delivery, 0016-contacts).
import type { ColumnType, Generated } from 'kysely'

declare module '../platform/tables.ts' {
  interface Tables {
    channel: ChannelTable
    notice: NoticeTable
    delivery: DeliveryTable
    delivery_thing: DeliveryThingTable
    answer_link: AnswerLinkTable
    contact_question: ContactQuestionTable
  }
}

export type ChannelKind = 'mail' | 'webhook'
export type ChannelState = 'unproven' | 'working' | 'failing' | 'bounced' | 'off'

export interface ChannelTable {
  id: string
  organisation_id: string
  kind: ChannelKind
  address: string
  contact_id: string | null
  language: 'nl' | 'en'
  sealed_secret: Buffer | null
  /** Kinds of thing that its member chose; null = all. */
  kinds: Generated<string[] | null>
  state: Generated<ChannelState>
  state_detail: string | null
  /** When its address was confirmed; before that it gets no content. */
  confirmed_at: Date | null
  last_delivery_at: Date | null
  failing_since: Date | null
  created_at: Date
  changed_at: Date
}

/** A reminder says that an answer is due, of what was told before. */
export type NoticeEvent = 'new' | 'reopened' | 'reminder'

/** Open while `settled` and `delivery_id` are null, in delivery while only `settled` is. */
export interface NoticeTable {
  id: string
  member_id: string
  thing_type: string
  thing_id: string
  event: NoticeEvent
  at: Date
  intake_id: string | null
  held: Generated<boolean>
  /** Goes out with the next daily hour, whatever the rhythm. */
  urgent: Generated<boolean>
  /** Why it can't be told yet. */
  waits_for: string | null
  /** How often it was opened again because a delivery did not arrive. */
  round: Generated<number>
  /** When channels that do not wait for a digest (webhooks) got it. */
  pushed_at: Date | null
  delivery_id: string | null
  settled: 'told' | 'withheld' | 'undone' | null
  settled_at: Date | null
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'failed' | 'bounced' | 'given-up'
export type DeliveryKind = 'digest' | 'webhook' | 'test' | 'letter' | 'notice'

export interface DeliveryTable {
  id: string
  /** Null for people of no member. */
  member_id: string | null
  channel_id: string | null
  outlet: string
  kind: DeliveryKind
  address: string
  idempotency_key: string
  subject: string | null
  state: Generated<DeliveryState>
  attempts: Generated<number>
  due_at: Date
  last_problem: string | null
  receipt: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>
  content_count: Generated<number>
  created_at: Date
  sent_at: Date | null
  /** Of a letter: by which template, in which language, and with what; the data is wiped when it is over. */
  template: string | null
  language: 'nl' | 'en' | null
  sealed_data: Buffer | null
  /** Of a webhook: where its receiver lives. */
  host: string | null
}

export interface DeliveryThingTable {
  delivery_id: string
  thing_type: string
  thing_id: string
  /** Of a finding a `NoticeEvent`; of what a notice tells, a word of the folder that tells it. */
  event: string
  form: 'full' | 'notice'
  notice_id: string | null
}

export interface AnswerLinkTable {
  token_hash: Buffer
  member_id: string
  thing_type: string
  thing_id: string
  delivery_id: string | null
  /** The answer that was given by it. */
  answer_id: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

/** A letter that asks whether the contacts at an address are still right; open while `closed_at` is null. */
export interface ContactQuestionTable {
  id: string
  token_hash: Buffer
  address: string
  asked_at: Date
  reminded_at: Date | null
  expires_at: Date
  closed_at: Date | null
}
