// What was withdrawn, has expired or does not hold yet is not released.
import { type Outlet, outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import { anItem, type Rule } from './rule.ts'

/** People may still look up what has expired; nothing sends it or acts on it. */
const lookedUp: readonly Outlet[] = ['portal', 'api', 'export', 'public']

export const validity: Rule = {
  name: 'validity',
  clause: 'The envelope has valid from, valid until and withdrawn; what no longer holds is not sent on.',
  reasons: {
    'item.withdrawn': { nl: 'Het bericht is ingetrokken', en: 'The item was withdrawn' },
    'item.not-yet': { nl: 'Het bericht geldt nog niet', en: 'The item does not hold yet' },
    'item.expired': { nl: 'Het bericht geldt niet meer', en: 'The item no longer holds' },
  },
  passing: ['item.not-yet'],
  judge({ thing, recipient, outlet, now }) {
    const looks = recipient.isOperator && !outlets[outlet].push
    if (thing.withdrawn && !looks) return withhold('item.withdrawn')
    if (!recipient.isOperator && thing.validFrom && thing.validFrom > now) return withhold('item.not-yet')
    const expired = thing.validUntil !== null && thing.validUntil <= now
    return expired && (outlets[outlet].push || !lookedUp.includes(outlet)) ? withhold('item.expired') : null
  },
  where: () => true,
  cases: [
    { title: 'an item that was withdrawn', thing: { ...anItem, withdrawn: true }, reason: 'item.withdrawn' },
    { title: 'an item of tomorrow', thing: { ...anItem, validFrom: new Date('2030-01-01') }, reason: 'item.not-yet' },
    {
      title: 'an item of yesterday by mail',
      thing: { ...anItem, validUntil: new Date('2020-01-01') },
      outlet: 'mail',
      reason: 'item.expired',
    },
    {
      title: 'an item of yesterday in the portal',
      thing: { ...anItem, validUntil: new Date('2020-01-01') },
      reason: 'label.allows',
    },
  ],
}
