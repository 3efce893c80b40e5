// What is shared, with whom, and whether it arrived.
import { accountability, agreement, interest } from '../bases.ts'
import { left, type StoredKind } from '../stored-kind.ts'

export const sharingKinds: readonly StoredKind[] = [
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
    rule: { table: 'release_decision', since: 'decided_at', days: 730 },
  },
  {
    kind: 'deliveries',
    tables: ['notice', 'delivery', 'delivery_thing'],
    personal: 'people',
    purpose: { nl: 'Bezorgen, en weten of het aankwam', en: 'To deliver, and to know whether it arrived' },
    basis: agreement,
    retention: { nl: 'Een jaar', en: 'A year' },
    rule: { table: 'delivery', since: 'created_at', days: 365 },
  },
  {
    kind: 'channels',
    tables: ['channel'],
    personal: 'people',
    purpose: { nl: 'Weten waar een bericht heen moet', en: 'To know where a message must go' },
    basis: agreement,
    retention: {
      nl: 'Tot de deelnemer het verwijdert, of 90 dagen nadat die vertrok',
      en: 'Until the member removes it, or 90 days after it left',
    },
    rule: { table: 'channel', since: left('channel.organisation_id'), days: 90 },
  },
  {
    kind: 'notices',
    tables: [],
    personal: 'none',
    purpose: { nl: 'Niets vergeten te melden', en: 'To forget nothing that must be told' },
    basis: agreement,
    retention: { nl: '30 dagen na afhandeling', en: '30 days after they are settled' },
    rule: { table: 'notice', since: 'settled_at', days: 30 },
  },
  {
    kind: 'answer-links',
    tables: ['answer_link'],
    personal: 'none',
    purpose: { nl: 'Antwoorden vanuit een mail', en: 'To answer from a mail' },
    basis: agreement,
    retention: { nl: '30 dagen na afloop', en: '30 days after they end' },
    rule: { table: 'answer_link', since: 'expires_at', days: 30 },
  },
]
