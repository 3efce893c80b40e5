// What waits in a wave shows to no member until a person released it (design: forwarding policy).
import { withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const wave: Rule = {
  name: 'wave',
  reasons: { 'forwarding.waiting': { nl: 'Wacht op vrijgave door een mens', en: 'Waits for a person to release it' } },
  judge: ({ thing, recipient }) => (thing.held && !recipient.isOperator ? withhold('forwarding.waiting') : null),
}
