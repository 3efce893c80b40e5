// Times as the portal says them: absolute with zone, and relative beside it.
import type { Language } from '@schakel/api/client'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`
  let known = formats.get(key)
  if (!known) {
    known = new Intl.DateTimeFormat(locales[language], options)
    formats.set(key, known)
  }
  return known
}

/** `di 24 nov 2026` */
export function dayOf(at: Date, language: Language): string {
  return format(language, 'day', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(at)
    .replaceAll(/[.,]/g, '')
}

/** `07:00 CET` */
export function clockOf(at: Date, language: Language): string {
  return format(language, 'clock', { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', hour12: false }).format(
    at,
  )
}

/** `di 24 nov 2026, 07:00 CET`, or the clock alone when it is today. */
export function absolute(at: Date, language: Language, now: Date, short = false): string {
  if (short && at.toDateString() === now.toDateString()) return clockOf(at, language)
  return `${dayOf(at, language)}, ${clockOf(at, language)}`
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

/** Midnights between two times: so that "tomorrow" is the next day and not 24 hours later. */
function calendarDays(from: Date, to: Date): number {
  const midnight = (time: Date) => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate())
  return (midnight(to) - midnight(from)) / 86_400_000
}

/** `42 minuten geleden`, `over 3 dagen`, `zojuist`. */
export function relative(at: Date, language: Language, now: Date): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) < size) continue
    const count = unit === 'day' ? calendarDays(now, at) : Math.trunc(seconds / size)
    return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(count, unit)
  }
  return language === 'nl' ? 'zojuist' : 'just now'
}

/** Whole days between two times, at least 0. */
export function daysBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000))
}

export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}
