// How to mend a field, in the reader's words: one sentence per rule, found here or by the node.
import { dayOf, type useLanguage } from '../language/index.ts'
import type { FieldWrong } from './field-check.ts'

type Language = ReturnType<typeof useLanguage>['language']
type Mend = (label: string, limit: string, language: Language) => string

const day = (limit: string, language: Language) => dayOf(new Date(`${limit}T12:00:00`), language)

const mends: Record<Language, Record<string, Mend>> = {
  nl: {
    'field.missing': (label) => `Vul “${label}” in.`,
    'field.email': () => 'Vul een volledig e-mailadres in, zoals naam@voorbeeld.nl.',
    'field.url': () => 'Vul een volledig webadres in, met https:// ervoor.',
    'field.number': () => 'Vul een getal in, alleen met cijfers.',
    'field.whole': () => 'Vul een heel getal in.',
    'field.low': (_, limit) => `Dit is te laag. Vul ${limit || 'een hoger getal'} of meer in.`,
    'field.high': (_, limit) => `Dit is te hoog. Vul ${limit || 'een lager getal'} of minder in.`,
    'field.day': () => 'Vul een hele datum in: dag, maand en jaar.',
    'field.early': (_, limit, language) => `Kies een dag vanaf ${day(limit, language)}.`,
    'field.late': (_, limit, language) => `Kies een dag tot en met ${day(limit, language)}.`,
    'field.short': (_, limit) => `Dit is te kort. Vul minstens ${limit || 'een paar'} tekens in.`,
    'field.long': () => 'Dit is te lang. Maak het korter.',
    'field.other': () => 'Dit klopt niet. Kijk of het goed is ingevuld.',
  },
  en: {
    'field.missing': (label) => `Fill in “${label}”.`,
    'field.email': () => 'Fill in a whole e-mail address, such as name@example.com.',
    'field.url': () => 'Fill in a whole web address, with https:// before it.',
    'field.number': () => 'Fill in a number, with digits only.',
    'field.whole': () => 'Fill in a whole number.',
    'field.low': (_, limit) => `This is too low. Fill in ${limit || 'a higher number'} or more.`,
    'field.high': (_, limit) => `This is too high. Fill in ${limit || 'a lower number'} or less.`,
    'field.day': () => 'Fill in a whole date: day, month and year.',
    'field.early': (_, limit, language) => `Choose a day from ${day(limit, language)} on.`,
    'field.late': (_, limit, language) => `Choose a day up to and including ${day(limit, language)}.`,
    'field.short': (_, limit) => `This is too short. Fill in at least ${limit || 'a few'} characters.`,
    'field.long': () => 'This is too long. Make it shorter.',
    'field.other': () => 'This is not right. Check what you filled in.',
  },
}

/** The node's own sentence, which is English, stands in only where no rule is known. */
export function mendOf({ rule, limit, message }: FieldWrong, label: string, language: Language): string {
  const mend = mends[language][rule ?? '']
  if (mend) return mend(label, limit ?? '', language)
  return (language === 'en' && message) || (mends[language]['field.other'] as Mend)(label, '', language)
}
