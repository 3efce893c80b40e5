// The rules in the order in which they are asked; nothing said by any of them means withheld.
import { label } from './label.ts'
import { membership } from './membership.ts'
import { notification } from './notification.ts'
import { outletRule } from './outlet.ts'
import { ownership } from './ownership.ts'
import type { Rule } from './rule.ts'
import { validity } from './validity.ts'
import { wave } from './wave.ts'

export const rules: readonly Rule[] = [membership, validity, wave, label, outletRule, notification, ownership]

/** Rises when a rule changes what it says; kept with every decision. */
export const ruleVersion = 1

/** For what no rule released. */
export const nothingReleases = 'default.withheld'
export const reasonTexts: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  ...Object.assign({}, ...rules.map((rule) => rule.reasons)),
  [nothingReleases]: { nl: 'Geen regel geeft dit vrij', en: 'No rule releases this' },
}
export type { Rule } from './rule.ts'
