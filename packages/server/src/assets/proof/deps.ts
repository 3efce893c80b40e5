// What proofs need from the composition root.
import type { ProofMethodName, ProofReason } from '@schakel/api'
import type { Clock, Database, Scope, Vault } from '../../platform/index.ts'
import type { Outside } from './outside.ts'

export interface ProofAbout {
  proofId: string
  organisationId: string
  member: string
  /** As people write it: a name, a network, or `AS64496`. */
  asset: string
  at: Date
}

export interface ProofCode extends ProofAbout {
  to: string
  code: string
  until: Date
}

export interface ProofLapse extends ProofAbout {
  method: ProofMethodName
  reason: ProofReason
}

/** Somebody else answers for what was proven, or for something around it. */
export interface ProofContest extends ProofAbout {
  /** The proven claim waits for a decision. */
  waits: boolean
  others: { organisationId: string; member: string; asset: string; relation: 'identical' | 'inside'; proven: boolean }[]
}

/** Mails about proofs, in the scope's transaction, under job eyes. Plugged in by delivery. */
export interface ProofLetters {
  /** Throws `mail.not-configured`. */
  demandMail(scope: Scope): Promise<void>
  /** To the contact that the registry names. */
  sendProofCode(scope: Scope, code: ProofCode): Promise<void>
  /** To the member and the operator. */
  tellOfLapse(scope: Scope, lapse: ProofLapse): Promise<void>
  /** To the member, to each other holder, without each other's names, and to the operator, with them. */
  tellOfContest(scope: Scope, contest: ProofContest): Promise<void>
}

export interface ProofDeps extends ProofLetters {
  database: Database
  clock: Clock
  vault: Vault
  outside: Outside
}
