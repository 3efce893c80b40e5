// Who is on call: weekly shifts, single dates that take their place, and when there is nobody.
import { momentOf, wallAt } from './zone-times.ts'

/** Times are those of the clock in `zone`, an IANA name. */
interface Turn {
  contactId: string
  /** Who is called first (1), second, … */
  order: number
  zone: string
}

/** `from` and `until` are HH:MM; an `until` that is not after `from` is on the next day. */
export interface WeeklyShift extends Turn {
  /** 1 is Monday, 7 is Sunday: the day on which the shift begins. */
  weekdays: readonly number[]
  from: string
  until: string
}

/** `from` and `until` are YYYY-MM-DDTHH:MM. Takes the place of the weekly shifts of the same order. */
export interface DatedShift extends Turn {
  from: string
  until: string
}

export interface Roster {
  shifts: readonly WeeklyShift[]
  dates: readonly DatedShift[]
}

export interface OnCall {
  contactId: string
  order: number
}

/** [from, until[ in milliseconds since 1970. */
export interface Interval {
  from: number
  until: number
}

const minute = 60_000
const day = 24 * 60 * minute

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const wallOf = (text: string): number => Date.parse(`${text}:00Z`)
const weekdayOf = (midnight: number): number => ((Math.floor(midnight / day) + 3) % 7) + 1
const meets = (one: Interval, { from, until }: Interval): boolean =>
  one.from < one.until && one.from < until && one.until > from

/** The times at which a weekly shift is on duty somewhere in the window. */
function timesOf({ weekdays, from, until, zone }: WeeklyShift, window: Interval): Interval[] {
  const [begins, ends] = [minutesOf(from), minutesOf(until)]
  const lasts = ends > begins ? ends : ends + 24 * 60
  const midnight = (at: number) => Math.floor(wallAt(at, zone) / day) * day
  const times: Interval[] = []
  for (let date = midnight(window.from) - 2 * day; date <= midnight(window.until) + day; date += day) {
    if (!weekdays.includes(weekdayOf(date))) continue
    const time = {
      from: momentOf(date + begins * minute, zone),
      until: momentOf(date + lasts * minute, zone),
    }
    if (meets(time, window)) times.push(time)
  }
  return times
}

const timeOf = ({ from, until, zone }: DatedShift): Interval => ({
  from: momentOf(wallOf(from), zone),
  until: momentOf(wallOf(until), zone),
})

/** Who is on call at `at`, who is called first standing first; a contact once. Empty: nobody. */
export function onCall({ shifts, dates }: Roster, at: Date): OnCall[] {
  const now = { from: at.getTime(), until: at.getTime() + 1 }
  const special = dates.filter((one) => meets(timeOf(one), now))
  const replaced = new Set(special.map(({ order }) => order))
  const weekly = shifts.filter((one) => !replaced.has(one.order) && timesOf(one, now).length > 0)
  const found = [...special, ...weekly].sort((a, b) => a.order - b.order)
  const first = new Map(found.toReversed().map(({ contactId, order }) => [contactId, { contactId, order }]))
  return [...first.values()].sort((a, b) => a.order - b.order)
}

/** When nobody is on call between `from` and `until`: the intervals in order, none touching the next. */
export function gaps({ shifts, dates }: Roster, from: Date, until: Date): Interval[] {
  const window = { from: from.getTime(), until: until.getTime() }
  const covered = [
    ...shifts.flatMap((shift) => timesOf(shift, window)),
    ...dates.map(timeOf).filter((one) => meets(one, window)),
  ].sort((a, b) => a.from - b.from)
  const found: Interval[] = []
  let reached = window.from
  for (const one of covered) {
    if (one.from > reached) found.push({ from: reached, until: one.from })
    reached = Math.max(reached, one.until)
  }
  if (reached < window.until) found.push({ from: reached, until: window.until })
  return found
}
