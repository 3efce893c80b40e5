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
  readonly protocol?: string | null | undefined
  readonly malware?: string | null | undefined
}

const fallback = {
  nl: { address: 'dit adres', port: 'de poort', protocol: 'tcp', malware: 'schadelijke software' },
  en: { address: 'this address', port: 'the port', protocol: 'tcp', malware: 'malware' },
} as const

/** Fills `{address}`, `{port}`, `{protocol}` and `{malware}`; an unknown value becomes plain words. */
export function fill(text: string, language: 'nl' | 'en', values: Values): string {
  return text.replace(/\{(address|port|protocol|malware)\}/g, (_, name: keyof Values) =>
    String(values[name] ?? fallback[language][name]),
  )
}
