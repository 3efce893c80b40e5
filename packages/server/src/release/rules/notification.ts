// What comes unasked keeps to the source's floor and to the recipient's own choice; the portal shows it all the same.
import { isBelow, outlets, withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const notification: Rule = {
  name: 'notification',
  reasons: {
    'source.severity-floor': {
      nl: 'Onder de ernst waarvoor wij deze deelnemers berichten',
      en: 'Below the severity for which these members are notified',
    },
    'recipient.notify-from': {
      nl: 'De deelnemer wil hierover geen bericht',
      en: 'The member does not want to be notified of this',
    },
  },
  judge({ thing, recipient, outlet }) {
    if (!outlets[outlet].push) return null
    const floor = thing.severityFloor[recipient.class ?? '*'] ?? thing.severityFloor['*']
    if (isBelow(thing.severity, floor)) return withhold('source.severity-floor')
    return isBelow(thing.severity, recipient.notifyFrom) ? withhold('recipient.notify-from') : null
  },
}
