// To whom there is no working channel nothing can be pushed; it is said, so that somebody mends it.
import { outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const reach: Rule = {
  name: 'reach',
  clause: 'Every refusal is explained: also that there is no way to reach the member.',
  reasons: {
    'channel.none': { nl: 'De deelnemer heeft hiervoor geen kanaal', en: 'The member has no channel for this' },
    'channel.unconfirmed': {
      nl: 'Het mailadres is nog niet bevestigd',
      en: 'The mail address is not confirmed yet',
    },
    'channel.bounced': { nl: 'Het kanaal van de deelnemer werkt niet', en: 'The member’s channel does not work' },
  },
  passing: ['channel.none', 'channel.unconfirmed', 'channel.bounced'],
  judge: ({ recipient, outlet }) =>
    recipient.reach === 'ok' || !outlets[outlet].push ? null : withhold(`channel.${recipient.reach}`),
  where: (_, { recipient, outlet }) => recipient.reach === 'ok' || !outlets[outlet].push,
  cases: [
    { title: 'no mail address', recipient: { reach: 'none' }, outlet: 'mail', reason: 'channel.none' },
    {
      title: 'an address that nobody confirmed',
      recipient: { reach: 'unconfirmed' },
      outlet: 'mail',
      reason: 'channel.unconfirmed',
    },
    { title: 'an address that bounced', recipient: { reach: 'bounced' }, outlet: 'mail', reason: 'channel.bounced' },
    { title: 'no mail address, in the portal', recipient: { reach: 'none' }, reason: 'owner.asset' },
  ],
}
