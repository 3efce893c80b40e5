// What delivery asks of each kind of thing that members are told of; node.ts plugs the kinds in, one each.
import type { AnswerLinkView, responseCreate } from '@schakel/api'
import type { z } from 'zod'
import type { Scope } from '../platform/index.ts'
import type { Thing } from '../release/index.ts'
import type { NoticeEvent } from './delivery.table.ts'

export interface Both {
  nl: string
  en: string
}

/** One thing as a mail shows it. */
export interface ThingLine {
  id: string
  /** Our own name of the problem: lines of one problem stand together. */
  issue: string
  title: Both
  /** What it is, in two sentences, and the first thing to do. */
  about: Both
  measure: Both
  /** Why this member is told. */
  because: Both
  /** Address or name with its port, e.g. `192.0.2.7:3389` or `www.example.com`. */
  address: string
  tlp: string
  severity: 'low' | 'medium' | 'high'
  lastSeen: Date
  /** Answer or solve before; null when it needs no answer. */
  dueAt: Date | null
}

export interface News {
  id: string
  event: NoticeEvent
}

export type GivenAnswer = z.output<typeof responseCreate>

/** Answers by the link of a mail: all within the scope's transaction, so that a link is used only by an answer that stands. */
export interface AnswerPort {
  /** Its part of the page behind the link; null when it is gone. */
  view(scope: Scope, memberId: string, id: string): Promise<Pick<AnswerLinkView, 'finding'> | null>
  /** Answers the id of the answer. Throws `not-found`, `request.invalid`. */
  give(scope: Scope, memberId: string, id: string, given: GivenAnswer, now: Date): Promise<string>
  /** Takes the answer back. Throws `finding.state`. */
  undo(scope: Scope, memberId: string, id: string, answerId: string, now: Date): Promise<void>
}

/** Runs under job eyes; each method leaves out what is gone. */
export interface ThingPort {
  /** Word in `thing_type`, and before the dot in the type of a webhook's event. */
  readonly type: string
  /** Name of its documents in a webhook's event. */
  readonly plural: string
  /** What release looks at, by id. */
  facts(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, Thing>>
  /** Of what is there: the ids of which the news no longer holds. */
  gone(scope: Scope, news: readonly News[]): Promise<ReadonlySet<string>>
  /** Lines in the order asked; `at` is when they are told, from which the days to answer count. */
  lines(scope: Scope, memberId: string, news: readonly News[], at: Date): Promise<ThingLine[]>
  /** The thing as the HTTP contract shows it to its member, by id. */
  documents(scope: Scope, memberId: string, news: readonly News[], at: Date): Promise<ReadonlyMap<string, unknown>>
  /** Notes in the life of each that its member was told, by which outlet; `at` as with `lines`. */
  told(scope: Scope, memberId: string, news: readonly News[], outlet: string, at: Date): Promise<void>
  /** Absent: it can't be answered from a mail. */
  readonly answers?: AnswerPort
}

/** Throws for a kind that nobody plugged in: its rows were written by a newer node. */
export function portOf(ports: readonly ThingPort[], type: string): ThingPort {
  const port = ports.find((one) => one.type === type)
  if (!port) throw new Error(`no kind of thing is called ${type}`)
  return port
}

/** Asks each kind for its own among many; the answers of all together. */
export async function perKind<Row extends { thing_type: string }, Answer>(
  ports: readonly ThingPort[],
  rows: readonly Row[],
  ask: (port: ThingPort, own: Row[]) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const type of new Set(rows.map(({ thing_type }) => thing_type)))
    answers.push(
      await ask(
        portOf(ports, type),
        rows.filter((row) => row.thing_type === type),
      ),
    )
  return answers
}
