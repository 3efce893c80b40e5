// Claims that depend on one another: whose get more or less when a member's change, and what a member that comes back must yield.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'
import { audited } from './audited.store.ts'
import { holdClaims, inForce } from './claims.store.ts'

/** Other members with an accepted asset that is identical to one of the member's, or around it; the member's own may have ended. */
export async function membersAround(scope: Scope, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with own as materialized (
      select type, value, network from asset
      where organisation_id = ${memberId} and type <> 'product' and state in ('accepted', 'withdrawn')),
    names as materialized (
      select distinct array_to_string(l[i:], '.') as name
      from own cross join lateral string_to_array(own.value, '.') l cross join lateral generate_subscripts(l, 1) i
      where own.type = 'domain')
    select a.organisation_id as id from own join asset a on a.network >>= own.network
      where a.state = 'accepted' and a.organisation_id <> ${memberId}
    union select a.organisation_id from names join asset a on a.type = 'domain' and a.value = names.name
      where a.state = 'accepted' and a.organisation_id <> ${memberId}
    union select a.organisation_id from own join asset a on a.type = 'asn' and a.value = own.value
      where own.type = 'asn' and a.state = 'accepted' and a.organisation_id <> ${memberId}
    order by 1`.execute(scope.tx)
  return rows.map(({ id }) => id)
}

/**
 * A member that left and comes back: what another was accepted for meanwhile waits for the operator again. Of a member
 * that does not take part nothing changes.
 */
export async function yieldClaims(scope: Scope, organisationId: string, now: Date): Promise<void> {
  const own = await scope.tx
    .selectFrom('asset as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.type', 'a.value'])
    .where('a.organisation_id', '=', organisationId)
    .where('a.state', '=', 'accepted')
    .where('o.takes_part', '=', true)
    .execute()
  if (own.length === 0) return
  await holdClaims(scope, own)
  const { rows } = await sql<AssetRow>`
    update asset a set state = 'waiting', decided_at = null, decided_by = null, changed_at = ${now}
    where a.organisation_id = ${organisationId} and a.state = 'accepted' and exists (
      select 1 from asset x join organisation o on o.id = x.organisation_id and o.takes_part
      where x.type = a.type and x.value = a.value and x.state = 'accepted' and x.organisation_id <> a.organisation_id
        and not exists (select 1 from asset_agreement g join agreement r on r.id = g.agreement_id and ${inForce(now)}
          where r.kind = 'same-asset' and a.id in (g.covering_id, g.covered_id) and x.id in (g.covering_id, g.covered_id)))
    returning a.*`.execute(scope.tx)
  for (const row of rows) await audited(scope, 'declared', row)
}
