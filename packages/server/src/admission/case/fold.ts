// One event after another makes the state of a file: `fold(events)` is the file.
import type { CaseEvent, EventData, EventType } from './events.ts'
import { type CaseState, emptyState, type Judgement, type Round, stampOf } from './state.ts'

type Change = Partial<CaseState>
type Telling = { [Type in EventType]: (state: CaseState, data: EventData[Type], event: CaseEvent) => Change }

/** Several at once, of which the last for a name counts. */
const others = <T extends { id: string }>(list: readonly T[], id: string) => list.filter((one) => one.id !== id)

function closeQuestion(
  rounds: readonly Round[],
  id: string,
  change: Partial<Round['questions'][number]>,
  at: string,
): Round[] {
  return rounds.map((round) => {
    if (!round.questions.some((question) => question.id === id)) return round
    const questions = round.questions.map((question) => (question.id === id ? { ...question, ...change } : question))
    const open = questions.some(({ reply, dropped }) => reply === null && !dropped)
    return { ...round, questions, closedAt: open ? null : (round.closedAt ?? at) }
  })
}

function judgedBy(known: readonly Judgement[], judgement: Judgement): Judgement[] {
  const again = known.some(({ personId }) => personId === judgement.personId)
  return again ? known.map((one) => (one.personId === judgement.personId ? judgement : one)) : [...known, judgement]
}

const without = (settled: CaseState['settled'], criterion: string) =>
  Object.fromEntries(Object.entries(settled).filter(([id]) => id !== criterion))

const assessment: Pick<
  Telling,
  'judged' | 'settled' | 'proposed' | 'returned' | 'decided' | 'emergency-reviewed' | 'objected'
> = {
  judged: ({ judgements, settled }, { criterion, verdict, grounds }, event) => ({
    judgements: {
      ...judgements,
      [criterion]: judgedBy(judgements[criterion] ?? [], { ...stampOf(event), verdict, grounds }),
    },
    settled: without(settled, criterion),
  }),
  settled: ({ settled }, { criterion, verdict, grounds }, event) => ({
    settled: { ...settled, [criterion]: { ...stampOf(event), verdict, grounds } },
  }),
  proposed: (_, data, event) => ({ proposal: { ...stampOf(event), ...data } }),
  returned: () => ({ proposal: null }),
  decided: (_, data, event) => ({
    proposal: null,
    decision: { ...stampOf(event), ...data, review: null },
    ...(data.outcome === 'refused' ? { status: 'refused' as const } : {}),
  }),
  'emergency-reviewed': ({ decision }, data, event) =>
    data.upheld && decision
      ? { decision: { ...decision, review: { ...stampOf(event), ...data } } }
      : { decision: null, status: 'open', connectedAt: null, suspension: null },
  objected: ({ objections }, data) => ({ objections: [...objections, data] }),
}

const telling: Telling = {
  applied: (_, { targetGroup }, event) => ({
    openedAt: event.at.toISOString(),
    ...(targetGroup ? { answers: { 'target-group': targetGroup } } : {}),
  }),
  taken: (_, { personId }) => ({ ownerId: personId }),
  answered: ({ answers }, data) => ({ answers: { ...answers, ...data.answers } }),
  'meeting-planned': (_, data) => ({ meeting: { ...data, minutes: null } }),
  'minutes-kept': ({ meeting }, { text }, event) => ({
    meeting: { ...(meeting ?? { at: event.at.toISOString(), place: '' }), minutes: text },
  }),
  wrote: () => ({}),
  mailed: () => ({}),
  noted: () => ({}),
  agreed: ({ agreed }, _, event) =>
    event.side === 'node' ? {} : { agreed: { ...agreed, [event.side]: stampOf(event) } },
  entered: (_, { step }) => ({ step }),
  stopped: () => ({ status: 'stopped' }),
  'applied-again': () => ({}),
  'evidence-added': ({ evidence }, data, event) => ({
    evidence: [...others(evidence, data.id), { ...data, addedAt: event.at.toISOString() }],
  }),
  'evidence-removed': ({ evidence }, { id }) => ({ evidence: others(evidence, id) }),
  'flow-explained': ({ flows }, { flow, text }) => ({ flows: { ...flows, [flow]: text }, flowsSigned: null }),
  'flows-signed': (_, { capacity }, event) => ({ flowsSigned: { ...stampOf(event), capacity } }),
  submitted: (_, __, event) => ({ submittedAt: event.at.toISOString() }),
  asked: ({ rounds }, { dueOn, questions }, event) => ({
    rounds: [
      ...rounds,
      {
        askedAt: event.at.toISOString(),
        dueOn,
        closedAt: null,
        questions: questions.map((question) => ({ ...question, reply: null, dropped: false })),
      },
    ],
  }),
  replied: ({ rounds }, { question, text }, event) => ({
    rounds: closeQuestion(rounds, question, { reply: { ...stampOf(event), text } }, event.at.toISOString()),
  }),
  'question-dropped': ({ rounds }, { question }, event) => ({
    rounds: closeQuestion(rounds, question, { dropped: true }, event.at.toISOString()),
  }),
  ...assessment,
  'guideline-accepted': (_, data, event) => ({ guideline: { ...stampOf(event), ...data } }),
  'ndn-agreed': (_, { wants }, event) => ({ ndn: { ...stampOf(event), wants } }),
  connected: (_, __, event) => ({ status: 'admitted', connectedAt: event.at.toISOString() }),
  'year-reviewed': (_, __, event) => ({ reviewedOn: event.at.toISOString() }),
  suspended: (_, data, event) => ({ status: 'suspended', suspension: { ...stampOf(event), ...data } }),
  lifted: () => ({ status: 'admitted', suspension: null }),
  withdrawn: () => ({ status: 'withdrawn', suspension: null }),
  rebased: ({ decision }, { from, to }) => (decision ? { decision: { ...decision, from, to } } : {}),
}

/** Tells one more event. */
export function tell(state: CaseState, event: CaseEvent): CaseState {
  const change = telling[event.type] as (state: CaseState, data: unknown, event: CaseEvent) => Change
  return { ...state, ...change(state, event.data, event), sequence: event.sequence, changedAt: event.at.toISOString() }
}

export function fold(events: readonly CaseEvent[], from: CaseState = emptyState): CaseState {
  return events.reduce(tell, from)
}
