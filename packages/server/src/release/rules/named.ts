// TLP:RED is for the people to whom it is addressed by name, in person, after a second factor.
import { outlets } from '../outlets.ts'
import { isNamed, withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

const mailPolicy = { RED: 'full' } as const

export const named: Rule = {
  name: 'named',
  clause:
    'TLP 2.0 RED: only the people it is addressed to by name, after a second factor; never by mail, feed, export or peering.',
  reasons: {
    'label.red-outlet': { nl: 'TLP:RED gaat nooit langs deze weg', en: 'TLP:RED never goes this way' },
    'label.red-others': { nl: 'TLP:RED is voor anderen bij naam', en: 'TLP:RED is for others by name' },
    'label.red-second-factor': {
      nl: 'TLP:RED vraagt een tweede stap bij het inloggen',
      en: 'TLP:RED needs a second factor',
    },
  },
  judge({ thing, recipient, outlet }) {
    const { contentless, inPerson } = outlets[outlet]
    if (thing.tlp !== 'RED') return null
    if (!inPerson && !contentless) return withhold('label.red-outlet')
    const anybody = thing.addressedTo === null && thing.kind === 'finding'
    if (!anybody && !isNamed(thing, recipient)) return withhold('label.red-others')
    return recipient.secondFactor || contentless ? null : withhold('label.red-second-factor')
  },
  where({ kind, tlp, addressedTo }, { recipient, outlet }) {
    const { contentless, inPerson } = outlets[outlet]
    if (!contentless && !(inPerson && recipient.secondFactor)) return sql<boolean>`${tlp} <> 'RED'`
    const mine = sql`coalesce(${recipient.personId}::uuid = any (${addressedTo}), false)`
    return kind === 'finding'
      ? sql<boolean>`(${tlp} <> 'RED' or ${addressedTo} is null or ${mine})`
      : sql<boolean>`(${tlp} <> 'RED' or ${mine})`
  },
  cases: [
    {
      title: 'RED by mail, also where the operator allows content',
      thing: { tlp: 'RED' },
      outlet: 'mail',
      mailPolicy,
      reason: 'label.red-outlet',
    },
    { title: 'RED by webhook', thing: { tlp: 'RED' }, outlet: 'webhook', reason: 'label.red-outlet' },
    { title: 'RED by export', thing: { tlp: 'RED' }, outlet: 'export', reason: 'label.red-outlet' },
    {
      title: 'RED in the portal without a second factor',
      thing: { tlp: 'RED' },
      recipient: { secondFactor: false },
      reason: 'label.red-second-factor',
    },
    {
      title: 'a RED finding addressed to others',
      thing: { tlp: 'RED', addressedTo: ['q'] },
      reason: 'label.red-others',
    },
    { title: 'a RED finding addressed to me', thing: { tlp: 'RED', addressedTo: ['p'] }, reason: 'owner.asset' },
    { title: 'a RED finding addressed to nobody', thing: { tlp: 'RED' }, reason: 'owner.asset' },
    { title: 'a RED item addressed to nobody', thing: { ...anItem, tlp: 'RED' }, reason: 'label.red-others' },
    { title: 'RED by pager', thing: { tlp: 'RED' }, outlet: 'paging', reason: 'outlet.contentless' },
  ],
}
