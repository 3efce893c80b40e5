// TLP 2.0: RED only to people by name after a second factor; public outlets only CLEAR (design: release table).
import { outlets, withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const label: Rule = {
  name: 'label',
  reasons: {
    'label.red-outlet': { nl: 'TLP:RED gaat nooit langs deze weg', en: 'TLP:RED never goes this way' },
    'label.red-others': { nl: 'TLP:RED is voor anderen bij naam', en: 'TLP:RED is for others by name' },
    'label.red-second-factor': {
      nl: 'TLP:RED vraagt een tweede stap bij het inloggen',
      en: 'TLP:RED needs a second factor',
    },
    'label.not-public': { nl: 'Alleen TLP:CLEAR mag openbaar', en: 'Only TLP:CLEAR may be public' },
  },
  judge({ thing, recipient, outlet }) {
    const traits = outlets[outlet]
    if (traits.onlyClear && thing.tlp !== 'CLEAR') return withhold('label.not-public')
    if (thing.tlp !== 'RED' || traits.contentless) return null
    if (!traits.red) return withhold('label.red-outlet')
    if (thing.addressedTo && !(recipient.personId && thing.addressedTo.includes(recipient.personId)))
      return withhold('label.red-others')
    return recipient.secondFactor ? null : withhold('label.red-second-factor')
  },
}
