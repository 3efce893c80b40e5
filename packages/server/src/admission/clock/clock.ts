// The clock of an assessment: working days from a complete file to its decision, standing still while questions are open.
import { addWorkingDays, type Day, dayOf, workingDays } from './working-days.ts'

export interface Stop {
  readonly from: Date
  /** Null while it lasts. */
  readonly until: Date | null
}

export interface ClockFacts {
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly stops: readonly Stop[]
  /** Working days within which it should be decided. */
  readonly target: number
}

export interface Clock {
  readonly state: 'running' | 'stopped' | 'ended'
  readonly since: Date | null
  readonly used: number
  readonly stopped: number
  /** Negative once the target has passed. */
  readonly left: number
  /** The last day within the target; null while it stands still: nobody can know. */
  readonly dueOn: Day | null
  readonly days: readonly { readonly date: Day; readonly is: 'used' | 'stopped' | 'left' }[]
}

/** A day counts as stopped when the clock stands still at its end, or now on the day itself. */
function standsStill(stops: readonly Stop[], day: Day, today: Day): boolean {
  return stops.some(({ from, until }) => dayOf(from) <= day && (until === null ? day <= today : dayOf(until) > day))
}

/** The day on which the file became complete is no day of the term; the day of the decision is its last. */
export function clockOf({ startedAt, endedAt, stops, target }: ClockFacts, now: Date): Clock {
  const last = dayOf(endedAt ?? now)
  const passed = workingDays(dayOf(startedAt), last).map((date) => ({
    date,
    is: standsStill(stops, date, last) ? ('stopped' as const) : ('used' as const),
  }))
  const used = passed.filter(({ is }) => is === 'used').length
  const open = endedAt ? undefined : stops.find(({ until }) => until === null)
  const left = target - used
  const dueOn = endedAt || open ? null : dueDay(dayOf(startedAt), passed, target, last)
  const ahead = endedAt || left <= 0 ? [] : workingDays(last, addWorkingDays(last, left))
  return {
    state: endedAt ? 'ended' : open ? 'stopped' : 'running',
    since: open?.from ?? null,
    used,
    stopped: passed.length - used,
    left,
    dueOn,
    days: [...passed, ...ahead.map((date) => ({ date, is: 'left' as const }))],
  }
}

/** The day on which the target is reached when nothing more stops it. */
function dueDay(start: Day, passed: readonly { date: Day; is: 'used' | 'stopped' }[], target: number, today: Day): Day {
  const usedDays = passed.filter(({ is }) => is === 'used')
  const reached = usedDays[target - 1]
  if (reached) return reached.date
  return addWorkingDays(passed.length > 0 ? today : start, target - usedDays.length)
}
