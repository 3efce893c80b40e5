// Rows of the operator, its members, their people, contacts and ways in (migrations/0001-ground, 0016-contacts).
import type { ColumnType } from 'kysely'

declare module '../platform/tables.ts' {
  interface Tables {
    organisation: OrganisationTable
    person: PersonTable
    person_role: PersonRoleTable
    contact: ContactTable
    roster: RosterTable
    roster_shift: RosterShiftTable
    setting: SettingTable
    invitation: InvitationTable
    one_time_link: OneTimeLinkTable
    api_token: ApiTokenTable
    acting_for: ActingForTable
    session_proof: SessionProofTable
    sign_in_attempt: SignInAttemptTable
  }
}

type RoleName = 'admin' | 'analyst' | 'reader' | 'auditor'
type LanguageCode = 'nl' | 'en'
type WithDefault<T> = ColumnType<T, T | undefined, T>

export interface OrganisationTable {
  id: string
  is_operator: WithDefault<boolean>
  kind: 'national' | 'oktt' | 'csirt' | 'participant'
  name: string
  class: 'small' | 'middle' | 'large' | null
  sector: string | null
  language: WithDefault<LanguageCode>
  register: 'kvk' | 'other' | null
  register_name: string | null
  register_number: string | null
  website: string | null
  state: WithDefault<'applying' | 'active' | 'suspended' | 'withdrawn'>
  /** Active or suspended: neither applying nor gone. */
  takes_part: ColumnType<boolean, never, never>
  guideline: WithDefault<'waived' | 'accepted' | 'pending'>
  /** Kinds of thing that its membership is for. */
  covers: WithDefault<string[]>
  /** When its designation ends by itself. */
  entitled_until: WithDefault<Date | null>
  /** Until when an older guideline will do. */
  grace_until: WithDefault<Date | null>
  digest_rhythm: WithDefault<'at-once' | 'daily' | 'weekly'>
  digest_hour: WithDefault<number>
  digest_weekday: WithDefault<number>
  notify_from: WithDefault<'low' | 'medium' | 'high'>
  note: string | null
  created_at: Date
  changed_at: Date
  last_answer_at: Date | null
  last_seen_at: Date | null
}

export interface PersonTable {
  id: string
  email: string
  name: string
  language: WithDefault<LanguageCode>
  auth_user_id: string | null
  created_at: Date
  last_seen_at: Date | null
}

export interface PersonRoleTable {
  person_id: string
  organisation_id: string
  role: RoleName
  created_at: Date
}

export interface ContactTable {
  id: string
  organisation_id: string
  name: string
  roles: string[]
  language: LanguageCode
  email: string | null
  phone: string | null
  note: string | null
  created_at: Date
  changed_at: Date
  confirmed_at: Date | null
  /** In which order they are called; `lastPlace` until somebody gives it a place. */
  position: number
  asked_at: Date | null
  doubted_at: Date | null
  doubt: string | null
}

export interface RosterTable {
  organisation_id: string
  revision: number
  changed_at: Date
}

export interface RosterShiftTable {
  id: string
  organisation_id: string
  /** Null for a dated shift. */
  weekdays: number[] | null
  starts: string
  ends: string
  zone: string
  contact_id: string
  step: number
}

export interface SettingTable {
  key: string
  value: ColumnType<unknown, string, string>
  changed_at: Date
  changed_by: string | null
}

export interface InvitationTable {
  id: string
  organisation_id: string
  email: string
  name: string | null
  language: LanguageCode
  role: RoleName
  token_hash: Buffer
  invited_by: string | null
  created_at: Date
  expires_at: Date
  sent_at: Date | null
  /** Its link stood on a screen: its word proves no address. */
  link_shown: WithDefault<boolean>
  accepted_at: Date | null
  revoked_at: Date | null
}

export interface OneTimeLinkTable {
  token_hash: Buffer
  purpose: 'setup' | 'recover' | 'password'
  person_id: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}

export interface ApiTokenTable {
  id: string
  organisation_id: string
  role: RoleName
  name: WithDefault<string>
  hint: string
  token_hash: Buffer
  created_by: string | null
  created_by_token: string | null
  maker_organisation_id: string | null
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
  revoked_at: Date | null
}

export interface ActingForTable {
  session_id: string
  person_id: string
  organisation_id: string
  supplier_id: string | null
  changed_at: Date
}

export interface SessionProofTable {
  session_id: string
  method: 'password' | 'password-totp' | 'password-recovery-code' | 'passkey'
  proven_at: Date
}

export interface SignInAttemptTable {
  subject: Buffer
  failures: number
  last_at: Date
  blocked_until: Date | null
}
