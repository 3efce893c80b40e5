// What every release rule is: a name, the reasons it can give, and a judgement that may leave the question open.
import type { Circumstances, Verdict } from '../thing.ts'

export interface Rule {
  readonly name: string
  /** Every reason code that the rule can give, with words for people. */
  readonly reasons: Readonly<Record<string, { readonly nl: string; readonly en: string }>>
  /** A verdict ends the question; null leaves it to the next rule. */
  judge(circumstances: Circumstances): Verdict | null
}
