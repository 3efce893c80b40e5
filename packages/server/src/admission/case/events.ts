// What can happen in a file: the history is the file, everything else is told from it.
import type { AdmissionStep, CaseEventType } from '@schakel/api'
import type { Day } from '../clock/working-days.ts'

export type Side = 'applicant' | 'operator' | 'node'
export type Verdict = 'met' | 'not-met'
export type FlowKind = 'finding' | 'advisory' | 'indicators' | 'publication' | 'report'
export type Meanwhile = 'direct' | 'other' | 'abuse-contact'

export interface DecisionData {
  outcome: 'designated' | 'refused'
  grounds: string
  /** Id of a legal basis of the template. */
  legalBasis: string | null
  publication: string | null
  category: string | null
  targetGroup: string | null
  from: Day | null
  to: Day | null
}

/** Data of each type of event; times within are ISO 8601. */
export interface EventData {
  'applied-again': Record<never, never>
  applied: { targetGroup: string | null; text: string | null; again: string | null }
  taken: { personId: string }
  answered: { answers: Record<string, string> }
  'meeting-planned': { at: string; place: string }
  'minutes-kept': { text: string }
  wrote: { text: string }
  mailed: { from: string; subject: string; text: string; attachments: number }
  noted: { text: string }
  agreed: Record<never, never>
  entered: { step: AdmissionStep }
  stopped: { reason: string }
  'evidence-added': {
    id: string
    criterion: string
    kind: 'file' | 'link'
    name: string
    mediaType: string | null
    size: number | null
    sha256: string | null
    url: string | null
  }
  'evidence-removed': { id: string }
  'flow-explained': { flow: FlowKind; text: string }
  'flows-signed': { capacity: string }
  submitted: Record<never, never>
  asked: { dueOn: Day; questions: { id: string; criterion: string | null; text: string }[] }
  replied: { question: string; text: string }
  'question-dropped': { question: string }
  judged: { criterion: string; verdict: Verdict; grounds: string }
  settled: { criterion: string; verdict: Verdict; grounds: string }
  proposed: DecisionData
  returned: { grounds: string }
  decided: DecisionData & { by: string[]; emergency: boolean; reviewBefore: string | null; objectionUntil: Day | null }
  'emergency-reviewed': { upheld: boolean; grounds: string }
  objected: { on: Day; text: string }
  'guideline-accepted': { version: number; capacity: string }
  'ndn-agreed': { wants: boolean; capacity: string }
  connected: Record<never, never>
  'year-reviewed': { text: string }
  suspended: { grounds: string; meanwhile: Meanwhile; other: string | null }
  lifted: { grounds: string }
  withdrawn: { grounds: string; successor: string | null }
  rebased: { from: Day; to: Day | null }
}
type Unnamed = Exclude<CaseEventType, keyof EventData> | Exclude<keyof EventData, CaseEventType>
/** The types of the contract; fails to compile where one has no data here, or the other way round. */
export type EventType = [Unnamed] extends [never] ? keyof EventData : never

/** What happened, before it is written down with its number. */
export type NewEvent = { [Type in EventType]: { readonly type: Type; readonly data: EventData[Type] } }[EventType]

export type CaseEvent = NewEvent & {
  readonly sequence: number
  readonly at: Date
  readonly side: Side
  /** Null where a machine or the node did it. */
  readonly personId: string | null
}

/** What the applicant doesn't see: notes and judgements of the operator's people until there is a decision. */
const internal: ReadonlySet<EventType> = new Set(['noted', 'judged', 'settled', 'proposed', 'returned'])
export const isInternal = (type: EventType): boolean => internal.has(type)
