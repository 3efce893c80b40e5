// Shifts and gaps of a roster in words.
import type { Language, WeeklyShift } from '@schakel/api/client'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const plain = (text: string) => text.replaceAll(/[.,]/g, '')

function timeIn(at: Date, language: Language, zone: string, named: boolean): string {
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const date = new Intl.DateTimeFormat(locales[language], { ...day, timeZone: zone }).format(at)
  const clock = new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
    ...(named ? { timeZoneName: 'short' } : {}),
  }).format(at)
  return `${plain(date)} ${clock}`
}

/** `za 5 dec 18:00 – zo 6 dec 09:00 CET`; the zone is named twice where it changes between the two. */
export function spanIn(from: string, until: string, language: Language, zone: string): string {
  const [begin, end] = [new Date(from), new Date(until)]
  const name = (at: Date) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value
  return `${timeIn(begin, language, zone, name(begin) !== name(end))} – ${timeIn(end, language, zone, true)}`
}

/** Of times as they were written, without a zone. */
export function writtenSpan(from: string, until: string, language: Language): string {
  return [from, until].map((text) => timeIn(new Date(`${text}Z`), language, 'UTC', false)).join(' – ')
}

/** `ma, di, wo`; 5 January 2026 is a Monday. */
export function weekdaysIn(weekdays: WeeklyShift['weekdays'], language: Language): string {
  const name = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' })
  return weekdays.map((day) => plain(name.format(Date.UTC(2026, 0, 4 + day)))).join(', ')
}

/** The zone of the rows that are there, else that of the reader. */
export function zoneOf(rows: readonly { zone: string }[]): string {
  return rows[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
