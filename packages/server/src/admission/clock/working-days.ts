// Dates as people count them: working days in the Netherlands, and which date a moment falls on there.
import { holidaysOf } from './holidays.ts'

/** A calendar date, ISO 8601. */
export type Day = string

const zone = 'Europe/Amsterdam'
const dateThere = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export function dayOf(at: Date): Day {
  return dateThere.format(at)
}

/** `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day so many months later; the last of the month where that has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day)
}

/** Working days after `after` up to and with `until`, in order. */
export function workingDays(after: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

/** The date `count` working days after `day`. */
export function addWorkingDays(day: Day, count: number): Day {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** The date `count` working days before `day`. */
export function workingDaysBefore(day: Day, count: number): Day {
  let left = count
  let at = day
  while (left > 0) {
    at = addDays(at, -1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** A term that ends on a Saturday, Sunday or holiday ends on the next day that is none (Algemene termijnenwet, article 1). */
export function endOfTerm(day: Day): Day {
  return isWorkingDay(day) ? day : addWorkingDays(day, 1)
}

/** The first moment of a day there. */
export function startOfDay(day: Day): Date {
  for (const offset of [1, 2]) {
    const at = new Date(Date.parse(day) - offset * 3600_000)
    if (dayOf(at) === day && dayOf(new Date(at.getTime() - 1)) !== day) return at
  }
  throw new RangeError(`${day} has no midnight in ${zone}`)
}
