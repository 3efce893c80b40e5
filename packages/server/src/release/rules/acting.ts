// What must not be acted on with active means never goes to what acts by itself (PAP).
import { outlets } from '../outlets.ts'
import { withhold } from '../thing.ts'
import { anItem, type Rule, sql } from './rule.ts'

export const acting: Rule = {
  name: 'acting',
  clause: 'PAP: RED and AMBER never in packs that act.',
  reasons: {
    'pap.acting': {
      nl: 'PAP staat niet toe dat hierop vanzelf wordt gehandeld',
      en: 'PAP does not allow acting on this by itself',
    },
  },
  judge: ({ thing, outlet }) =>
    outlets[outlet].acts && (thing.pap === 'RED' || thing.pap === 'AMBER') ? withhold('pap.acting') : null,
  where: ({ pap }, { outlet }) => !outlets[outlet].acts || sql<boolean>`${pap} in ('GREEN', 'CLEAR')`,
  cases: [
    {
      title: 'PAP:AMBER in a pack',
      thing: { ...anItem, kind: 'indicators', pap: 'AMBER' },
      outlet: 'pack',
      reason: 'pap.acting',
    },
    {
      title: 'PAP:GREEN in a pack',
      thing: { ...anItem, kind: 'indicators', pap: 'GREEN' },
      outlet: 'pack',
      reason: 'label.allows',
    },
    { title: 'PAP:RED in the portal', thing: { pap: 'RED' }, reason: 'owner.asset' },
  ],
}
