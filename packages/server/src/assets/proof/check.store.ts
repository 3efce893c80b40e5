// Looks at a proof now, or tries a code: at most one look per asset in ten seconds, five tries per code.
import { AppError, type ProofReason } from '@schakel/api'
import { type Eyes, lockValue, type Scope } from '../../platform/index.ts'
import { type AssetRow, findAsset } from '../assets.store.ts'
import { codeHash, isSameHash, mostTries } from './code.ts'
import { afterLook, proven } from './course.ts'
import type { ProofDeps } from './deps.ts'
import { type LookMethod, methodOf } from './methods/index.ts'
import type { Outcome } from './outcome.ts'
import { holdProof, type ProofRow } from './proofs.store.ts'
import { auditProof, settleProof } from './settle.store.ts'
import { codeKey, demandProvable, isProvable, nodeEyes } from './start.store.ts'

const betweenLooks = 10_000

export const isOpen = (row: ProofRow): row is ProofRow & { state: 'started' | 'proven' } =>
  row.state === 'started' || row.state === 'proven'

/** Throws `request.too-many`: looks are made at somebody else's server. */
async function takeLook(scope: Scope, row: ProofRow, now: Date): Promise<void> {
  const since = new Date(now.getTime() - betweenLooks)
  const recent = await scope.tx
    .selectFrom('asset_proof')
    .select('id')
    .where('asset_id', '=', row.asset_id)
    .where('looked_at', '>', since)
    .where('looked_at', '<=', now)
    .executeTakeFirst()
  if (recent) throw new AppError('request.too-many', { detail: 'We looked just now. Try again in ten seconds.' })
  await scope.tx.updateTable('asset_proof').set({ looked_at: now }).where('id', '=', row.id).execute()
}

/** Keeps what a look found, unless the proof was settled or its asset withdrawn meanwhile. */
export async function keepLook(scope: Scope, deps: ProofDeps, id: string, outcome: Outcome): Promise<void> {
  const row = await holdProof(scope, id)
  const asset = await findAsset(scope, row.organisation_id, row.asset_id)
  if (!isOpen(row) || !isProvable(asset)) return
  const now = deps.clock.now()
  const course = afterLook(row, methodOf(row.method), outcome, now)
  const holder = outcome.proven ? outcome.holder : null
  await settleProof(scope, deps, { row, asset, course, holder }, now)
}

async function look(deps: ProofDeps, eyes: Eyes, method: LookMethod, id: string, asset: AssetRow): Promise<void> {
  const word = await deps.database.as(eyes, async (scope) => {
    await lockValue(scope, 'proof of', asset.id)
    const row = await holdProof(scope, id)
    await takeLook(scope, row, deps.clock.now())
    return row.word
  })
  const outcome = await method.look(asset, word, deps.outside)
  await deps.database.as(eyes, (scope) => keepLook(scope, deps, id, outcome))
}

function wrongWith(row: ProofRow, hash: Buffer, now: Date): ProofReason | null {
  if (!row.code_hash || !row.code_until || row.code_until <= now) return 'code-expired'
  if (isSameHash(row.code_hash, hash)) return null
  return row.code_tries + 1 >= mostTries ? 'code-tries' : 'code-wrong'
}

async function tryCode(scope: Scope, deps: ProofDeps, id: string, asset: AssetRow, code: string): Promise<void> {
  const row = await holdProof(scope, id)
  if (row.state !== 'started') throw new AppError('proof.state', { detail: `The proof is ${row.state}.` })
  const now = deps.clock.now()
  const reason = wrongWith(row, codeHash(codeKey(deps), id, code), now)
  if (reason === null) {
    await settleProof(scope, deps, { row, asset, course: proven(methodOf(row.method), null, now) }, now)
    return
  }
  const over = reason !== 'code-wrong'
  const code_tries = reason === 'code-expired' ? row.code_tries : row.code_tries + 1
  await scope.tx
    .updateTable('asset_proof')
    .set({ code_tries, reason, changed_at: now, ...(over ? { state: 'failed' as const, code_hash: null } : {}) })
    .where('id', '=', id)
    .execute()
  await auditProof(scope, 'asset.proof-failed', row, reason)
}

/**
 * Throws `proof.state` for one that is over, `request.too-many` right after another look, `request.invalid` when a code
 * is needed. The eyes have been seen to have the asset and the proof.
 */
export async function checkProof(
  deps: ProofDeps,
  eyes: Eyes,
  { id, asset, code }: { id: string; asset: AssetRow; code: string | undefined },
): Promise<void> {
  const own = nodeEyes(eyes)
  const row = await deps.database.as(own, (scope) => holdProof(scope, id))
  demandProvable(asset)
  const method = methodOf(row.method)
  if (!isOpen(row) || method.by === 'judgement')
    throw new AppError('proof.state', { detail: `The proof is ${row.state}.` })
  if (method.by === 'look') return await look(deps, own, method, id, asset)
  if (!code)
    throw new AppError('request.invalid', { fields: [{ path: 'code', message: 'Type in the code of the mail' }] })
  await deps.database.as(own, async (scope) => {
    const held = await findAsset(scope, asset.organisation_id, asset.id)
    await tryCode(scope, deps, id, held, code)
  })
}
