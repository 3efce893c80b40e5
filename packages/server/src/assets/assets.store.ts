// Assets: declared, accepted, refused, withdrawn; each change of an accepted one is logged for the match index.
import { AppError } from '@schakel/api'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { AssetQuestion, AssetTable } from './assets.table.ts'
import type { CanonicalAsset } from './canonical.ts'
import {
  holdClaims,
  holdOwnClaims,
  ownClaim,
  refuseForeignClaim,
  refuseInsideProven,
  roomToWait,
  tooManyWaiting,
} from './claims.store.ts'

export type AssetRow = Selectable<AssetTable>

export interface Declaration {
  organisationId: string
  asset: CanonicalAsset
  note: string | null
  reference: string | null
}

/** Tells the match index, in the same transaction, that the asset changed. */
export async function logChange(scope: Scope, assetId: string): Promise<void> {
  await scope.tx.insertInto('asset_change').values({ asset_id: assetId }).execute()
  await sql`select pg_notify('schakel_asset', ${assetId})`.execute(scope.tx)
}

/** The same for all accepted assets of an organisation, whose membership turned. */
export async function logChanges(scope: Scope, organisationId: string): Promise<void> {
  await sql`insert into asset_change (asset_id) select id from asset where organisation_id = ${organisationId} and state = 'accepted'`.execute(
    scope.tx,
  )
  await sql`select pg_notify('schakel_asset', ${organisationId})`.execute(scope.tx)
}

/**
 * Declared by a member it waits; entered by the operator it is accepted. An own known claim comes back unchanged.
 * Throws `asset.already-claimed`, `asset.proof-needed`, and `asset.too-many-waiting` to a member.
 */
