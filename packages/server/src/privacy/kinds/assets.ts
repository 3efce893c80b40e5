// What members answer for.
import { agreement } from '../bases.ts'
import { left, type StoredKind } from '../stored-kind.ts'

export const assetsKinds: readonly StoredKind[] = [
  {
    kind: 'assets',
    tables: ['asset', 'asset_change'],
    personal: 'addresses',
    purpose: { nl: 'Weten van wie een adres of naam is', en: 'To know whose an address or name is' },
    basis: agreement,
    retention: {
      nl: 'Een jaar na intrekken, weigeren of vertrek; zo lang er nog een bevinding bij staat ook daarna',
      en: 'A year after it was withdrawn or refused, or its member left; after that while a finding stands with it',
    },
    rule: {
      table: 'asset',
      since: `case when state in ('withdrawn', 'refused') then changed_at else ${left('asset.organisation_id')} end`,
      days: 365,
      only: `not exists (select 1 from finding f where f.asset_id = asset.id)
        and not exists (select 1 from asset_agreement g where asset.id in (g.covering_id, g.covered_id))`,
    },
  },
  {
    kind: 'asset-proofs',
    tables: ['asset_proof'],
    personal: 'people',
    purpose: {
      nl: 'Weten dat een adres of naam echt van een deelnemer is',
      en: 'To know that an address or name really is a member’s',
    },
    basis: agreement,
    retention: {
      nl: 'Een jaar nadat het bewijs niet meer geldt; het adres waar een code heen ging alleen onleesbaar gemaakt',
      en: 'A year after the proof no longer stands; the address that a code went to only made unreadable',
    },
    rule: { table: 'asset_proof', since: `case when state <> 'proven' then changed_at end`, days: 365 },
  },
  {
    kind: 'asset-agreements',
    tables: ['asset_agreement'],
    personal: 'none',
    purpose: { nl: 'Weten wie iets samen bezit', en: 'To know who holds something together' },
    basis: agreement,
    retention: { nl: 'Een jaar na afloop of vertrek', en: 'A year after it ended or a member left' },
    rule: {
      table: 'asset_agreement',
      since: `(select coalesce(r.valid_until, ${left('r.organisation_id')}, ${left('r.other_id')})
        from agreement r where r.id = asset_agreement.agreement_id)`,
      days: 365,
    },
  },
  {
    kind: 'upstream-exports',
    tables: ['upstream_export'],
    personal: 'addresses',
    purpose: {
      nl: 'Weten wat het bovenliggende knooppunt van onze achterban weet',
      en: 'To know what the upstream knows of our constituency',
    },
    basis: agreement,
    retention: {
      nl: 'Een jaar; de laatste zo lang er geen nieuwere is',
      en: 'A year; the last one while there is none after it',
    },
    rule: {
      table: 'upstream_export',
      since: 'made_at',
      days: 365,
      only: `exists (select 1 from upstream_export later where later.owners = upstream_export.owners and later.made_at > upstream_export.made_at)`,
    },
  },
  {
    kind: 'asset-changes',
    tables: [],
    personal: 'none',
    purpose: { nl: 'Wijzigingen meteen laten gelden', en: 'To make changes take effect at once' },
    basis: agreement,
    retention: { nl: '30 dagen', en: '30 days' },
    rule: { table: 'asset_change', since: 'at', days: 30 },
  },
]
