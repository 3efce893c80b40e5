// Whose membership is suspended or has ended gets nothing by any way (design: release, further rules).
import { withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const membership: Rule = {
  name: 'membership',
  reasons: {
    'membership.suspended': { nl: 'De deelnemer is geschorst', en: 'The member is suspended' },
    'membership.withdrawn': { nl: 'De deelnemer doet niet meer mee', en: 'The member has left' },
  },
  judge({ recipient }) {
    return recipient.state === 'active' ? null : withhold(`membership.${recipient.state}`)
  },
}
