// Of what happened in a file, what the other side is told by mail at once.
import type { CaseNews } from '../deps.ts'
import type { NewEvent, Side } from './events.ts'
import type { CaseState } from './state.ts'

export interface News {
  readonly to: 'applicant' | 'operator'
  readonly what: CaseNews
  readonly dueOn: string | null
}

type Telling = (event: NewEvent, side: Side, after: CaseState) => News | null

const other = (side: Side): News['to'] => (side === 'applicant' ? 'operator' : 'applicant')
const toApplicant = (what: CaseNews, dueOn: string | null = null): News => ({ to: 'applicant', what, dueOn })

const telling: Partial<Record<NewEvent['type'], Telling>> = {
  applied: () => ({ to: 'operator', what: 'applied', dueOn: null }),
  'meeting-planned': () => toApplicant('meeting-planned'),
  wrote: (_, side) => ({ to: other(side), what: 'wrote', dueOn: null }),
  mailed: () => ({ to: 'operator', what: 'wrote', dueOn: null }),
  agreed: (_, side) => ({ to: other(side), what: 'agreed', dueOn: null }),
  submitted: () => ({ to: 'operator', what: 'submitted', dueOn: null }),
  asked: (event) => (event.type === 'asked' ? toApplicant('asked', event.data.dueOn) : null),
  replied: (_, __, after) =>
    after.rounds.every(({ closedAt }) => closedAt !== null) ? { to: 'operator', what: 'replied', dueOn: null } : null,
  decided: (event) => (event.type === 'decided' ? toApplicant(event.data.outcome, event.data.objectionUntil) : null),
  connected: () => toApplicant('connected'),
  suspended: () => toApplicant('suspended'),
  lifted: () => toApplicant('lifted'),
  withdrawn: () => toApplicant('withdrawn'),
  stopped: (_, side) => ({ to: other(side), what: 'stopped', dueOn: null }),
}

/** One piece of news per side and kind, in the order in which it happened. */
export function newsOf(events: readonly NewEvent[], side: Side, after: CaseState): News[] {
  const told = events.flatMap((event) => telling[event.type]?.(event, side, after) ?? [])
  const emergency = events.some((event) => event.type === 'decided' && event.data.emergency)
  const all = emergency ? [...told, { to: 'operator', what: 'emergency-waits', dueOn: null } as const] : told
  return all.filter((one, i) => all.findIndex(({ to, what }) => to === one.to && what === one.what) === i)
}
