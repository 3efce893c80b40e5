// What the folder needs from the composition root.
import type { RawBuilder } from 'kysely'
import type { Clock, Config, Database, Log, Scope, Vault } from '../platform/index.ts'
import type { ContactRow } from './contacts/contacts.store.ts'

export interface InvitationMail {
  to: string
  language: 'nl' | 'en'
  organisation: string
  link: string
  expiresAt: Date
}

export interface OrganisationsDeps {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  config: Config
  publicUrl: string
  /** Sends an invitation; answers false when mail is not set up. Plugged in by delivery. */
  sendInvitation(mail: InvitationMail): Promise<boolean>
  /** Makes contacts with an e-mail address reachable there. Plugged in by delivery. */
  contactsReachable(scope: Scope, contacts: readonly ContactRow[], now: Date): Promise<void>
  /** A membership began, was suspended or ended: its assets and findings follow. Plugged in by assets and findings. */
  membershipTurned(scope: Scope, organisationId: string): Promise<void>
  /** Condition on `finding` (named `f`) for numbers that the scope may be told. Plugged in by release. */
  countedFindings(scope: Scope): Promise<RawBuilder<boolean>>
}
