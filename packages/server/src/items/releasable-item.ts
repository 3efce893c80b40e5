// An item's revision as release looks at it; what its kind knows (rating, whom it concerns) is added by that kind.
import type { ItemRow, RevisionRow } from './items.store.ts'
import type { Releasable } from './releasable.ts'

export type KindFacts = Pick<
  Releasable,
  'concerns' | 'onwardPermitted' | 'supplierPermitted' | 'held' | 'urgent' | 'severity' | 'severityFloor'
>

/** The cautious facts: concerns nobody in particular, waits for nobody, not urgent. */
export const plainFacts: KindFacts = {
  concerns: null,
  onwardPermitted: false,
  supplierPermitted: false,
  held: false,
  urgent: false,
  severity: null,
  severityFloor: {},
}

export function releasableOf(item: ItemRow, revision: RevisionRow, facts: KindFacts = plainFacts): Releasable {
  return {
    type: 'item',
    kind: item.kind,
    revision: revision.revision,
    tlp: revision.tlp,
    pap: revision.pap,
    hops: revision.hops,
    addressedTo: revision.addressed_to,
    ownerId: null,
    validFrom: revision.valid_from,
    validUntil: revision.valid_until,
    withdrawn: item.withdrawn_at !== null,
    ...facts,
  }
}
