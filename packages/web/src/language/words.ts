// The words of the portal: typed pairs of Dutch and English that stand beside the page that says them.
import type { Language } from '@schakel/api/client'
import type { ReactNode } from 'react'
import { useLanguage } from './language-context.tsx'

type Word = string | ((...values: never[]) => ReactNode)
type SameWords<T> = {
  [K in keyof T]: T[K] extends (...values: infer Values) => ReactNode ? (...values: Values) => ReturnType<T[K]> : string
}
export interface Words<T> {
  nl: T
  en: SameWords<T>
}

/** Dutch and English of one page; a word that one of them lacks does not compile. */
export function words<T extends Record<string, Word>>(nl: T, en: SameWords<NoInfer<T>>): Words<T> {
  return { nl, en }
}

/** The words in the language of who reads. */
export function useWords<T>(pair: Words<T>): T {
  return pair[useLanguage().language as 'nl'] as T
}

/** One or many, as both languages count: `several(n, 'bevinding', 'bevindingen')` gives "1 bevinding". */
export function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** On how many lines of a file something is wrong; one line may have several problems. */
export function linesOf(problems: readonly { line: number }[]): number {
  return new Set(problems.map(({ line }) => line)).size
}

/** Picks the reader's language out of a text that the node gives in both. */
export function useText(): (text: Record<Language, string>) => string {
  const { language } = useLanguage()
  return (text) => text[language]
}
