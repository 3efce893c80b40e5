// Who may claim what: judged under a lock on the value, so that of two claims at the same time one is refused.
import { AppError } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { lockValue, lockValues, type Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'
import { parentsOf } from './canonical.ts'

type Claim = Pick<AssetRow, 'type' | 'value'>

/** So many assets of a member may wait for the operator. */
export const mostWaiting = 500

/** Declarations and decisions about the claims of one organisation come one after the other. */
export async function holdOwnClaims(scope: Scope, organisationId: string): Promise<void> {
  await lockValue(scope, 'claims of', organisationId)
}

/** Nobody else is accepted for these until the transaction ends. Own claims are held before, rows of assets before those. */
export async function holdClaims(scope: Scope, claims: readonly Claim[]): Promise<void> {
  await lockValues(
    scope,
    'claim',
    claims.map(({ type, value }) => `${type} ${value}`),
  )
}

/** Condition on `agreement` (named `r`): it holds now. */
export function inForce(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(r.valid_from <= ${now} and (r.valid_until is null or r.valid_until > ${now}))`
}

/** Condition on an asset (named `a`): its member has not left. */
export const isHeld = sql<boolean>`exists (select 1 from organisation held where held.id = a.organisation_id and held.takes_part)`

/**
 * Condition on an accepted asset (named `a`): another member holds the same by an agreement that is not in force, and
 * was there before. It gets nothing.
 */
export function isSecondWithout(now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from asset_agreement g join agreement r on r.id = g.agreement_id and r.kind = 'same-asset' and not ${inForce(now)}
      join asset x on x.id in (g.covering_id, g.covered_id) and x.id <> a.id and x.state = 'accepted'
      join organisation holder on holder.id = x.organisation_id and holder.takes_part
    where a.id in (g.covering_id, g.covered_id) and (a.decided_at, a.id) > (x.decided_at, x.id)
      and not exists (select 1 from asset_agreement g2 join agreement r on r.id = g2.agreement_id
        where g2.covering_id = g.covered_id and g2.covered_id = g.covering_id and ${inForce(now)}))`
}

export const alreadyClaimed = (holder: string, value: string): string =>
  `${holder} answers for ${value} already. Record an agreement between the two first.`

/**
 * Throws `asset.already-claimed` when another member is accepted for the identical claim and no agreement about exactly
 * these two assets is in force; one that is not there yet (`id` null) has none. Hold the claim first.
 */
export async function refuseForeignClaim(
  scope: Scope,
  { id, type, value, organisation_id }: Claim & { id: string | null; organisation_id: string },
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select o.name from asset a join organisation o on o.id = a.organisation_id
    where a.type = ${type} and a.value = ${value} and a.state = 'accepted' and o.takes_part and a.organisation_id <> ${organisation_id}
      and not exists (select 1 from asset_agreement g join agreement r on r.id = g.agreement_id
        where r.kind = 'same-asset' and ${inForce(now)}
          and ((g.covering_id = a.id and g.covered_id = ${id}::uuid) or (g.covering_id = ${id}::uuid and g.covered_id = a.id)))
    order by o.name limit 1`.execute(scope.tx)
  const [holder] = rows
  if (!holder) return
  const detail = alreadyClaimed(holder.name, value)
  throw new AppError('asset.already-claimed', { detail, fields: [{ path: 'value', message: detail }] })
}

/** Condition on an accepted asset (named `a`): another member proved it, and it is around the claim in the row `c`. */
export function isProvenAround(organisationId: string): RawBuilder<boolean> {
  return sql<boolean>`(a.state = 'accepted' and a.proof = 'valid' and a.organisation_id <> ${organisationId}::uuid and ${isHeld}
    and (a.network >> c.network or (a.type = 'domain' and a.type = c.type and a.value = any (c.parents))))`
}

export const mustBeProven = (holder: string, value: string): string =>
  `${value} lies in what ${holder} has proven. It can be accepted once it is proven itself, or with a recorded agreement.`

/**
 * Throws `asset.proof-needed` when the claim lies in what another member has proven and no agreement about the two is
 * in force: what was proven is not narrowed by a claim that is not.
 */
export async function refuseInsideProven(
  scope: Scope,
  {
    id,
    type,
    value,
    network,
    organisation_id,
  }: Claim & Pick<AssetRow, 'network' | 'organisation_id'> & { id: string | null },
  now: Date,
): Promise<void> {
  const parents = type === 'domain' ? parentsOf(value) : []
  const { rows } = await sql<{ name: string }>`
    with c as (select ${id}::uuid as id, ${type}::text as type, ${network}::cidr as network, ${parents}::text[] as parents)
    select o.name from c join asset a on ${isProvenAround(organisation_id)} join organisation o on o.id = a.organisation_id
    where not exists (select 1 from asset_agreement g join agreement r on r.id = g.agreement_id
      where ${inForce(now)} and g.covering_id = a.id and g.covered_id = c.id)
    order by o.name limit 1`.execute(scope.tx)
  const [holder] = rows
  if (!holder) return
  const detail = mustBeProven(holder.name, value)
  throw new AppError('asset.proof-needed', { detail, fields: [{ path: 'value', message: detail }] })
}

/** The claim that the organisation makes already, other than by the asset `but`. Hold its own claims first. */
export async function ownClaim(
  scope: Scope,
  organisationId: string,
  { type, value }: Claim,
  but: string | null = null,
): Promise<AssetRow | undefined> {
  let select = scope.tx
    .selectFrom('asset')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('type', '=', type)
    .where('value', '=', value)
    .where('state', 'in', ['waiting', 'accepted'])
  if (but) select = select.where('id', '<>', but)
  return await select.executeTakeFirst()
}

/** How many more of the member's assets may wait. Hold its own claims first. */
export async function roomToWait(scope: Scope, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from asset where organisation_id = ${organisationId} and state = 'waiting'`.execute(
    scope.tx,
  )
  return Math.max(0, mostWaiting - (rows[0]?.count ?? 0))
}

export const tooManyWaiting = `${mostWaiting} assets wait for a decision already. Wait until they are decided.`
