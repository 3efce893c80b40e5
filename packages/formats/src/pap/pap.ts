// Permissible Actions Protocol (as in the MISP taxonomy): reads labels and orders them by strictness.
import { type Parsed, parsed, refuse } from '../parsed/index.ts'

/** The PAP labels, strictest first: what a receiver may do with the information, not whom it may tell. */
export const papLabels = ['RED', 'AMBER', 'GREEN', 'CLEAR'] as const
export type Pap = (typeof papLabels)[number]

/** Reads a label like `PAP:AMBER`; WHITE is CLEAR. Absent is `undefined`, an unknown spelling `pap.unknown`. */
export function parsePap(text: string | null | undefined): Parsed<Pap | undefined> {
  if (text === null || text === undefined || text.trim() === '') return parsed(undefined)
  const compact = text
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s_-]+/g, '')
  const word = compact.replace(/^PAP[:=]?/, '').replace(/^"(.*)"$/, '$1')
  const label = papLabels.find((known) => known === (word === 'WHITE' ? 'CLEAR' : word))
  return label ? parsed(label) : refuse('pap.unknown', `'${text.slice(0, 40)}' is no PAP label`, { path: 'pap' })
}

/** 0 for CLEAR to 3 for RED. */
export function papStrictness(label: Pap): number {
  return papLabels.length - 1 - papLabels.indexOf(label)
}

/** The strictest of the labels. */
export function strictestPap(first: Pap, ...others: readonly Pap[]): Pap {
  return others.reduce((kept, label) => (papStrictness(label) > papStrictness(kept) ? label : kept), first)
}

/** True when `label` allows more than `than`. */
export function isLooserPap(label: Pap, than: Pap): boolean {
  return papStrictness(label) < papStrictness(than)
}
