// Traffic Light Protocol 2.0 (FIRST): reads labels in any spelling and orders them by strictness.
import { type Parsed, parsed, refuse } from '../parsed/index.ts'

/** The labels of TLP 2.0, strictest first. */
export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const
export type Tlp = (typeof tlpLabels)[number]

const spellings: ReadonlyMap<string, Tlp> = new Map<string, Tlp>([
  ['RED', 'RED'],
  ['AMBER+STRICT', 'AMBER+STRICT'],
  ['AMBERSTRICT', 'AMBER+STRICT'],
  ['AMBER', 'AMBER'],
  ['GREEN', 'GREEN'],
  ['CLEAR', 'CLEAR'],
  ['WHITE', 'CLEAR'],
])

/**
 * Reads a label: any case, with or without `TLP:`, spaces, `-` or `_`; WHITE (TLP 1.0) is CLEAR.
 * Absent (null, undefined, blank) is a value `undefined`, an unknown spelling the problem `tlp.unknown`.
 */
export function parseTlp(text: string | null | undefined): Parsed<Tlp | undefined> {
  if (text === null || text === undefined || text.trim() === '') return parsed(undefined)
  const compact = text
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s_-]+/g, '')
  const label = spellings.get(compact.replace(/^TLP[:=]?/, '').replace(/^"(.*)"$/, '$1'))
  return label ? parsed(label) : refuse('tlp.unknown', `'${text.slice(0, 40)}' is no TLP 2.0 label`, { path: 'tlp' })
}

/** 0 for CLEAR to 4 for RED. */
export function tlpStrictness(label: Tlp): number {
  return tlpLabels.length - 1 - tlpLabels.indexOf(label)
}

/** The strictest of the labels: what a whole must carry when its parts carry these. */
export function strictest(first: Tlp, ...others: readonly Tlp[]): Tlp {
  return others.reduce((kept, label) => (tlpStrictness(label) > tlpStrictness(kept) ? label : kept), first)
}

/** True when `label` allows more than `than`: relabelling so needs the originator's permission. */
export function isLooser(label: Tlp, than: Tlp): boolean {
  return tlpStrictness(label) < tlpStrictness(than)
}
