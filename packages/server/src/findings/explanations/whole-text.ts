// A whole explanation as one row of words per language.
import type { Explanation, ExplanationText } from './explanation.ts'

type Step = readonly [lead: string, rest: string]
type Words = readonly [title: string, what: string, why: string, certainty: string, check: string, ...steps: Step[]]

function textOf([title, what, why, certainty, check, ...steps]: Words): ExplanationText {
  return { title, what, why, certainty, check, steps: steps.map(([lead, rest]) => ({ lead, rest })) }
}

/** The text of one problem, or of a family where no problem is named. */
export const whole = (issue: string | null, nl: Words, en: Words): Explanation => ({
  issues: issue === null ? [] : [issue],
  nl: textOf(nl),
  en: textOf(en),
})
