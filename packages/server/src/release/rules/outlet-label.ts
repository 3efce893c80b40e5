// An outlet that is open to all takes only TLP:CLEAR, and one that cannot say the label takes nothing that bears it.
import { outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

export const outletLabel: Rule = {
  name: 'outlet-label',
  clause: 'Public outlets: CLEAR only. A machine outlet that cannot say the label is refused.',
  reasons: {
    'label.not-public': { nl: 'Alleen TLP:CLEAR mag openbaar', en: 'Only TLP:CLEAR may be public' },
    'label.unsayable': { nl: 'Deze uitgang kan het label niet zeggen', en: 'This outlet can not say the label' },
  },
  judge({ thing, outlet }) {
    const { open, unsayable } = outlets[outlet]
    if (open && thing.tlp !== 'CLEAR') return withhold('label.not-public')
    return unsayable.includes(thing.tlp) ? withhold('label.unsayable') : null
  },
  where({ tlp }, { outlet }) {
    const { open, unsayable } = outlets[outlet]
    if (open) return sql<boolean>`${tlp} = 'CLEAR'`
    return unsayable.length === 0 || sql<boolean>`${tlp} <> all (${unsayable}::text[])`
  },
  cases: [
    { title: 'GREEN in public', thing: anItem, outlet: 'public', reason: 'label.not-public' },
    { title: 'CLEAR in public', thing: { ...anItem, tlp: 'CLEAR' }, outlet: 'public', reason: 'label.allows' },
    {
      title: 'AMBER+STRICT as CSAF 2.0',
      thing: { ...anItem, tlp: 'AMBER+STRICT', concerns: ['a'] },
      outlet: 'csaf',
      nodeRole: 'national',
      reason: 'label.unsayable',
    },
  ],
}
