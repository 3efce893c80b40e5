// Whose membership is suspended or has ended gets nothing by any way, and nobody a kind that its membership does not cover.
import { withhold } from '../thing.ts'
import { anItem, type Rule } from './rule.ts'

export const membership: Rule = {
  name: 'membership',
  clause: 'Designation or membership is active and covers the kind; a suspension stops release at the next decision.',
  reasons: {
    'membership.suspended': { nl: 'De deelnemer is geschorst', en: 'The member is suspended' },
    'membership.withdrawn': { nl: 'De deelnemer doet niet meer mee', en: 'The member has left' },
    'membership.kind': {
      nl: 'De aansluiting geldt niet voor deze soort',
      en: 'The membership does not cover this kind',
    },
  },
  passing: ['membership.suspended'],
  judge({ thing, recipient }) {
    if (recipient.state !== 'active') return withhold(`membership.${recipient.state}`)
    return recipient.covers.includes(thing.kind) ? null : withhold('membership.kind')
  },
  where: ({ kind }, { recipient }) => recipient.state === 'active' && recipient.covers.includes(kind),
  cases: [
    { title: 'a suspended owner', recipient: { state: 'suspended' }, reason: 'membership.suspended' },
    { title: 'an owner that left', recipient: { state: 'withdrawn' }, reason: 'membership.withdrawn' },
    {
      title: 'indicators for a member without that agreement',
      thing: { ...anItem, kind: 'indicators' },
      recipient: { covers: ['finding', 'publication'] },
      reason: 'membership.kind',
    },
  ],
}
