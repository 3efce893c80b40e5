// What an explanation says, in both languages, and how its placeholders are filled.
export interface ExplanationText {
  readonly title: string
  readonly what: string
  readonly why: string
  /** How sure the source is, and what nobody knows. */
  readonly certainty: string
  readonly steps: readonly { readonly lead: string; readonly rest: string }[]
  readonly check: string
}

export interface Explanation {
  /** Problems that it explains; a family's own text has none. */
  readonly issues: readonly string[]
  readonly nl: ExplanationText
  readonly en: ExplanationText
}

export interface Values {
  readonly address?: string | null | undefined
  readonly port?: number | null | undefined
  readonly malware?: string | null | undefined
}

const fallback = {
  nl: { address: 'dit adres', port: '…', malware: 'schadelijke software', ofPort: 'de poort' },
  en: { address: 'this address', port: '…', malware: 'malware', ofPort: 'the port' },
} as const

/** Fills `{address}`, `{port}` and `{malware}`; an unknown value becomes plain words, "poort {port}" becomes "de poort". */
export function fill(text: string, language: 'nl' | 'en', values: Values): string {
  const words = fallback[language]
  const known = values.port == null ? text.replace(/(?:(?:UDP|TCP)[ -])?(?:poort|port) \{port\}/g, words.ofPort) : text
  return known.replace(/\{(address|port|malware)\}/g, (_, name: keyof Values) => String(values[name] ?? words[name]))
}
