// The rules in the order in which they are asked; nothing said by any of them means withheld.
import { acting } from './acting.ts'
import { direction } from './direction.ts'
import { form } from './form.ts'
import { guideline } from './guideline.ts'
import { hops } from './hops.ts'
import { membership } from './membership.ts'
import { named } from './named.ts'
import { notification } from './notification.ts'
import { outletLabel } from './outlet-label.ts'
import { ownership } from './ownership.ts'
import { reach } from './reach.ts'
import type { Rule } from './rule.ts'
import { supplier } from './supplier.ts'
import { validity } from './validity.ts'
import { wave } from './wave.ts'

export const rules: readonly Rule[] = [
  membership,
  validity,
  wave,
  ownership,
  supplier,
  named,
  outletLabel,
  direction,
  hops,
  acting,
  guideline,
  notification,
  reach,
  form,
]

/** Rises when a rule changes what it says; kept with every decision. */
export const ruleVersion = 3

/** For what no rule released. */
export const nothingReleases = 'default.withheld'
export const reasonTexts: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  ...Object.assign({}, ...rules.map((rule) => rule.reasons)),
  [nothingReleases]: { nl: 'Geen regel geeft dit vrij', en: 'No rule releases this' },
}

const passing = new Set(rules.flatMap((rule) => rule.passing ?? []))
/** What is withheld for this reason waits for it to pass; for any other it is withheld for good. */
export const passes = (reason: string): boolean => passing.has(reason)
export type { Case, Question, Rule, ThingColumns } from './rule.ts'
