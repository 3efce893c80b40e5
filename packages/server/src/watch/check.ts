// What every check of the watch is: what it looks at, how long it bears with it, and how it says what it found.
import type { LookAtNode } from './look-at-node.ts'

export type Facts = Readonly<Record<string, string | number>>
export interface Wording {
  nl: string
  en: string
}

/** One thing that is wrong now. `subject` names it within its check: an id, the name of a queue, a machine. */
export interface Found {
  subject: string
  since: Date
  facts: Facts
}

/** Trouble in words: what it is, what to do, what it is called when it is over, and the page of the portal about it. */
export interface Said {
  title: Wording
  mend: Wording
  over: Wording
  href: string | null
}

export interface Check {
  readonly name: string
  /** Looked at once for all processes of the node, or by each process for itself and its machine. */
  readonly by: 'node' | 'process'
  readonly everyMinutes: number
  /** So long it must last before somebody is told; what passes by itself is never told. */
  readonly tellAfterMinutes: number
  look(node: LookAtNode): Promise<readonly Found[]>
  say(facts: Facts, subject: string): Said
}

/** More of one check than anybody reads; the oldest first, so that it stays the same ones. */
export const mostFound = 200
