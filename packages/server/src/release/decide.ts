// The one decision for every outlet: may this recipient have this, in which form, and why. Pure, total, deny by default.
import { nothingReleases, rules } from './rules/index.ts'
import { type Circumstances, type Verdict, withhold } from './thing.ts'

/** Asks the rules in their order; the first that speaks decides. */
export function decide(circumstances: Circumstances): Verdict {
  for (const rule of rules) {
    const verdict = rule.judge(circumstances)
    if (verdict) return verdict
  }
  return withhold(nothingReleases)
}
