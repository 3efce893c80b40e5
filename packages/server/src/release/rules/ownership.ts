// A finding is for the owner of the asset and the operator, and for nobody else, whatever its label.
import { outlets, released, withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const ownership: Rule = {
  name: 'ownership',
  reasons: {
    'owner.asset': { nl: 'Het gaat over uw eigen systeem', en: 'It is about your own system' },
    'owner.operator': { nl: 'De beheerder van dit knooppunt', en: 'The operator of this node' },
    'owner.other': { nl: 'Het gaat over een systeem van een ander', en: 'It is about another member’s system' },
    'label.notice-only': { nl: 'Wel een bericht, niet de inhoud', en: 'A notice, not the content' },
    'outlet.contentless': { nl: 'Alleen dat er iets wacht', en: 'Only that something waits' },
  },
  judge({ thing, recipient, outlet, mailPolicy }) {
    if (thing.kind !== 'finding') return null
    if (!recipient.isOperator && thing.ownerId !== recipient.organisationId) return withhold('owner.other')
    const traits = outlets[outlet]
    if (traits.contentless) return released('notice', 'outlet.contentless')
    if (recipient.isOperator) return released('full', 'owner.operator')
    if (traits.byPolicy && (mailPolicy[thing.tlp] ?? 'notice') === 'notice')
      return released('notice', 'label.notice-only')
    return released('full', 'owner.asset')
  },
}
