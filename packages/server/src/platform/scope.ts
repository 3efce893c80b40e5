// Whose eyes a query sees with; the database's roles and row-level security follow from it.
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export const audiences = ['member', 'operator', 'auditor', 'job'] as const
export type Audience = (typeof audiences)[number]
export type Role = 'admin' | 'analyst' | 'reader' | 'auditor'

export interface Eyes {
  readonly audience: Audience
  /** The organisation acted for; null for jobs. Members see only its rows. */
  readonly organisationId: string | null
  readonly personId: string | null
  readonly tokenId: string | null
  readonly role: Role | 'job'
  /** A job's name, or a word for the log; never personal data. */
  readonly name: string
  /** Whether a second factor (TOTP or passkey) proved the person; API tokens have none. */
  readonly secondFactor?: boolean
  /** Acts for the organisation as a person of its security supplier, this one: it reaches what is open to suppliers, nothing else. */
  readonly supplierId?: string
  /** Its organisation only applies for membership: it reaches what is open to applicants, nothing else. */
  readonly applies?: boolean
}

/** A transaction that sees with someone's eyes: role and scope are set, and end with it. */
export interface Scope {
  readonly eyes: Eyes
  readonly tx: Transaction<Tables>
}

/** The eyes of a background job or another part of the node itself. */
export function jobEyes(name: string): Eyes {
  return { audience: 'job', organisationId: null, personId: null, tokenId: null, role: 'job', name }
}
