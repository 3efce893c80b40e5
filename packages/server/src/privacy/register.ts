// The processing register (GDPR article 30): each stored kind with its purpose, basis and retention.
export interface StoredKind {
  /** Name in the register and of its retention run. */
  kind: string
  tables: readonly string[]
  personal: 'none' | 'addresses' | 'people' | 'traces'
  purpose: { nl: string; en: string }
  basis: { nl: string; en: string }
  /** How long, in words. */
  retention: { nl: string; en: string }
  /** What the nightly run deletes; null where another rule of the same folder or the relation itself ends it. */
  rule: RetentionRule | null
}

export interface RetentionRule {
  table: string
  /** Column whose age counts, and after how many days a row goes. */
  column: string
  days: number
  /** Further condition in SQL over the same table; no parameters. */
  only?: string
}

const interest = {
  nl: 'Gerechtvaardigd belang: veilige netwerken (AVG artikel 6 lid 1 f, overweging 49)',
  en: 'Legitimate interest: secure networks (GDPR article 6(1)(f), recital 49)',
}
const agreement = {
  nl: 'Overeenkomst met de deelnemer (AVG artikel 6 lid 1 b)',
  en: 'Agreement with the member (GDPR article 6(1)(b))',
}
const accountability = {
  nl: 'Verantwoordingsplicht (AVG artikel 5 lid 2)',
  en: 'Accountability (GDPR article 5(2))',
}

export const storedKinds: readonly StoredKind[] = [
  {
    kind: 'organisations',
    tables: ['organisation', 'agreement', 'setting'],
    personal: 'none',
    purpose: { nl: 'Weten wie wij waarschuwen', en: 'To know whom we warn' },
    basis: agreement,
    retention: { nl: 'Zolang de deelnemer meedoet', en: 'As long as the member takes part' },
    rule: null,
  },
  {
    kind: 'people',
    tables: ['person', 'person_role', 'contact', 'acting_for'],
    personal: 'people',
    purpose: { nl: 'De juiste mensen bereiken en toegang geven', en: 'To reach the right people and to give access' },
    basis: agreement,
    retention: { nl: 'Tot de deelnemer hen verwijdert of vertrekt', en: 'Until the member removes them or leaves' },
    rule: null,
  },
  {
    kind: 'invitations',
    tables: ['invitation'],
    personal: 'people',
    purpose: { nl: 'Mensen toegang geven', en: 'To give people access' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'invitation', column: 'expires_at', days: 30 },
  },
  {
    kind: 'one-time-links',
    tables: ['one_time_link'],
    personal: 'none',
    purpose: { nl: 'Inrichten en herstellen van toegang', en: 'Set-up and recovery of access' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'one_time_link', column: 'expires_at', days: 30 },
  },
  {
    kind: 'sign-in',
    tables: ['session_proof', 'sign_in_attempt'],
    personal: 'traces',
    purpose: { nl: 'Veilig inloggen', en: 'To sign in safely' },
    basis: interest,
    retention: {
      nl: 'Zolang de sessie bestaat; pogingen een dag, zonder adressen',
      en: 'As long as the session exists; attempts a day, without addresses',
    },
    rule: { table: 'sign_in_attempt', column: 'last_at', days: 1 },
  },
  {
    kind: 'tokens',
    tables: ['api_token'],
    personal: 'none',
    purpose: { nl: 'Toegang voor machines', en: 'Access for machines' },
    basis: agreement,
    retention: { nl: 'Een jaar na intrekken', en: 'A year after they are revoked' },
    rule: { table: 'api_token', column: 'revoked_at', days: 365 },
  },
  {
    kind: 'assets',
    tables: ['asset', 'asset_agreement', 'asset_change'],
    personal: 'addresses',
    purpose: { nl: 'Weten van wie een adres of naam is', en: 'To know whose an address or name is' },
    basis: agreement,
    retention: { nl: 'Zolang de deelnemer meedoet', en: 'As long as the member takes part' },
    rule: null,
  },
  {
    kind: 'asset-changes',
    tables: [],
    personal: 'none',
    purpose: { nl: 'Wijzigingen meteen laten gelden', en: 'To make changes take effect at once' },
    basis: agreement,
    retention: { nl: '30 dagen', en: '30 days' },
    rule: { table: 'asset_change', column: 'at', days: 30 },
  },
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
    rule: { table: 'observation', column: 'observed_at', days: 180 },
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
    rule: { table: 'finding', column: 'last_seen', days: 365 },
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
      column: 'recorded_at',
      days: 365,
      only: 'not exists (select 1 from finding f where f.member_id = finding_event.member_id and f.id = finding_event.finding_id)',
    },
  },
  {
    kind: 'items',
    tables: ['item', 'item_revision', 'original', 'collection'],
    personal: 'none',
    purpose: { nl: 'Berichten delen met wie ze mag hebben', en: 'To share items with those who may have them' },
    basis: interest,
    retention: { nl: 'Volgens de soort van het bericht', en: 'By the kind of the item' },
    rule: null,
  },
  {
    kind: 'releases',
    tables: ['release_decision'],
    personal: 'none',
    purpose: { nl: 'Kunnen tonen wie wat kreeg en waarom', en: 'To show who got what and why' },
    basis: accountability,
    retention: { nl: 'Twee jaar', en: 'Two years' },
    rule: { table: 'release_decision', column: 'decided_at', days: 730 },
  },
  {
    kind: 'deliveries',
    tables: ['channel', 'notice', 'delivery', 'delivery_thing'],
    personal: 'people',
    purpose: { nl: 'Bezorgen, en weten of het aankwam', en: 'To deliver, and to know whether it arrived' },
    basis: agreement,
    retention: { nl: 'Een jaar', en: 'A year' },
    rule: { table: 'delivery', column: 'created_at', days: 365 },
  },
  {
    kind: 'notices',
    tables: [],
    personal: 'none',
    purpose: { nl: 'Niets vergeten te melden', en: 'To forget nothing that must be told' },
    basis: agreement,
    retention: { nl: '30 dagen na afhandeling', en: '30 days after they are settled' },
    rule: { table: 'notice', column: 'settled_at', days: 30 },
  },
  {
    kind: 'answer-links',
    tables: ['answer_link'],
    personal: 'none',
    purpose: { nl: 'Antwoorden vanuit een mail', en: 'To answer from a mail' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'answer_link', column: 'expires_at', days: 30 },
  },
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
    rule: { table: 'trouble', column: 'over_at', days: 90 },
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
