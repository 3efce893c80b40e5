// A finding is for the owner of the asset and the operator, and for nobody else, whatever its label.
import { outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import { type Rule, sql } from './rule.ts'

export const ownership: Rule = {
  name: 'ownership',
  clause: 'Only its member and the operator ever see a finding; nobody else among the members may, at any label.',
  reasons: {
    'owner.other': { nl: 'Het gaat over een systeem van een ander', en: 'It is about another member’s system' },
    'owner.not-public': { nl: 'Bevindingen zijn nooit openbaar', en: 'Findings are never public' },
  },
  judge({ thing, recipient, outlet }) {
    if (thing.kind !== 'finding') return null
    if (outlets[outlet].open) return withhold('owner.not-public')
    if (recipient.isOperator) return null
    return thing.ownerId !== null && thing.ownerId === recipient.organisationId ? null : withhold('owner.other')
  },
  where({ kind, ownerId }, { recipient, outlet }) {
    if (kind !== 'finding') return true
    if (outlets[outlet].open) return false
    if (recipient.isOperator) return true
    return recipient.organisationId === null ? false : sql<boolean>`${ownerId} = ${recipient.organisationId}`
  },
  cases: [
    { title: 'another member', recipient: { organisationId: 'b' }, reason: 'owner.other' },
    {
      title: 'a CLEAR finding of another',
      thing: { tlp: 'CLEAR' },
      recipient: { organisationId: 'b' },
      reason: 'owner.other',
    },
    {
      title: 'a CLEAR finding on a public page',
      thing: { tlp: 'CLEAR' },
      outlet: 'public',
      reason: 'owner.not-public',
    },
    {
      title: 'the upstream, which does not own it',
      recipient: { organisationId: 'u', direction: 'onward' },
      outlet: 'peer',
      reason: 'owner.other',
    },
  ],
}
