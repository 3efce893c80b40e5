// Rows of proofs: read by whose they are, started within limits, and what they say about their asset.
import { AppError, type ProofMethodName } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { newId, type Scope } from '../../platform/index.ts'
import type { AssetRow } from '../assets.store.ts'
import { newProofWord } from './code.ts'
import type { AssetProofTable } from './proof.table.ts'

export type ProofRow = Selectable<AssetProofTable>
/** Without what a code is compared with: only the node itself reads that. */
export type ShownProof = Omit<ProofRow, 'code_hash'>

const shown = [
  'id',
  'organisation_id',
  'asset_id',
  'method',
  'state',
  'word',
  'code_tries',
  'code_until',
  'sent_to',
  'sent_role',
  'holder',
  'note',
  'started_by',
  'started_at',
  'proven_at',
  'expires_at',
  'next_look_at',
  'looked_at',
  'reason',
  'failing_since',
  'changed_at',
] as const satisfies readonly (keyof ShownProof)[]

/** The newest first. */
export async function listProofs(scope: Scope, assetId: string): Promise<ShownProof[]> {
  return await scope.tx
    .selectFrom('asset_proof')
    .select(shown)
    .where('asset_id', '=', assetId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** Throws `not-found`; `asset` is whose it is. */
export async function findProof(scope: Scope, asset: Pick<AssetRow, 'id'>, id: string): Promise<ShownProof> {
  const row = await scope.tx
    .selectFrom('asset_proof')
    .select(shown)
    .where('id', '=', id)
    .where('asset_id', '=', asset.id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

/** The whole row, held until the transaction ends; under job eyes. */
export async function holdProof(scope: Scope, id: string): Promise<ProofRow> {
  const row = await scope.tx.selectFrom('asset_proof').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

const mostStarts = { ofAsset: 20, codesOfAsset: 3, codesOfMember: 10 }

/** Throws `request.too-many`: codes go to people who did not ask for them. Hold the claim's lock before. */
export async function demandMayStart(scope: Scope, asset: AssetRow, method: ProofMethodName, now: Date): Promise<void> {
  const since = new Date(now.getTime() - 24 * 3600_000)
  const { rows } = await sql<{ all: number; codes: number; member: number }>`
    select count(*) filter (where asset_id = ${asset.id})::int as all,
      count(*) filter (where asset_id = ${asset.id} and method = 'registry-code')::int as codes,
      count(*) filter (where method = 'registry-code')::int as member
    from asset_proof where organisation_id = ${asset.organisation_id} and started_at > ${since}`.execute(scope.tx)
  const [{ all, codes, member } = { all: 0, codes: 0, member: 0 }] = rows
  const code = method === 'registry-code' && (codes >= mostStarts.codesOfAsset || member >= mostStarts.codesOfMember)
  if (all >= mostStarts.ofAsset || code)
    throw new AppError('request.too-many', { detail: 'So many proofs were begun today. Try again tomorrow.' })
}

export interface NewProof {
  asset: AssetRow
  method: ProofMethodName
  note: string | null
  startedBy: 'member' | 'operator'
}

/** The word of an asset stays the same: what is published once serves each way. */
export async function insertProof(
  scope: Scope,
  { asset, method, note, startedBy }: NewProof,
  now: Date,
): Promise<ProofRow> {
  const known = await scope.tx
    .selectFrom('asset_proof')
    .select('word')
    .where('asset_id', '=', asset.id)
    .limit(1)
    .executeTakeFirst()
  return await scope.tx
    .insertInto('asset_proof')
    .values({
      id: newId(),
      organisation_id: asset.organisation_id,
      asset_id: asset.id,
      method,
      state: 'started',
      word: known?.word ?? newProofWord(),
      code_hash: null,
      code_until: null,
      sent_to: null,
      sent_role: null,
      holder: null,
      note,
      started_by: startedBy,
      started_at: now,
      proven_at: null,
      expires_at: null,
      next_look_at: null,
      looked_at: null,
      reason: null,
      failing_since: null,
      changed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Its older ones of these states make room for a newer one. */
export async function replaceOlder(
  scope: Scope,
  row: Pick<ProofRow, 'id' | 'asset_id' | 'method'>,
  states: readonly ProofRow['state'][],
  now: Date,
  sameMethod = true,
): Promise<void> {
  let update = scope.tx
    .updateTable('asset_proof')
    .set({ state: 'replaced', code_hash: null, next_look_at: null, changed_at: now })
    .where('asset_id', '=', row.asset_id)
    .where('id', '<>', row.id)
    .where('state', 'in', states)
  if (sameMethod) update = update.where('method', '=', row.method)
  await update.execute()
}

/** What the assets are known by follows from their proofs. */
export async function markAssets(scope: Scope, assetIds: readonly string[]): Promise<void> {
  await sql`
    update asset a set proof = p.proof from (
      select a.id, case when bool_or(p.state = 'proven') then 'valid' when bool_or(p.state = 'lapsed') then 'lapsed' else 'none' end as proof
      from asset a left join asset_proof p on p.asset_id = a.id where a.id = any (${assetIds}::uuid[]) group by a.id) p
    where a.id = p.id and a.proof is distinct from p.proof`.execute(scope.tx)
}
