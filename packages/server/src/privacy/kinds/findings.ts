// What sources brought, and what became of it.
import { interest } from '../bases.ts'
import type { StoredKind } from '../stored-kind.ts'

export const findingsKinds: readonly StoredKind[] = [
  {
    kind: 'sources',
    tables: ['source', 'report_day'],
    personal: 'none',
    purpose: { nl: 'Bestanden ophalen en voorwaarden naleven', en: 'To fetch files and keep to their terms' },
    basis: interest,
    retention: { nl: 'Zolang de bron bestaat', en: 'As long as the source exists' },
    rule: null,
  },
  {
    kind: 'raw-files',
    tables: ['intake', 'intake_reject'],
    personal: 'addresses',
    purpose: { nl: 'Een bestand opnieuw kunnen verwerken', en: 'To be able to process a file again' },
    basis: interest,
    retention: {
      nl: 'Versleuteld, uren per bron (standaard 72); daarna alleen aantallen',
      en: 'Encrypted, hours per source (72 by default); then counts only',
    },
    rule: null,
  },
  {
    kind: 'observations',
    tables: ['observation'],
    personal: 'addresses',
    purpose: { nl: 'Bewijs bij een bevinding', en: 'Evidence of a finding' },
    basis: interest,
    retention: { nl: '180 dagen na de waarneming door de bron', en: '180 days after the source saw it' },
    rule: { table: 'observation', since: 'observed_at', days: 180 },
  },
  {
    kind: 'findings',
    tables: ['finding', 'finding_event', 'response'],
    personal: 'addresses',
    purpose: { nl: 'De eigenaar van een systeem waarschuwen', en: 'To warn the owner of a system' },
    basis: interest,
    retention: {
      nl: 'Een jaar nadat zij voor het laatst is gezien; aantallen blijven',
      en: 'A year after it was last seen; counts stay',
    },
    rule: { table: 'finding', since: 'last_seen', days: 365 },
  },
  {
    kind: 'finding-events',
    tables: [],
    personal: 'traces',
    purpose: { nl: 'Tonen wat er met een bevinding gebeurde', en: 'To show what became of a finding' },
    basis: interest,
    retention: { nl: 'Gaat met de bevinding mee', en: 'Goes with the finding' },
    rule: {
      table: 'finding_event',
      since: 'recorded_at',
      days: 365,
      only: 'not exists (select 1 from finding f where f.member_id = finding_event.member_id and f.id = finding_event.finding_id)',
    },
  },
]
