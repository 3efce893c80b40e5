// Days and times as mails write them: the reader's language, the node's zone, never seconds.
export type Language = 'nl' | 'en'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const

export function dateTime(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(at)
}

export function day(at: Date, language: Language, zone: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at)
}
