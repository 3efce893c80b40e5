// Each peering crossing costs a hop; stricter labels do not cross at all (design: release, hops and onward).
import { outlets, withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const outletRule: Rule = {
  name: 'outlet',
  reasons: {
    'hops.spent': { nl: 'Mag niet verder worden doorgegeven', en: 'May not be passed on any further' },
    'label.not-onward': {
      nl: 'Dit label gaat alleen verder met toestemming van de gever',
      en: 'This label goes onward only with the giver’s permission',
    },
  },
  judge({ thing, outlet }) {
    if (!outlets[outlet].crossing) return null
    if (thing.hops !== null && thing.hops < 1) return withhold('hops.spent')
    return thing.tlp === 'GREEN' || thing.tlp === 'CLEAR' ? null : withhold('label.not-onward')
  },
}
