// Begins a proof: what to publish is known at once; a code is mailed to whom the registry names; a judgement stands at once.
import { AppError, type ProofReason } from '@schakel/api'
import { type Eyes, jobEyes, lockValue, type Scope } from '../../platform/index.ts'
import { type AssetRow, findAsset } from '../assets.store.ts'
import { codeHash, maskedAddress, newCode } from './code.ts'
import { proven } from './course.ts'
import type { ProofDeps } from './deps.ts'
import { methodOf, type ProofMethod, type Registered } from './methods/index.ts'
import { demandMayStart, holdProof, insertProof, type NewProof, type ProofRow, replaceOlder } from './proofs.store.ts'
import { auditProof, settleProof, written } from './settle.store.ts'

/** The node's own eyes, in the name of who asks. */
export const nodeEyes = ({ personId, tokenId, organisationId }: Eyes): Eyes => ({
  ...jobEyes('proof'),
  personId,
  tokenId,
  organisationId,
})

export const codeKey = ({ vault }: Pick<ProofDeps, 'vault'>): Buffer => vault.derive('asset-proof-code')
const codeDays = 7

export const isProvable = ({ state }: Pick<AssetRow, 'state'>): boolean => state === 'waiting' || state === 'accepted'

/** Throws `asset.state` for one that was refused or withdrawn. */
export function demandProvable(asset: Pick<AssetRow, 'state'>): void {
  if (!isProvable(asset)) throw new AppError('asset.state', { detail: `The asset is ${asset.state}.` })
}

/** One that the node looks at waits already: it is the same again. */
async function waiting(scope: Scope, { asset, method }: NewProof): Promise<ProofRow | undefined> {
  return await scope.tx
    .selectFrom('asset_proof')
    .selectAll()
    .where('asset_id', '=', asset.id)
    .where('method', '=', method)
    .where('state', '=', 'started')
    .executeTakeFirst()
}

async function begin(scope: Scope, deps: ProofDeps, wanted: NewProof, now: Date) {
  await lockValue(scope, 'proof of', wanted.asset.id)
  const asset = await findAsset(scope, wanted.asset.organisation_id, wanted.asset.id)
  demandProvable(asset)
  const method = methodOf(wanted.method)
  const known = method.by === 'look' ? await waiting(scope, wanted) : undefined
  if (known) return { row: known, made: false }
  await demandMayStart(scope, asset, wanted.method, now)
  if (method.by === 'code') await deps.demandMail(scope)
  const row = await insertProof(scope, wanted, now)
  if (method.by === 'judgement') await settleProof(scope, deps, { row, asset, course: proven(method, null, now) }, now)
  else await auditProof(scope, 'asset.proof-started', row)
  return { row, made: true }
}

async function fail(scope: Scope, row: ProofRow, reason: ProofReason, now: Date): Promise<void> {
  await scope.tx
    .updateTable('asset_proof')
    .set({ state: 'failed', reason, looked_at: now, changed_at: now })
    .where('id', '=', row.id)
    .execute()
  await auditProof(scope, 'asset.proof-failed', row, reason)
}

async function mailCode(scope: Scope, deps: ProofDeps, row: ProofRow, asset: AssetRow, to: Registered, now: Date) {
  const code = newCode()
  const until = new Date(now.getTime() + codeDays * 24 * 3600_000)
  await replaceOlder(scope, row, ['started'], now)
  await scope.tx
    .updateTable('asset_proof')
    .set({
      code_hash: codeHash(codeKey(deps), row.id, code),
      code_until: until,
      sent_to: maskedAddress(to.email),
      sent_role: to.role,
      holder: to.holder,
      looked_at: now,
      changed_at: now,
    })
    .where('id', '=', row.id)
    .execute()
  const { organisation_id: organisationId } = row
  const { name } = await scope.tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const about = { proofId: row.id, organisationId, member: name, asset: written(asset), at: now }
  await deps.sendProofCode(scope, { ...about, to: to.email, code, until })
}

/** The registry is asked while no transaction is open: it may take seconds. */
async function sendCode(
  deps: ProofDeps,
  eyes: Eyes,
  method: ProofMethod & { by: 'code' },
  row: ProofRow,
  asset: AssetRow,
) {
  const found = await method.registered(asset, deps.outside)
  await deps.database.as(eyes, async (scope) => {
    const held = await holdProof(scope, row.id)
    if (held.state !== 'started') return
    if (found.ok) await mailCode(scope, deps, held, asset, found.to, deps.clock.now())
    else await fail(scope, held, found.reason, deps.clock.now())
  })
}

/**
 * Answers the proof's id, and whether it is new. Throws `asset.state`, `request.too-many`, `mail.not-configured`.
 * The eyes have been seen to have the asset.
 */
export async function startProof(
  deps: ProofDeps,
  eyes: Eyes,
  wanted: NewProof,
): Promise<{ id: string; made: boolean }> {
  const own = nodeEyes(eyes)
  const { row, made } = await deps.database.as(own, (scope) => begin(scope, deps, wanted, deps.clock.now()))
  const method = methodOf(wanted.method)
  if (made && method.by === 'code') await sendCode(deps, own, method, row, wanted.asset)
  return { id: row.id, made }
}
