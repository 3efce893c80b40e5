// What a look, a code or a judgement came to: kept, shown on the asset, written in the log, and told.
import type { ProofReason } from '@schakel/api'
import { type AuditFact, record } from '../../audit/index.ts'
import { findOrganisation } from '../../organisations/index.ts'
import type { Scope } from '../../platform/index.ts'
import type { AssetRow } from '../assets.store.ts'
import { overlapsOf } from '../overlaps.store.ts'
import type { Course } from './course.ts'
import type { ProofAbout, ProofLetters } from './deps.ts'
import { markAssets, type ProofRow, replaceOlder } from './proofs.store.ts'

type ProofAction = Extract<AuditFact['action'], `asset.pro${string}`>

export async function auditProof(
  scope: Scope,
  action: ProofAction,
  { asset_id, organisation_id, method }: Pick<ProofRow, 'asset_id' | 'organisation_id' | 'method'>,
  reason: ProofReason | null = null,
): Promise<void> {
  await record(scope, {
    action,
    thing: { type: 'asset', id: asset_id },
    memberId: organisation_id,
    detail: { method, ...(reason ? { reason } : {}) },
  })
}

export const written = ({ type, value }: Pick<AssetRow, 'type' | 'value'>): string =>
  type === 'asn' ? `AS${value}` : value

async function aboutOf(scope: Scope, row: ProofRow, asset: AssetRow, at: Date): Promise<ProofAbout> {
  const { name } = await findOrganisation(scope, row.organisation_id)
  return { proofId: row.id, organisationId: row.organisation_id, member: name, asset: written(asset), at }
}

/** Others who answer for the same or for something around it, without an agreement about the two. */
async function tellContested(scope: Scope, letters: ProofLetters, row: ProofRow, asset: AssetRow, now: Date) {
  const others = (await overlapsOf(scope, asset, now)).flatMap((overlap) => {
    const { relation, state, agreement_id, member_id, member_name, proof } = overlap
    if (relation === 'covers' || state !== 'accepted' || agreement_id !== null) return []
    const proven = proof === 'valid'
    return [{ organisationId: member_id, member: member_name, asset: written(overlap), relation, proven }]
  })
  if (others.length === 0) return
  const about = await aboutOf(scope, row, asset, now)
  await letters.tellOfContest(scope, { ...about, waits: asset.state === 'waiting', others })
}

/** Keeps what became of a proof after a look, a code or a judgement. Hold the proof; run under job eyes. */
export async function settleProof(
  scope: Scope,
  letters: ProofLetters,
  { row, asset, course, holder }: { row: ProofRow; asset: AssetRow; course: Course; holder?: string | null },
  now: Date,
): Promise<void> {
  await scope.tx
    .updateTable('asset_proof')
    .set({ ...course, code_hash: null, looked_at: now, changed_at: now, ...(holder ? { holder } : {}) })
    .where('id', '=', row.id)
    .execute()
  const begins = row.state === 'started' && course.state === 'proven'
  if (begins) {
    await replaceOlder(scope, row, ['proven'], now)
    await replaceOlder(scope, row, ['lapsed'], now, false)
  }
  if (row.state !== course.state) await markAssets(scope, [asset.id])
  if (begins) await tellContested(scope, letters, row, asset, now)
  if (course.state === 'lapsed') await tellLapsed(scope, letters, row, asset, course.reason ?? 'expired', now)
  if (begins) await auditProof(scope, row.method === 'judgement' ? 'asset.proof-judged' : 'asset.proven', row)
  else if (course.state === 'lapsed') await auditProof(scope, 'asset.proof-lapsed', row, course.reason)
  else if (course.reason) {
    // The same as before is not said again.
    if (course.reason !== row.reason) await auditProof(scope, 'asset.proof-failed', row, course.reason)
  } else await auditProof(scope, 'asset.proof-renewed', row)
}

/** To the member and the operator, unless another proof of the asset stands; what is matched and told does not change. */
export async function tellLapsed(
  scope: Scope,
  letters: ProofLetters,
  row: ProofRow,
  asset: AssetRow,
  reason: ProofReason,
  now: Date,
): Promise<void> {
  const stands = await scope.tx
    .selectFrom('asset_proof')
    .select('id')
    .where('asset_id', '=', asset.id)
    .where('state', '=', 'proven')
    .where('id', '<>', row.id)
    .executeTakeFirst()
  if (stands) return
  await letters.tellOfLapse(scope, { ...(await aboutOf(scope, row, asset, now)), method: row.method, reason })
}
