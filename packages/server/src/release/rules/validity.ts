// What was withdrawn is not released again.
import { withhold } from '../thing.ts'
import type { Rule } from './rule.ts'

export const validity: Rule = {
  name: 'validity',
  reasons: { 'item.withdrawn': { nl: 'Het bericht is ingetrokken', en: 'The item was withdrawn' } },
  judge: ({ thing }) => (thing.withdrawn ? withhold('item.withdrawn') : null),
}
