// What comes unasked keeps to the source's floor and to the recipient's own choices; the portal shows it all the same.
import { outlets } from '../outlets.ts'
import { isBelow, isNamed, severityRank, withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

const rankOfFloor = (floor: ReturnType<typeof sql>) =>
  sql<number>`case ${floor} when 'high' then 3 when 'medium' then 2 else 1 end`

export const notification: Rule = {
  name: 'notification',
  clause:
    'Severity floor per source and member class; the recipient’s own choices (opt-out always holds); for CLEAR and GREEN need to know steers whom we notify.',
  reasons: {
    'source.severity-floor': {
      nl: 'Onder de ernst waarvoor wij deze deelnemers berichten',
      en: 'Below the severity for which these members are notified',
    },
    'recipient.opt-out': { nl: 'De deelnemer wil deze soort niet ontvangen', en: 'The member does not want this kind' },
    'recipient.notify-from': {
      nl: 'Onder de ernst waarvan de deelnemer bericht wil',
      en: 'Below the severity from which the member wants to be told',
    },
    'need-to-know.not-concerned': { nl: 'Het gaat de deelnemer niet aan', en: 'It does not concern the member' },
  },
  judge({ thing, recipient, outlet }) {
    if (!outlets[outlet].push) return null
    if (recipient.wants && !recipient.wants.includes(thing.kind)) return withhold('recipient.opt-out')
    const floor = thing.severityFloor[recipient.class ?? '*'] ?? thing.severityFloor['*']
    if (isBelow(thing.severity, floor)) return withhold('source.severity-floor')
    if (isBelow(thing.severity, recipient.notifyFrom)) return withhold('recipient.notify-from')
    if (recipient.isOperator || isNamed(thing, recipient) || thing.concerns === null) return null
    const concerned = recipient.organisationId !== null && thing.concerns.includes(recipient.organisationId)
    return concerned ? null : withhold('need-to-know.not-concerned')
  },
  where({ kind, severityRank: rank, severityFloor }, { recipient, outlet }) {
    if (!outlets[outlet].push) return true
    if (recipient.wants && !recipient.wants.includes(kind)) return false
    const floor = sql`coalesce(${severityFloor}->>${recipient.class ?? '*'}, ${severityFloor}->>'*')`
    return sql<boolean>`${rank} >= greatest(${rankOfFloor(floor)}, ${severityRank[recipient.notifyFrom]}::int)`
  },
  cases: [
    {
      title: 'low by mail under the floor of the class',
      thing: { severity: 'low', severityFloor: { small: 'medium' } },
      outlet: 'mail',
      reason: 'source.severity-floor',
    },
    {
      title: 'medium by mail, where the class has a lower floor than all',
      thing: { severity: 'medium', severityFloor: { small: 'low', '*': 'high' } },
      outlet: 'mail',
      reason: 'owner.asset',
    },
    {
      title: 'low in the portal under the floor',
      thing: { severity: 'low', severityFloor: { '*': 'high' } },
      reason: 'owner.asset',
    },
    {
      title: 'low by webhook to one who wants high only',
      thing: { severity: 'low' },
      recipient: { notifyFrom: 'high' },
      outlet: 'webhook',
      reason: 'recipient.notify-from',
    },
    {
      title: 'a kind that was opted out of',
      recipient: { wants: ['advisory'] },
      outlet: 'mail',
      reason: 'recipient.opt-out',
    },
    {
      title: 'GREEN by mail to one whom it does not concern',
      thing: { ...anItem, concerns: ['b'] },
      outlet: 'mail',
      reason: 'need-to-know.not-concerned',
    },
    { title: 'the same in the portal', thing: { ...anItem, concerns: ['b'] }, reason: 'label.allows' },
  ],
}
