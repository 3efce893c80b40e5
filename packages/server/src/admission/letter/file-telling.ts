// How a whole file names days, moments, people and sizes in one language.
import type { Language } from '@schakel/api'
import { dayOf } from '../clock/working-days.ts'
import { fileWords } from './file-words.ts'
import { dayIn, momentIn } from './told-times.ts'

type Someone = { readonly name: string | null; readonly side: 'applicant' | 'operator' | 'node' }

export interface Telling {
  readonly language: Language
  readonly words: (typeof fileWords)[Language]
  /** Of a day or a moment. */
  day(at: string): string
  moment(at: string): string
  who(by: Someone): string
  /** Of bytes. */
  size(bytes: number): string
}

function sizeIn(numbers: Intl.NumberFormat, bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`
  return bytes < 1e6 ? `${numbers.format(bytes / 1e3)} kB` : `${numbers.format(bytes / 1e6)} MB`
}

export function tellingIn(language: Language): Telling {
  const words = fileWords[language]
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return {
    language,
    words,
    day: (at) => dayIn(language, at.length > 10 ? dayOf(new Date(at)) : at),
    moment: (at) => momentIn(language, at),
    who: ({ name, side }) => name ?? words.sides[side],
    size: (bytes) => sizeIn(numbers, bytes),
  }
}
