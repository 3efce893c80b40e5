// Finds the text of a problem, else of its family, fills it, and adds what its terms mean.
import { mentionsOf } from '@schakel/api'
import type { Family } from '../classification/index.ts'
import { answeringServices } from './answering-services.ts'
import { attacks } from './attacks.ts'
import { compromises } from './compromises.ts'
import { databases } from './databases.ts'
import { deviceServices } from './device-services.ts'
import { type Explanation, type ExplanationText, fill, type Values } from './explanation.ts'
import { familyTexts } from './families.ts'
import { platforms } from './platforms.ts'
import { publicServices } from './public-services.ts'
import { remoteAccess } from './remote-access.ts'
import { terms } from './terms.ts'
import { weaknesses } from './weaknesses.ts'

export const explanations: readonly Explanation[] = [
  ...remoteAccess,
  ...databases,
  ...platforms,
  ...deviceServices,
  ...answeringServices,
  ...publicServices,
  ...weaknesses,
  ...compromises,
  ...attacks,
]

const byIssue = new Map(
  explanations.flatMap((explanation) => explanation.issues.map((issue) => [issue, explanation] as const)),
)
type Language = 'nl' | 'en'

function textOf(issue: string, family: string, language: Language): ExplanationText {
  return (byIssue.get(issue) ?? familyTexts[family as Family] ?? familyTexts.list)[language]
}

export function titleIn(language: Language, issue: string, family: string, values: Values): string {
  return fill(textOf(issue, family, language).title, language, values)
}

export interface Explained extends Omit<ExplanationText, 'steps'> {
  language: Language
  steps: { lead: string; rest: string }[]
  /** Each as it first stands in the text. */
  terms: { term: string; meaning: string }[]
}

/** The text for a finding in one language. */
export function explain(issue: string, family: string, language: Language, values: Values): Explained {
  const text = textOf(issue, family, language)
  const filled = (one: string) => fill(one, language, values)
  const explained = {
    language,
    title: filled(text.title),
    what: filled(text.what),
    why: filled(text.why),
    certainty: filled(text.certainty),
    steps: text.steps.map(({ lead, rest }) => ({ lead: filled(lead), rest: filled(rest) })),
    check: filled(text.check),
  }
  const { what, why, certainty, steps, check } = explained
  const read = [what, why, certainty, ...steps.flatMap(({ lead, rest }) => [lead, rest]), check]
  const mentions = mentionsOf(
    read,
    terms.map((term) => term[language].forms),
  )
  return {
    ...explained,
    terms: mentions.map(({ word, term }) => ({ term: word, meaning: terms[term]?.[language].meaning ?? '' })),
  }
}
