// What the node keeps of itself.
import { accountability, interest } from '../bases.ts'
import type { StoredKind } from '../stored-kind.ts'

export const nodeKinds: readonly StoredKind[] = [
  {
    kind: 'audit',
    tables: ['audit_entry', 'audit_head'],
    personal: 'traces',
    purpose: { nl: 'Kunnen nagaan wie wat deed', en: 'To trace who did what' },
    basis: accountability,
    retention: {
      nl: 'Zolang het knooppunt bestaat; alleen nummers van mensen en dingen',
      en: 'As long as the node exists; ids of people and things only',
    },
    rule: null,
  },
  {
    kind: 'troubles',
    tables: ['trouble', 'watch_look'],
    personal: 'none',
    purpose: { nl: 'Weten wat er aan het knooppunt hapert', en: 'To know what is wrong with the node' },
    basis: interest,
    retention: { nl: '90 dagen nadat het voorbij is', en: '90 days after it is over' },
    rule: { table: 'trouble', since: 'over_at', days: 90 },
  },
  {
    kind: 'retention-runs',
    tables: ['retention_run', 'breach_case'],
    personal: 'none',
    purpose: { nl: 'Bewijzen dat is verwijderd', en: 'To prove that it was deleted' },
    basis: accountability,
    retention: { nl: 'Zolang het knooppunt bestaat', en: 'As long as the node exists' },
    rule: null,
  },
]