export async function declareAsset(
  scope: Scope,
  declaration: Declaration,
  now: Date,
): Promise<{ row: AssetRow; known: boolean }> {
  const byMember = scope.eyes.audience === 'member'
  const { asset, organisationId } = declaration
  await holdOwnClaims(scope, organisationId)
  const known = await ownClaim(scope, organisationId, asset)
  if (known) return { row: known, known: true }
  if (!byMember) {
    await holdClaims(scope, [asset])
    const claim = { ...asset, id: null, organisation_id: organisationId }
    await refuseForeignClaim(scope, claim, now)
    await refuseInsideProven(scope, claim, now)
  } else if ((await roomToWait(scope, organisationId)) === 0) {
    throw new AppError('asset.too-many-waiting', { detail: tooManyWaiting })
  }
  const row = await scope.tx
    .insertInto('asset')
    .values({
      id: newId(),
      organisation_id: organisationId,
      type: asset.type,
      value: asset.value,
      network: asset.network,
      asn: asset.asn,
      state: byMember ? 'waiting' : 'accepted',
      reason: null,
      note: declaration.note,
      reference: declaration.reference,
      declared_by: byMember ? 'member' : 'operator',
      declared_at: now,
      decided_at: byMember ? null : now,
      decided_by: byMember ? null : scope.eyes.personId,
      changed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (!byMember) await logChange(scope, row.id)
  return { row, known: false }
}

export async function findAsset(scope: Scope, organisationId: string, id: string, lock = false): Promise<AssetRow> {
  let select = scope.tx
    .selectFrom('asset')
    .selectAll()
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

const allowed: Record<'accepted' | 'refused' | 'withdrawn', readonly AssetRow['state'][]> = {
  accepted: ['waiting', 'refused'],
  refused: ['waiting'],
  withdrawn: ['waiting', 'accepted'],
}

/** Throws `asset.already-claimed`, `asset.proof-needed`, and `asset.state` when the member declared the same anew. */
async function refuseClaimed(scope: Scope, row: AssetRow, now: Date): Promise<void> {
  await holdOwnClaims(scope, row.organisation_id)
  await holdClaims(scope, [row])
  if (await ownClaim(scope, row.organisation_id, row, row.id))
    throw new AppError('asset.state', { detail: 'The same was declared anew. Decide about that one.' })
  await refuseForeignClaim(scope, row, now)
  if (row.proof !== 'valid') await refuseInsideProven(scope, row, now)
}

/** Throws `asset.state` when the state does not allow it, `request.invalid` when a refusal has no reason. */
export async function decideAsset(
  scope: Scope,
  organisationId: string,
  id: string,
  decision: 'accepted' | 'refused' | 'withdrawn',
  reason: string | null,
  now: Date,
): Promise<AssetRow> {
  const row = await findAsset(scope, organisationId, id, true)
  const byMember = scope.eyes.audience === 'member'
  if (byMember && decision !== 'withdrawn') throw new AppError('access.forbidden')
  if (!allowed[decision].includes(row.state))
    throw new AppError('asset.state', { detail: `The asset is ${row.state}.` })
  if (decision === 'refused' && !reason)
    throw new AppError('request.invalid', {
      fields: [{ path: 'reason', message: 'Say why, so that the member can mend it' }],
    })
  if (decision === 'accepted') await refuseClaimed(scope, row, now)
  const decided = byMember ? {} : { reason, decided_at: now, decided_by: scope.eyes.personId }
  await scope.tx
    .updateTable('asset')
    .set({ state: decision, question: null, changed_at: now, ...decided })
    .where('id', '=', id)
    .execute()
  await logChange(scope, id)
  return await findAsset(scope, organisationId, id)
}

/** What its member says of it beside the value; nothing that the match index knows. */
export async function describeAsset(
  scope: Scope,
  organisationId: string,
  id: string,
  change: { reference?: string | null; note?: string | null },
  now: Date,
): Promise<AssetRow> {
  const row = await findAsset(scope, organisationId, id, true)
  if (row.state === 'withdrawn') throw new AppError('asset.state', { detail: 'The asset is withdrawn.' })
  await scope.tx
    .updateTable('asset')
    .set({ ...change, changed_at: now })
    .where('id', '=', id)
    .execute()
  return await findAsset(scope, organisationId, id)
}

/** An open question from a "not ours" answer, or null to close it. */
export async function setQuestion(
  scope: Scope,
  assetId: string,
  question: AssetQuestion | null,
  now: Date,
): Promise<void> {
  await scope.tx
    .updateTable('asset')
    .set({ question: question ? JSON.stringify(question) : null, changed_at: now })
    .where('id', '=', assetId)
    .execute()
}

export interface AssetListQuery {
  organisationId?: string | undefined
  type?: AssetRow['type'] | undefined
  state?: AssetRow['state'] | undefined
  question?: boolean | undefined
  proof?: AssetRow['proof'] | undefined
  reference?: string | undefined
  q?: string | undefined
  sort: 'value' | 'recent'
}

const id = [sql`a.id`, 'uuid'] as const
const orders: Record<AssetListQuery['sort'], Order> = {
  value: { by: [[sql`a.organisation_id`, 'uuid'], [sql`a.type`, 'text'], [sql`a.value`, 'text'], id] },
  recent: { by: [id], descending: true },
}

/** `counted`: condition on `finding` (named `f`) for the numbers that the scope may be told. */
export async function listAssets(scope: Scope, query: AssetListQuery, page: PageAsked, counted: RawBuilder<boolean>) {
  const openFindings = sql<number>`(select count(*)::int from finding f where f.asset_id = a.id and f.member_id = a.organisation_id
    and f.status in ('open', 'waiting', 'reopened') and ${counted})`
  let select = scope.tx
    .selectFrom('asset as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .selectAll('a')
    .select('o.name as member_name')
    .select(openFindings.as('open_findings'))
  if (query.organisationId) select = select.where('a.organisation_id', '=', query.organisationId)
  if (query.type) select = select.where('a.type', '=', query.type)
  select = query.state ? select.where('a.state', '=', query.state) : select.where('a.state', '<>', 'withdrawn')
  if (query.question) select = select.where('a.question', 'is not', null)
  if (query.proof) select = select.where('a.proof', '=', query.proof)
  if (query.reference) select = select.where('a.reference', '=', query.reference)
  if (query.q)
    select = select.where(
      sql<boolean>`(position(lower(${query.q}) in a.value) > 0 or position(lower(${query.q}) in lower(a.reference)) > 0)`,
    )
  return await pageBy(select, orders[query.sort], page).execute()
}
