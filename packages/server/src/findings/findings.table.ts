// Rows of findings, observations, their life and the answers (migrations/0001-ground/findings.sql).
import type { ColumnType, Generated } from 'kysely'

declare module '../platform/tables.ts' {
  interface Tables {
    finding: FindingTable
    observation: ObservationTable
    finding_event: FindingEventTable
    response: ResponseTable
  }
}

export type FindingStatus =
  | 'open'
  | 'waiting'
  | 'reopened'
  | 'fixed'
  | 'not-seen'
  | 'false-positive'
  | 'not-ours'
  | 'accepted'
export type AnswerName = 'fixed' | 'not-ours' | 'false-positive' | 'need-help' | 'risk-accepted'
type Label = 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
type Json<T> = ColumnType<T, string | undefined, string>

export interface FindingTable {
  member_id: string
  id: string
  key: Buffer
  issue: string
  subject: string
  subject_type: 'ip' | 'domain' | 'network'
  place: string
  asset_id: string
  asset_ids: string[]
  matched_by: 'network' | 'asn' | 'domain'
  report_type: string
  family: string
  taxonomy: string
  type: string
  identifier: string
  severity: 'low' | 'medium' | 'high'
  severity_rank: ColumnType<number, never, never>
  ip: string | null
  asn: number | null
  port: number | null
  protocol: string | null
  hostname: string | null
  malware: string | null
  status: FindingStatus
  needs_answer: boolean
  count: number
  first_seen: Date
  last_seen: Date
  gone_at: Date | null
  answered_at: Date | null
  accepted_until: Date | null
  /** Since when its member no longer answers for it. */
  ended_at: Date | null
  tlp: Label
  pap: 'RED' | 'AMBER' | 'GREEN' | 'CLEAR'
  hops: number | null
  addressed_to: string[] | null
  source_id: string
  origin_peer: string | null
  held: boolean
  evidence: Json<Record<string, string>>
  gone_after: number
  due_at: Date | null
  created_at: Date
  changed_at: Date
  sequence: Generated<number>
}

export interface ObservationTable {
  member_id: string
  observed_at: Date
  finding_id: string
  source_id: string
  recorded_at: Date
  report_type: string
  tlp: Label
  severity: 'low' | 'medium' | 'high'
  intakes: string[]
  evidence: Json<Record<string, string>>
  pap: Generated<'RED' | 'AMBER' | 'GREEN' | 'CLEAR'>
  hops: number | null
  /** All who witnessed it are intakes whose wave waits or was stopped. */
  held: Generated<boolean>
}

export type FindingEventName =
  | 'found'
  | 'reopened'
  | 'gone'
  | 'answered'
  | 'told'
  | 'undone'
  | 'released'
  | 'expired'
  | 'question'
  | 'ended'
  | 'resumed'

export interface FindingEventTable {
  member_id: string
  finding_id: string
  at: Date
  id: string
  event: FindingEventName
  detail: Json<Record<string, unknown>>
  intake_id: string | null
  recorded_at: Date
}

export interface ResponseTable {
  id: string
  member_id: string
  finding_id: string
  answer: AnswerName
  text: string | null
  until: Date | null
  via: 'portal' | 'api' | 'mail'
  person_id: string | null
  token_id: string | null
  at: Date
  previous: Json<unknown>
  withdrawn_at: Date | null
}
