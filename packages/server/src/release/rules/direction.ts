// TLP 2.0 for items, by direction: down to members, up to the operator's staff, onward to other organisations.
import { isNamed, withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

const onward = { direction: 'onward', organisationId: 'u' } as const

export const direction: Rule = {
  name: 'direction',
  clause:
    'TLP 2.0 by direction: AMBER+STRICT stops at the staff of a link organisation, AMBER needs a need to know, both go onward only with the giver’s permission.',
  reasons: {
    'label.strict-stops-here': {
      nl: 'TLP:AMBER+STRICT blijft bij de medewerkers van de schakelorganisatie',
      en: 'TLP:AMBER+STRICT stays with the link organisation’s own staff',
    },
    'need-to-know.none': { nl: 'De deelnemer hoeft dit niet te weten', en: 'The member has no need to know this' },
    'label.not-onward': {
      nl: 'Dit label gaat alleen verder met toestemming van de gever',
      en: 'This label goes onward only with the giver’s permission',
    },
  },
  judge({ thing, recipient, nodeRole }) {
    if (recipient.direction === 'up' || thing.tlp === 'GREEN' || thing.tlp === 'CLEAR') return null
    if (recipient.direction === 'onward') {
      const permitted = thing.onwardPermitted && thing.tlp === 'AMBER'
      return permitted ? null : withhold('label.not-onward')
    }
    if (thing.kind === 'finding' || isNamed(thing, recipient)) return null
    if (thing.tlp === 'AMBER+STRICT' && nodeRole === 'link') return withhold('label.strict-stops-here')
    const concerned = recipient.organisationId !== null && thing.concerns?.includes(recipient.organisationId)
    return concerned ? null : withhold('need-to-know.none')
  },
  where: ({ tlp }, { recipient }) => recipient.direction !== 'onward' || sql<boolean>`${tlp} in ('GREEN', 'CLEAR')`,
  cases: [
    {
      title: 'AMBER+STRICT down, at a link organisation',
      thing: { ...anItem, tlp: 'AMBER+STRICT', concerns: ['a'] },
      reason: 'label.strict-stops-here',
    },
    {
      title: 'AMBER+STRICT down, at the national centre',
      thing: { ...anItem, tlp: 'AMBER+STRICT', concerns: ['a'] },
      nodeRole: 'national',
      reason: 'label.allows',
    },
    {
      title: 'AMBER down to one who needs to know',
      thing: { ...anItem, tlp: 'AMBER', concerns: ['a'] },
      reason: 'label.allows',
    },
    {
      title: 'AMBER down to one who does not',
      thing: { ...anItem, tlp: 'AMBER', concerns: ['b'] },
      reason: 'need-to-know.none',
    },
    {
      title: 'AMBER down, need to know never established',
      thing: { ...anItem, tlp: 'AMBER' },
      reason: 'need-to-know.none',
    },
    {
      title: 'AMBER+STRICT at a link organisation to whom it is addressed by name',
      thing: { ...anItem, tlp: 'AMBER+STRICT', addressedTo: ['p'] },
      reason: 'label.allows',
    },
    {
      title: 'AMBER up to the operator',
      thing: { ...anItem, tlp: 'AMBER' },
      recipient: { direction: 'up', isOperator: true },
      reason: 'owner.operator',
    },
    {
      title: 'AMBER onward',
      thing: { ...anItem, tlp: 'AMBER' },
      recipient: onward,
      outlet: 'peer',
      reason: 'label.not-onward',
    },
    {
      title: 'AMBER onward with the giver’s permission',
      thing: { ...anItem, tlp: 'AMBER', onwardPermitted: true },
      recipient: onward,
      outlet: 'peer',
      reason: 'label.allows',
    },
    { title: 'GREEN onward', thing: anItem, recipient: onward, outlet: 'peer', reason: 'label.allows' },
    { title: 'an AMBER finding to its owner', thing: { tlp: 'AMBER' }, reason: 'owner.asset' },
  ],
}
