// Rows of templates, guidelines, files, their history and evidence, and of designations (migrations/0017-admission).
import type { GuidelineBody, TemplateBody } from '@schakel/api'
import type { ColumnType } from 'kysely'
import type { CaseState } from './case/state.ts'

declare module '../platform/tables.ts' {
  interface Tables {
    admission_template: TemplateTable
    guideline: GuidelineTable
    application_request: ApplicationRequestTable
    admission_case: CaseTable
    case_event: CaseEventTable
    evidence_file: EvidenceFileTable
    evidence_part: { file_id: string; part: number; organisation_id: string; sealed: Buffer }
    designation: DesignationTable
    designation_event: DesignationEventTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface TemplateTable {
  key: string
  version: number
  body: Json<TemplateBody>
  open: boolean
  made_at: Date
  /** Null where the software brought it. */
  made_by: string | null
}

export interface GuidelineTable {
  template_key: string
  version: number
  body: Json<GuidelineBody>
  grace_until: Date | null
  made_at: Date
  made_by: string | null
}

export interface ApplicationRequestTable {
  id: string
  email: string
  name: string
  organisation: string
  template_key: string
  language: 'nl' | 'en'
  target_group: string | null
  text: string | null
  token_hash: Buffer
  created_at: Date
  expires_at: Date
  confirmed_at: Date | null
}

export interface CaseTable {
  id: string
  number: string
  organisation_id: string
  template_key: string
  template_version: number
  mail_word: string
  step: CaseState['step']
  status: CaseState['status']
  owner_id: string | null
  waits_for: 'applicant' | 'operator' | null
  next: string | null
  due_at: Date | null
  reminded_at: Date | null
  head: Json<CaseState>
  sequence: number
  opened_at: Date
  changed_at: Date
  closed_at: Date | null
}

export interface CaseEventTable {
  case_id: string
  sequence: number
  organisation_id: string
  at: Date
  side: 'applicant' | 'operator' | 'node'
  person_id: string | null
  token_id: string | null
  type: string
  internal: boolean
  data: Json<unknown>
}

export interface EvidenceFileTable {
  id: string
  case_id: string
  organisation_id: string
  name: string
  media_type: string
  size: number
  sha256: Buffer
  created_at: Date
}

interface Designated {
  name: string
  target_group: string | null
  legal_basis: ColumnType<{ nl: string; en: string } | null, string | null, string | null>
  publication: string | null
  valid_from: string
  valid_to: string | null
  state: 'designated' | 'suspended' | 'withdrawn'
}

export interface DesignationTable extends Designated {
  id: string
  organisation_id: string
  case_id: string | null
  kind: 'participant' | 'oktt' | 'csirt'
  category: string | null
  created_at: Date
  changed_at: Date
}

export interface DesignationEventTable extends Designated {
  id: string
  designation_id: string
  at: Date
  what: 'designated' | 'suspended' | 'lifted' | 'withdrawn' | 'rebased'
}
