// Who has to do what next in a file, and by when: told to both sides and sorted by on the operator's list.
import type { TemplateBody } from '@schakel/api'
import { clockOf } from '../clock/clock.ts'
import { addDays, addMonths, type Day, dayOf, startOfDay, workingDaysBefore } from '../clock/working-days.ts'
import type { Side } from './events.ts'
import { type CaseFacts, type Missing, missingFor } from './gates.ts'
import type { CaseState } from './state.ts'

export interface Next {
  readonly waitsFor: Exclude<Side, 'node'> | null
  readonly what: Missing['what'] | 'connection' | 'year-review' | null
  /** The end of the day by which it should be done; null where nobody said. */
  readonly dueAt: Date | null
}

const nothing: Next = { waitsFor: null, what: null, dueAt: null }
/** What is asked before other things of the same step. */
const first: readonly Missing['what'][] = ['emergency-review', 'reply', 'owner']

export const endOfDay = (day: Day): Date => startOfDay(addDays(day, 1))

/** The clock of its assessment; null before the file was submitted. */
export function clockOfCase(template: TemplateBody, state: CaseState, now: Date) {
  if (!state.submittedAt) return null
  return clockOf(
    {
      startedAt: new Date(state.submittedAt),
      endedAt: state.decision ? new Date(state.decision.at) : null,
      stops: state.rounds.map(({ askedAt, closedAt }) => ({
        from: new Date(askedAt),
        until: closedAt === null ? null : new Date(closedAt),
      })),
      target: template.clock.target,
    },
    now,
  )
}

/** The day on which the yearly look back is due. */
export function reviewDueOn(template: TemplateBody, { connectedAt, reviewedOn, status }: CaseState): Day | null {
  if (!connectedAt || status === 'withdrawn') return null
  return addMonths(dayOf(new Date(reviewedOn ?? connectedAt)), template.reviewMonths)
}

function dueOf(what: Missing['what'], template: TemplateBody, state: CaseState, now: Date): Date | null {
  if (what === 'emergency-review') return new Date(state.decision?.reviewBefore ?? now)
  if (what === 'reply') {
    const open = state.rounds.find(({ closedAt }) => closedAt === null)
    return open ? endOfDay(open.dueOn) : null
  }
  const due = clockOfCase(template, state, now)?.dueOn
  return due ? endOfDay(due) : null
}

function inCooperation(template: TemplateBody, state: CaseState): Next {
  const due = reviewDueOn(template, state)
  if (state.decision?.reviewBefore && !state.decision.review)
    return { waitsFor: 'operator', what: 'emergency-review', dueAt: new Date(state.decision.reviewBefore) }
  return due ? { waitsFor: null, what: 'year-review', dueAt: endOfDay(due) } : nothing
}

export function nextOf(template: TemplateBody, state: CaseState, facts: CaseFacts, now: Date): Next {
  if (state.status !== 'open' && state.status !== 'admitted' && state.status !== 'suspended') return nothing
  if (state.step === 'cooperation') {
    const next = inCooperation(template, state)
    return next.dueAt && next.dueAt <= now ? { ...next, waitsFor: 'operator' } : next
  }
  const missing = missingFor(template, state, facts)
  const found = missing.find(({ what }) => first.includes(what)) ?? missing[0]
  if (!found) return { waitsFor: 'operator', what: 'connection', dueAt: null }
  return { waitsFor: found.from, what: found.what, dueAt: dueOf(found.what, template, state, now) }
}

/** When who has to do it is reminded: two working days before the last day, in the morning. */
export function remindFrom(dueAt: Date): Date {
  const last = dayOf(new Date(dueAt.getTime() - 1))
  return new Date(startOfDay(workingDaysBefore(last, 2)).getTime() + 8 * 3600_000)
}
