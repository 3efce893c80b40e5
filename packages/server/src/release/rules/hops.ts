// Each crossing to another node costs a hop; without one left it stays here.
import { outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

const peer = { direction: 'onward', organisationId: 'u' } as const

export const hops: Rule = {
  name: 'hops',
  clause: 'Hops: each peering crossing costs one.',
  reasons: { 'hops.spent': { nl: 'Mag niet verder worden doorgegeven', en: 'May not be passed on any further' } },
  judge: ({ thing, outlet }) =>
    outlets[outlet].crossing && thing.hops !== null && thing.hops < 1 ? withhold('hops.spent') : null,
  where: (columns, { outlet }) =>
    !outlets[outlet].crossing || sql<boolean>`(${columns.hops} is null or ${columns.hops} >= 1)`,
  cases: [
    { title: 'no hops left', thing: { ...anItem, hops: 0 }, recipient: peer, outlet: 'peer', reason: 'hops.spent' },
    { title: 'one hop left', thing: { ...anItem, hops: 1 }, recipient: peer, outlet: 'peer', reason: 'label.allows' },
    { title: 'no hops left, in the portal', thing: { hops: 0 }, reason: 'owner.asset' },
  ],
}
