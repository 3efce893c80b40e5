// Rows of sources and of what they delivered (migrations/0001-ground/sources.sql, intakes.sql).
import type { ColumnType, Generated } from 'kysely'

declare module '../platform/tables.ts' {
  interface Tables {
    source: SourceTable
    report_day: { source_id: string; report_type: string; day: string; intake_id: string }
    intake: IntakeTable
    intake_reject: { intake_id: string; line: number; reason: string; detail: string | null; raw: Buffer | null }
  }
}

type Json<T> = ColumnType<T, string | undefined, string>
type Severity = 'low' | 'medium' | 'high'

export interface Override {
  issue?: string
  severity?: Severity
  taxonomy?: string
  type?: string
  identifier?: string
}

export interface SourceTable {
  id: string
  name: string
  title: string
  kind: 'upload' | 'folder' | 'shadowserver-api' | 'peer'
  terms: string
  legal_basis: string
  label: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN' | 'CLEAR'
  pap: Generated<'RED' | 'AMBER' | 'GREEN' | 'CLEAR'>
  hops: number | null
  rhythm: 'hourly' | 'daily' | 'weekly' | 'none'
  forwarding: 'automatic' | 'wait' | 'delay'
  forwarding_minutes: number | null
  first_wave: Generated<'pending' | 'waiting' | 'released'>
  report_types: Json<Record<string, boolean>>
  overrides: Json<Record<string, Override>>
  severity_floor: Json<Record<string, Severity>>
  supplier_permitted: Generated<boolean>
  raw_hours: number
  enabled: boolean
  settings: Json<Record<string, unknown>>
  sealed_secret: Buffer | null
  cursor: Json<Record<string, unknown>>
  last_arrival_at: Date | null
  last_attempt_at: Date | null
  last_problem: string | null
  quiet_since: Date | null
  created_at: Date
  changed_at: Date
}

export interface ResumePoint {
  offset: number
  line: number
  names: string[]
}

export interface IntakeTable {
  id: string
  source_id: string
  filename: string
  sha256: Buffer
  size: number
  format: 'shadowserver-csv' | 'intelmq-json' | null
  compression: 'none' | 'gzip' | 'zip' | null
  report_type: string | null
  report_type_known: boolean | null
  report_date: string | null
  state: 'spooled' | 'running' | 'done' | 'failed' | 'undone'
  via: 'http' | 'portal' | 'folder' | 'cli' | 'shadowserver-api' | 'peer'
  generation: Generated<number>
  rows: Generated<number>
  matched: Generated<number>
  unmatched: Generated<number>
  duplicate: Generated<number>
  rejected: Generated<number>
  findings_new: Generated<number>
  findings_updated: Generated<number>
  findings_reopened: Generated<number>
  resume_at: Json<Partial<ResumePoint>>
  seen_types: Generated<string[]>
  flags: Json<{ flag: string; detail: string }[]>
  problem: string | null
  wave: Generated<'none' | 'waiting' | 'released' | 'stopped'>
  wave_due_at: Date | null
  spool_key: Buffer | null
  received_at: Date
  received_by: string | null
  started_at: Date | null
  finished_at: Date | null
  undone_at: Date | null
  undone_by: string | null
  undone_reason: string | null
  raw_deleted_at: Date | null
  /** The process that works on it, and until when. */
  lease_owner: Generated<string | null>
  lease_until: Generated<Date | null>
}
