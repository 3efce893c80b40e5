// What the folder needs from the composition root.
import type { Clock, Config, Database, Log, Scope, Vault } from '../platform/index.ts'
import type { ContactRow } from './contacts/contacts.store.ts'

export interface InvitationMail {
  to: string
  language: 'nl' | 'en'
  organisation: string
  link: string
  expiresAt: Date
}

/** `refused`: the mail server did not take it. */
export type MailOutcome = 'sent' | 'not-configured' | 'refused'

/** What changed about how a person signs in. */
export type AccountChange =
  | 'totp-added'
  | 'totp-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'recovery-codes-made'
  | 'recovery-code-used'
  | 'recovery-link-used'
  | 'password-changed'

export interface AccountNotice {
  to: string
  language: 'nl' | 'en'
  change: AccountChange
  at: Date
}

export interface OrganisationsDeps {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  config: Config
  publicUrl: string
  /** Sends an invitation at once. Plugged in by delivery. */
  sendInvitation(mail: InvitationMail): Promise<MailOutcome>
  /** Tells a person that a way to sign in changed; nothing happens when mail is not set up. Plugged in by delivery. */
  sendAccountNotice(notice: AccountNotice): Promise<void>
  /** Makes a contact with an e-mail address reachable there. Plugged in by delivery. */
  contactReachable(scope: Scope, contact: ContactRow, now: Date): Promise<void>
}
