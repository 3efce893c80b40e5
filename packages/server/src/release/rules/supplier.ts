// Who acts for a member as its security supplier gets less than the member: by label, and AMBER where the source permits it.
import { type Thing, withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

const never: readonly Thing['tlp'][] = ['RED', 'AMBER+STRICT']
const recipient = { asSupplier: true } as const

export const supplier: Rule = {
  name: 'supplier',
  clause:
    'A standing permission for a member’s security supplier is recorded: the source permits, the member consents. TLP 2.0 AMBER+STRICT stays within the organisation.',
  reasons: {
    'supplier.label': {
      nl: 'Dit label blijft bij de organisatie zelf',
      en: 'This label stays with the organisation itself',
    },
    'supplier.not-permitted': {
      nl: 'De bron staat niet toe dat een beveiligingsbedrijf dit ziet',
      en: 'The source does not permit that a security supplier sees this',
    },
  },
  judge({ thing, recipient: { asSupplier } }) {
    if (!asSupplier) return null
    if (never.includes(thing.tlp)) return withhold('supplier.label')
    return thing.tlp === 'AMBER' && !thing.supplierPermitted ? withhold('supplier.not-permitted') : null
  },
  where({ tlp, supplierPermitted }, { recipient: { asSupplier } }) {
    return !asSupplier || sql<boolean>`(${tlp} in ('GREEN', 'CLEAR') or (${tlp} = 'AMBER' and ${supplierPermitted}))`
  },
  cases: [
    { title: 'a GREEN finding, to the supplier of its owner', recipient, reason: 'owner.asset' },
    {
      title: 'an AMBER finding, to the supplier',
      thing: { tlp: 'AMBER' },
      recipient,
      reason: 'supplier.not-permitted',
    },
    {
      title: 'an AMBER finding of a source that permits it',
      thing: { tlp: 'AMBER', supplierPermitted: true },
      recipient,
      reason: 'owner.asset',
    },
    {
      title: 'an AMBER+STRICT finding of a source that permits AMBER',
      thing: { tlp: 'AMBER+STRICT', supplierPermitted: true },
      recipient,
      reason: 'supplier.label',
    },
    {
      title: 'a RED finding addressed to the supplier’s person',
      thing: { tlp: 'RED', addressedTo: ['p'] },
      recipient,
      reason: 'supplier.label',
    },
    {
      title: 'an AMBER item, to the supplier',
      thing: { ...anItem, tlp: 'AMBER' },
      recipient,
      reason: 'supplier.not-permitted',
    },
    {
      title: 'a finding of one for whom it does not act',
      recipient: { ...recipient, organisationId: 'b' },
      reason: 'owner.other',
    },
    { title: 'an AMBER finding, to its owner', thing: { tlp: 'AMBER' }, reason: 'owner.asset' },
  ],
}
