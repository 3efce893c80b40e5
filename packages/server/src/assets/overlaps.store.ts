// What of other members touches claims: shown to the operator before it accepts them, one or a whole file.
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'
import { type CanonicalAsset, parentsOf } from './canonical.ts'
import { inForce, isHeld } from './claims.store.ts'

export interface Overlap {
  relation: 'identical' | 'inside' | 'covers'
  id: string
  type: AssetRow['type']
  value: string
  state: AssetRow['state']
  proof: AssetRow['proof']
  member_id: string
  member_name: string
  agreement_id: string | null
  agreement_note: string | null
  agreed_at: Date | null
  agreed_until: Date | null
}

/** A claim that may or may not be an asset yet. */
export type LookedAt = Pick<AssetRow, 'organisation_id' | 'type' | 'value' | 'network'> & { id: string | null }

/** As a claim that the organisation does not make yet. */
export const notYet = (organisationId: string, { type, value, network }: CanonicalAsset): LookedAt => ({
  id: null,
  organisation_id: organisationId,
  type,
  value,
  network,
})

/**
 * Assets of others that touch the claim in the row `c` (id, type, value, network, and for a name those above it, else
 * none). Names below are looked up from their ends: `reversed.` begins all that lie below, and in the order of bytes `/` follows the dot.
 */
function touching(organisationId: string): RawBuilder<unknown> {
  const others = sql`a.state in ('waiting', 'accepted') and a.organisation_id <> ${organisationId}::uuid and ${isHeld}`
  const columns = sql`a.id, a.type, a.value, a.state, a.proof, a.organisation_id`
  const below = sql`reverse(a.value) collate "C"`
  return sql`
    select ${columns}, case when a.network = c.network then 'identical' when a.network >> c.network then 'inside' else 'covers' end as relation
      from asset a where a.network && c.network and ${others}
    union all select ${columns}, 'identical' from asset a where c.type <> 'network' and a.type = c.type and a.value = c.value and ${others}
    union all select ${columns}, 'inside' from asset a where a.type = c.type and a.value = any (c.parents) and ${others}
    union all select ${columns}, 'covers' from asset a where c.type = 'domain' and a.type = 'domain'
      and ${below} >= reverse(c.value) || '.' and ${below} < reverse(c.value) || '/' and ${others}`
}

const closest = sql`case a.relation when 'identical' then 0 when 'inside' then 1 else 2 end, a.value, a.id`

const columns = sql`a.relation, a.id, a.type, a.value, a.state, a.proof, o.id as member_id, o.name as member_name,
  g.id as agreement_id, g.note as agreement_note, g.created_at as agreed_at, g.valid_until as agreed_until`

/** Whose the asset `a` is, and the agreement between it and the claim `c` that is in force. */
function withNames(now: Date): RawBuilder<unknown> {
  return sql`join organisation o on o.id = a.organisation_id
    left join lateral (select r.* from asset_agreement g join agreement r on r.id = g.agreement_id
      where g.covering_id in (a.id, c.id) and g.covered_id in (a.id, c.id) and ${inForce(now)} limit 1) g on true`
}

/** At most 100, the closest first: identical, then wider ones, then narrower ones. */
export async function overlapsOf(scope: Scope, claim: LookedAt, now: Date): Promise<Overlap[]> {
  const { id, type, value, network } = claim
  const parents = type === 'domain' ? parentsOf(value) : []
  const { rows } = await sql<Overlap>`
    with c as (select ${id}::uuid as id, ${type}::text as type, ${value}::text as value, ${network}::cidr as network, ${parents}::text[] as parents)
    select ${columns} from c cross join lateral (${touching(claim.organisation_id)}) a ${withNames(now)}
    order by ${closest} limit 100`.execute(scope.tx)
  return rows
}

const perLine = 5

/** Of the claims in `table` (with a column `line`): how many touch others, and with what, at most 100 in their order. */
export async function overlapsOfLines(
  scope: Scope,
  organisationId: string,
  table: RawBuilder<unknown>,
  now: Date,
): Promise<{ overlapping: number; overlaps: (Overlap & { line: number; own: string })[] }> {
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from ${table} c where exists (${touching(organisationId)})`.execute(scope.tx)
  const { rows } = await sql<Overlap & { line: number; own: string }>`
    select c.line, c.value as own, ${columns}
    from ${table} c cross join lateral (select * from (${touching(organisationId)}) a order by ${closest} limit ${perLine}) a ${withNames(now)}
    order by c.line, ${closest} limit 100`.execute(scope.tx)
  return { overlapping: counted.rows[0]?.count ?? 0, overlaps: rows }
}
