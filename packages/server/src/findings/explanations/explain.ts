// Finds the text of a problem, else of its family, and fills it.
import type { Family } from '../classification/index.ts'
import { answeringServices } from './answering-services.ts'
import { deviceServices } from './device-services.ts'
import { type Explanation, type ExplanationText, fill, type Values } from './explanation.ts'
import { familyTexts } from './families.ts'
import { incidentTexts } from './incidents.ts'
import { platformServices } from './platform-services.ts'
import { remoteAccess } from './remote-access.ts'
import { textsOf } from './service-row.ts'
import { commonServices } from './services.ts'
import { weaknessTexts } from './weaknesses.ts'

export const explanations: readonly Explanation[] = [
  ...remoteAccess,
  ...textsOf([...commonServices, ...platformServices, ...deviceServices, ...answeringServices]),
  ...incidentTexts,
  ...weaknessTexts,
]

const byIssue = new Map(
  explanations.flatMap((explanation) => explanation.issues.map((issue) => [issue, explanation] as const)),
)

export interface Explained extends Omit<ExplanationText, 'steps'> {
  language: 'nl' | 'en'
  steps: { lead: string; rest: string }[]
}

/** The text for a finding in one language. */
export function explain(issue: string, family: string, language: 'nl' | 'en', values: Values): Explained {
  const text = (byIssue.get(issue) ?? familyTexts[family as Family] ?? familyTexts.list)[language]
  const filled = (one: string) => fill(one, language, values)
  return {
    language,
    title: filled(text.title),
    what: filled(text.what),
    why: filled(text.why),
    certainty: filled(text.certainty),
    steps: text.steps.map(({ lead, rest }) => ({ lead: filled(lead), rest: filled(rest) })),
    check: filled(text.check),
  }
}
