// Days and moments as a letter writes them: in full, on the clock of the Netherlands.
import type { Language } from '@schakel/api'
import type { Day } from '../clock/working-days.ts'

const zone = 'Europe/Amsterdam'
const locales = { nl: 'nl-NL', en: 'en-GB' } as const

const date = { day: 'numeric', month: 'long', year: 'numeric' } as const
const days = {
  nl: new Intl.DateTimeFormat(locales.nl, { ...date, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { ...date, timeZone: 'UTC' }),
}
const clock = { ...date, hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone: zone } as const
const moments = { nl: new Intl.DateTimeFormat(locales.nl, clock), en: new Intl.DateTimeFormat(locales.en, clock) }

/** `5 januari 2027`. */
export const dayIn = (language: Language, day: Day): string => days[language].format(new Date(day))

/** `5 januari 2027 om 10:00 CET`. */
export const momentIn = (language: Language, at: string): string => moments[language].format(new Date(at))
