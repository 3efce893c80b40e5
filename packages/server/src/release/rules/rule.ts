// What every release rule is: a judgement that may leave the question open, the same as SQL, and cases that show it.
import { type RawBuilder, sql } from 'kysely'
import type { Circumstances, Recipient, Thing, Verdict } from '../thing.ts'

/** What is known before any row is looked at. */
export type Question = Pick<Circumstances, 'recipient' | 'outlet' | 'now'>

/** A condition on the row, or true or false for all rows. */
export type Condition = RawBuilder<boolean> | boolean

/** Columns that stand for a thing's parts in a query. */
export interface ThingColumns {
  readonly kind: Thing['kind']
  readonly tlp: RawBuilder<string>
  readonly pap: RawBuilder<string>
  readonly hops: RawBuilder<number | null>
  readonly addressedTo: RawBuilder<string[] | null>
  readonly ownerId: RawBuilder<string>
  readonly held: RawBuilder<boolean>
  readonly supplierPermitted: RawBuilder<boolean>
  readonly severityRank: RawBuilder<number>
  /** The source's floor per member class as jsonb. */
  readonly severityFloor: RawBuilder<unknown>
}

/** A change of the ordinary question (the owner's GREEN finding in the portal) and the reason that it leads to. */
export interface Case {
  readonly title: string
  readonly thing?: Partial<Thing>
  readonly recipient?: Partial<Recipient>
  readonly outlet?: Circumstances['outlet']
  readonly mailPolicy?: Circumstances['mailPolicy']
  readonly nodeRole?: Circumstances['nodeRole']
  readonly reason: string
}

export interface Rule {
  readonly name: string
  /** The sentence of the design, or the clause of the standard, that it carries out. */
  readonly clause: string
  /** Every reason code that the rule can give, with words for people. */
  readonly reasons: Readonly<Record<string, { readonly nl: string; readonly en: string }>>
  /** Of these the reasons that pass: what is withheld for one of them waits, and is asked again. */
  readonly passing?: readonly string[]
  /** A verdict ends the question; null leaves it to the next rule. */
  judge(circumstances: Circumstances): Verdict | null
  /** Holds for exactly the findings that `judge` does not withhold. */
  where(columns: ThingColumns, question: Question): Condition
  readonly cases: readonly Case[]
}

/** An item as cases need it, beside the ordinary finding. */
export const anItem = { type: 'item', kind: 'publication', ownerId: null, severity: null } as const

export { sql }
