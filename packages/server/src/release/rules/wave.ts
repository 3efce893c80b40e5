// What waits in a wave shows to no member until a person released it.
import { withhold } from '../thing.ts'
import { type Rule, sql } from './rule.ts'

export const wave: Rule = {
  name: 'wave',
  clause:
    'Forwarding policy per source: automatic, wait for a person, or after N minutes; the first wave always waits.',
  reasons: { 'forwarding.waiting': { nl: 'Wacht op vrijgave door een mens', en: 'Waits for a person to release it' } },
  passing: ['forwarding.waiting'],
  judge: ({ thing, recipient }) => (thing.held && !recipient.isOperator ? withhold('forwarding.waiting') : null),
  where: ({ held }, { recipient }) => recipient.isOperator || sql<boolean>`not ${held}`,
  cases: [
    { title: 'a waiting wave, to its owner', thing: { held: true }, reason: 'forwarding.waiting' },
    {
      title: 'a waiting wave, to the operator',
      thing: { held: true },
      recipient: { isOperator: true, direction: 'up' },
      reason: 'owner.operator',
    },
  ],
}
