// Rows of assets, their agreements and their change log (migrations/0001-ground/assets.sql).
import type { ColumnType, Generated } from 'kysely'

declare module '../platform/tables.ts' {
  interface Tables {
    asset: AssetTable
    asset_agreement: { covering_id: string; covered_id: string; agreement_id: string | null; created_at: Date }
    asset_change: { sequence: Generated<number>; asset_id: string; at: ColumnType<Date, Date | undefined, never> }
    agreement: AgreementTable
    upstream_export: UpstreamExportTable
  }
}

export interface AssetQuestion {
  findingId: string
  subject: string
  text: string | null
  at: string
}

export interface AssetTable {
  id: string
  organisation_id: string
  type: 'network' | 'asn' | 'domain' | 'product'
  value: string
  network: string | null
  asn: number | null
  state: 'waiting' | 'accepted' | 'refused' | 'withdrawn'
  reason: string | null
  note: string | null
  reference: string | null
  declared_by: 'member' | 'operator' | 'upstream'
  declared_at: Date
  decided_at: Date | null
  decided_by: string | null
  proof: ColumnType<'none' | 'valid' | 'lapsed', 'none' | 'valid' | 'lapsed' | undefined, 'none' | 'valid' | 'lapsed'>
  question: ColumnType<AssetQuestion | null, string | null | undefined, string | null>
  changed_at: Date
}

export interface UpstreamExportTable {
  id: string
  owners: 'none' | 'reference'
  lines: string[]
  sha256: Buffer
  made_at: Date
  made_by: string | null
}

export interface AgreementTable {
  id: string
  kind: 'wider-network' | 'same-asset' | 'security-supplier'
  organisation_id: string
  other_id: string | null
  note: string | null
  valid_from: Date
  valid_until: Date | null
  recorded_by: string | null
  created_at: Date
  supplier_name: Generated<string | null>
  consented_at: Generated<Date | null>
  consented_by: Generated<string | null>
  accepted_at: Generated<Date | null>
  accepted_by: Generated<string | null>
  ended_at: Generated<Date | null>
  ended_by: Generated<string | null>
}
