// What the folder needs from the composition root.
import type { RawBuilder } from 'kysely'
import type { Clock, Config, Database, Log, Role, Scope, Vault } from '../platform/index.ts'
import type { ContactRow } from './contacts/contacts.store.ts'

export interface InvitationMail {
  id: string
  organisationId: string
  to: string
  language: 'nl' | 'en'
  organisation: string
  /** It is the operator of the node. */
  isOperator: boolean
  role: Role
  inviter: { name: string; organisation: string } | null
  link: string
  expiresAt: Date
}

export interface InvitationState {
  state: 'pending' | 'sending' | 'sent' | 'failed' | 'bounced' | 'given-up'
  /** What the mail server said. */
  problem: string | null
}

/** Mails with invitations. Plugged in by delivery. */
export interface InvitationMails {
  /** The address that mails come from; null while mail is not set up on this node. */
  mailsFrom(): Promise<string | null>
  /** Queues it in the scope's transaction; it is sent, again if need be, once that commits. */
  sendInvitation(scope: Scope, mail: InvitationMail): Promise<void>
  /** Tries it now, so that a form can say what came of it. */
  tryInvitation(id: string): Promise<void>
  /** There are some to send: soon, in the background. */
  soon(): void
  /** What came of the mails, by the id of the invitation. */
  invitationStates(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, InvitationState>>
}

/** Keeps a contact's mail channel with the contact. Plugged in by delivery. */
export interface ContactFollower {
  /** The contact was added or changed: it is reached at its address, and nowhere else. */
  contactReachable(scope: Scope, contact: ContactRow, now: Date): Promise<void>
  /** New contacts, brought in by the operator as a set: it vouches for their addresses. */
  contactsReachable(scope: Scope, contacts: readonly ContactRow[], now: Date): Promise<void>
  /** Somebody said that they are right: what came back there is tried again. */
  contactsRight(scope: Scope, contacts: readonly ContactRow[], now: Date): Promise<void>
  /** The person of this address has no role in the organisation any more: what was told there ends. */
  personLeft(scope: Scope, organisationId: string, address: string, now: Date): Promise<void>
  /** The contact is about to go. */
  contactGone(scope: Scope, contact: Pick<ContactRow, 'id' | 'organisation_id'>): Promise<void>
}

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
  | 'password-replaced'

export interface AccountNotice {
  to: string
  language: 'nl' | 'en'
  change: AccountChange
  at: Date
}

export interface PasswordLink {
  to: string
  language: 'nl' | 'en'
  link: string
  expiresAt: Date
}

/** Tells people of their accounts. Plugged in by delivery. */
export interface AccountNotices {
  /** Queues the mail with the link in the scope's transaction, under job eyes. */
  sendPasswordLink(scope: Scope, mail: PasswordLink): Promise<void>
  /** Queues word of it in the scope's transaction, under job eyes; nothing happens while mail is not set up. */
  tellOfAccount(scope: Scope, notice: AccountNotice): Promise<void>
}

export interface OrganisationsDeps extends InvitationMails, AccountNotices, ContactFollower {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  config: Config
  publicUrl: string
  /** A membership began, was suspended or ended: its assets and findings follow. Plugged in by assets and findings. */
  membershipTurned(scope: Scope, organisationId: string): Promise<void>
  /** Throws `application.in-file` for a member whose state is decided in its file. Plugged in by admission. */
  demandMayTurn(scope: Scope, organisationId: string): Promise<void>
  /** Condition on `finding` (named `f`) for numbers that the scope may be told. Plugged in by release. */
  countedFindings(scope: Scope): Promise<RawBuilder<boolean>>
}
