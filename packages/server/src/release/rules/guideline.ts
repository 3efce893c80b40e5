// A new guideline gives a grace period; after it only findings on own assets and High/High go on.
import { withhold } from '../thing.ts'
import { anItem, type Rule } from './rule.ts'

const late = { guideline: 'pending', graceUntil: new Date('2026-01-01T00:00:00Z') } as const

export const guideline: Rule = {
  name: 'guideline',
  clause:
    'Guideline: in the grace period of a new version and after it, findings on own assets and High/High go on; the rest stops after it.',
  reasons: {
    'guideline.pending': {
      nl: 'De deelnemer aanvaardde de nieuwe leidraad niet',
      en: 'The member did not accept the new guideline',
    },
  },
  passing: ['guideline.pending'],
  judge({ thing, recipient, now }) {
    if (recipient.isOperator || recipient.guideline !== 'pending') return null
    if (thing.kind === 'finding' || thing.urgent) return null
    return recipient.graceUntil !== null && recipient.graceUntil <= now ? withhold('guideline.pending') : null
  },
  where: ({ kind }) => kind === 'finding',
  cases: [
    { title: 'news after the grace period', thing: anItem, recipient: late, reason: 'guideline.pending' },
    {
      title: 'High/High after the grace period',
      thing: { ...anItem, urgent: true },
      recipient: late,
      reason: 'label.allows',
    },
    { title: 'a finding after the grace period', recipient: late, reason: 'owner.asset' },
    {
      title: 'news in the grace period',
      thing: anItem,
      recipient: { ...late, graceUntil: new Date('2030-01-01T00:00:00Z') },
      reason: 'label.allows',
    },
  ],
}
