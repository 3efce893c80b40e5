// What the folder needs from the composition root.
import type { Standing } from '../organisations/index.ts'
import type { Clock, Database, Log, Scope, Vault } from '../platform/index.ts'

/** What the other side of a file is told: codes, so that each language has its own words. */
export type CaseNews =
  | 'applied'
  | 'taken'
  | 'meeting-planned'
  | 'wrote'
  | 'agreed'
  | 'submitted'
  | 'asked'
  | 'replied'
  | 'designated'
  | 'refused'
  | 'connected'
  | 'guideline-new'
  | 'suspended'
  | 'lifted'
  | 'withdrawn'
  | 'stopped'
  | 'reminder'
  | 'emergency-waits'

export interface CaseLetter {
  to: 'applicant' | 'operator'
  what: CaseNews
  organisationId: string
  organisation: string
  caseId: string
  number: string
  /** Whom at the operator; null = everybody who should know. */
  ownerId: string | null
  /** The last day of what is asked, ISO 8601. */
  dueOn: string | null
  /** The address that takes mail into the file. */
  replyTo: string | null
  /** The same key makes one letter. */
  key: string
}

export interface ApplicationLink {
  to: string
  language: 'nl' | 'en'
  organisation: string
  link: string
  expiresAt: Date
  key: string
}

/** Letters of files. Plugged in by delivery. */
export interface AdmissionLetters {
  /** The address that mails come from; null while mail is not set up on this node. */
  mailsFrom(): Promise<string | null>
  /** Queued in the scope's transaction, under job eyes. */
  sendApplicationLink(scope: Scope, mail: ApplicationLink): Promise<void>
  tellOfCase(scope: Scope, letter: CaseLetter): Promise<void>
  /** There are some to send: soon, in the background. */
  soon(): void
}

export interface AdmissionDeps extends AdmissionLetters {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  publicUrl: string
  /** What a membership entitles to, with what follows from it. */
  applyStanding(scope: Scope, organisationId: string, standing: Standing): Promise<void>
}
