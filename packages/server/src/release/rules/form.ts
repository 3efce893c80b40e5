// What nothing withheld is released: whole, or as a notice where the outlet or the mail policy asks for that.
import { itemKinds } from '../../items/index.ts'
import { outlets } from '../outlets.ts'
import { released } from '../thing.ts'
import { anItem, type Rule } from './rule.ts'

export const form: Rule = {
  name: 'form',
  clause:
    'Mail body by policy of the operator per label; paging outlets carry no content and are open to every label; the owner of an asset may always have the finding about it.',
  reasons: {
    'outlet.contentless': { nl: 'Alleen dat er iets wacht', en: 'Only that something waits' },
    'label.notice-only': { nl: 'Wel een bericht, niet de inhoud', en: 'A notice, not the content' },
    'owner.operator': { nl: 'De beheerder van dit knooppunt', en: 'The operator of this node' },
    'owner.asset': { nl: 'Het gaat over een systeem van de ontvanger', en: 'It is about a system of the recipient' },
    'label.allows': { nl: 'Het label staat dit toe', en: 'The label allows this' },
  },
  judge({ thing, recipient, outlet, mailPolicy }) {
    const owner = thing.kind === 'finding' && thing.ownerId !== null && thing.ownerId === recipient.organisationId
    if (!recipient.isOperator && !owner && !itemKinds.some((kind) => kind === thing.kind)) return null
    const { contentless, byPolicy } = outlets[outlet]
    if (contentless) return released('notice', 'outlet.contentless')
    if (byPolicy && (mailPolicy[thing.tlp] ?? 'notice') === 'notice') return released('notice', 'label.notice-only')
    if (recipient.isOperator) return released('full', 'owner.operator')
    return released('full', thing.kind === 'finding' ? 'owner.asset' : 'label.allows')
  },
  where: () => true,
  cases: [
    { title: 'the owner in the portal', reason: 'owner.asset' },
    {
      title: 'the operator',
      recipient: { organisationId: 'z', isOperator: true, direction: 'up' },
      reason: 'owner.operator',
    },
    { title: 'AMBER by mail', thing: { tlp: 'AMBER' }, outlet: 'mail', reason: 'label.notice-only' },
    {
      title: 'AMBER by mail where the operator trusts it',
      thing: { tlp: 'AMBER' },
      outlet: 'mail',
      mailPolicy: { AMBER: 'full' },
      reason: 'owner.asset',
    },
    { title: 'a label of which the policy says nothing', outlet: 'mail', mailPolicy: {}, reason: 'label.notice-only' },
    { title: 'any label by pager', thing: { tlp: 'AMBER+STRICT' }, outlet: 'paging', reason: 'outlet.contentless' },
    { title: 'a GREEN item', thing: anItem, reason: 'label.allows' },
  ],
}
