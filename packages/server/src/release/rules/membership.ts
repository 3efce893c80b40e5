// Whose membership is suspended, has ended or has not begun gets nothing by any way, and nobody a kind that its membership does not cover.
import { membershipHolds, withhold } from '../thing.ts'
import { anItem, type Rule } from './rule.ts'

export const membership: Rule = {
  name: 'membership',
  clause: 'Designation or membership is active and covers the kind; a suspension stops release at the next decision.',
  reasons: {
    'membership.suspended': { nl: 'De deelnemer is geschorst', en: 'The member is suspended' },
    'membership.withdrawn': { nl: 'De deelnemer doet niet meer mee', en: 'The member has left' },
    'membership.applying': { nl: 'De organisatie is nog niet toegelaten', en: 'The organisation is not admitted yet' },
    'membership.lapsed': { nl: 'De aanwijzing is verlopen', en: 'The designation has run out' },
    'membership.kind': {
      nl: 'De aansluiting geldt niet voor deze soort',
      en: 'The membership does not cover this kind',
    },
  },
  passing: ['membership.suspended', 'membership.lapsed'],
  judge({ thing, recipient, now }) {
    if (recipient.state !== 'active') return withhold(`membership.${recipient.state}`)
    if (!membershipHolds(recipient, now)) return withhold('membership.lapsed')
    return recipient.covers.includes(thing.kind) ? null : withhold('membership.kind')
  },
  where: ({ kind }, { recipient, now }) => membershipHolds(recipient, now) && recipient.covers.includes(kind),
  cases: [
    { title: 'a suspended owner', recipient: { state: 'suspended' }, reason: 'membership.suspended' },
    { title: 'an organisation that only applies', recipient: { state: 'applying' }, reason: 'membership.applying' },
    {
      title: 'an owner whose designation has run out',
      recipient: { entitledUntil: new Date('2026-01-01T00:00:00Z') },
      reason: 'membership.lapsed',
    },
    {
      title: 'an owner whose designation holds',
      recipient: { entitledUntil: new Date('2030-01-01T00:00:00Z') },
      reason: 'owner.asset',
    },
    { title: 'an owner that left', recipient: { state: 'withdrawn' }, reason: 'membership.withdrawn' },
    {
      title: 'indicators for a member without that agreement',
      thing: { ...anItem, kind: 'indicators' },
      recipient: { covers: ['finding', 'publication'] },
      reason: 'membership.kind',
    },
  ],
}
