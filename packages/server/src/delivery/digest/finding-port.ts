// What delivery asks of findings: lines for a mail, documents for a webhook, and to note that a member was told.
import type { Scope } from '../../platform/index.ts'

/** One finding as a mail shows it. */
export interface FindingLine {
  id: string
  /** Our own name of the problem: lines of one problem stand together. */
  issue: string
  title: { nl: string; en: string }
  /** Address or name with its port, e.g. `192.0.2.7:3389` or `www.example.com`. */
  address: string
  severity: 'low' | 'medium' | 'high'
  lastSeen: Date
  /** Answer or solve before; null when it needs no answer. */
  dueAt: Date | null
}

/** Plugged in by the composition root; every method answers in the order asked, leaving out what is gone. */
export interface FindingPort {
  lines(scope: Scope, memberId: string, ids: readonly string[]): Promise<FindingLine[]>
  /** The finding as the HTTP contract shows it to its member, by id. */
  documents(scope: Scope, memberId: string, ids: readonly string[]): Promise<Map<string, unknown>>
  /** Notes in the life of each finding that its member was told, by which outlet. */
  told(scope: Scope, memberId: string, ids: readonly string[], outlet: string, at: Date): Promise<void>
}
