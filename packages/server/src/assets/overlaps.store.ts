// What of other members touches a claim: shown to the operator before it accepts.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'

export interface Overlap {
  relation: 'identical' | 'inside' | 'covers'
  id: string
  type: AssetRow['type']
  value: string
  state: AssetRow['state']
  member_id: string
  member_name: string
  agreement_id: string | null
  agreement_note: string | null
  agreed_at: Date | null
}

/** At most 100, the closest first: identical, then wider ones, then narrower ones. */
export async function overlapsOf(scope: Scope, asset: AssetRow): Promise<Overlap[]> {
  const touches =
    asset.type === 'network'
      ? sql<boolean>`a.type = 'network' and a.network && ${asset.network}::cidr`
      : asset.type === 'domain'
        ? sql<boolean>`a.type = 'domain' and (a.value = ${asset.value} or a.value like ${`%.${escapeLike(asset.value)}`} or ${asset.value} like '%.' || a.value)`
        : sql<boolean>`a.type = ${asset.type} and a.value = ${asset.value}`
  const relation =
    asset.type === 'network'
      ? sql<
          Overlap['relation']
        >`case when a.network = ${asset.network}::cidr then 'identical' when a.network >> ${asset.network}::cidr then 'inside' else 'covers' end`
      : sql<
          Overlap['relation']
        >`case when a.value = ${asset.value} then 'identical' when length(a.value) < length(${asset.value}) then 'inside' else 'covers' end`
  const { rows } = await sql<Overlap>`
    select ${relation} as relation, a.id, a.type, a.value, a.state, o.id as member_id, o.name as member_name,
      g.id as agreement_id, g.note as agreement_note, g.created_at as agreed_at
    from asset a join organisation o on o.id = a.organisation_id
      left join asset_agreement g_assets on g_assets.covering_id in (a.id, ${asset.id}) and g_assets.covered_id in (a.id, ${asset.id})
      left join agreement g on g.id = g_assets.agreement_id
    where a.state in ('waiting', 'accepted') and a.organisation_id <> ${asset.organisation_id} and ${touches}
    order by case ${relation} when 'identical' then 0 when 'inside' then 1 else 2 end, a.value, a.id limit 100`.execute(
    scope.tx,
  )
  return rows
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (found) => `\\${found}`)
}
