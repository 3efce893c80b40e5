// How a file stands: told from its history alone, so that it can always be told again.
import type { AdmissionStep } from '@schakel/api'
import type { CaseEvent, DecisionData, EventData, FlowKind, Side, Verdict } from './events.ts'

export interface Stamp {
  at: string
  side: Side
  personId: string | null
}
export type Judgement = Stamp & { verdict: Verdict; grounds: string }
export interface Question {
  id: string
  criterion: string | null
  text: string
  reply: (Stamp & { text: string }) | null
  dropped: boolean
}
export interface Round {
  askedAt: string
  dueOn: string
  /** When the last question was answered or dropped; null while one is open. */
  closedAt: string | null
  questions: Question[]
}
export type Decision = Stamp & EventData['decided'] & { review: (Stamp & EventData['emergency-reviewed']) | null }

export interface CaseState {
  step: AdmissionStep
  status: 'open' | 'admitted' | 'suspended' | 'refused' | 'stopped' | 'withdrawn'
  openedAt: string
  ownerId: string | null
  answers: Record<string, string>
  meeting: { at: string; place: string; minutes: string | null } | null
  agreed: { applicant: Stamp | null; operator: Stamp | null }
  evidence: (EventData['evidence-added'] & { addedAt: string })[]
  flows: Partial<Record<FlowKind, string>>
  flowsSigned: (Stamp & { capacity: string }) | null
  submittedAt: string | null
  rounds: Round[]
  /** Per criterion the latest judgement of each person, in the order in which they first judged. */
  judgements: Record<string, Judgement[]>
  settled: Record<string, Judgement>
  proposal: (Stamp & DecisionData) | null
  decision: Decision | null
  objections: { on: string; text: string }[]
  guideline: (Stamp & { version: number; capacity: string }) | null
  ndn: (Stamp & { wants: boolean }) | null
  connectedAt: string | null
  reviewedOn: string | null
  suspension: (Stamp & EventData['suspended']) | null
  /** Of the last event; 0 before the first. */
  sequence: number
  changedAt: string
}

export const emptyState: CaseState = {
  step: 'introduction',
  status: 'open',
  openedAt: '',
  ownerId: null,
  answers: {},
  meeting: null,
  agreed: { applicant: null, operator: null },
  evidence: [],
  flows: {},
  flowsSigned: null,
  submittedAt: null,
  rounds: [],
  judgements: {},
  settled: {},
  proposal: null,
  decision: null,
  objections: [],
  guideline: null,
  ndn: null,
  connectedAt: null,
  reviewedOn: null,
  suspension: null,
  sequence: 0,
  changedAt: '',
}

export const stampOf = ({ at, side, personId }: CaseEvent): Stamp => ({ at: at.toISOString(), side, personId })
