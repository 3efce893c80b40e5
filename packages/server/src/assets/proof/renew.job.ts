// Looks again at published proofs before they end, and lets codes and judgements lapse at theirs: each in small batches.
import { type Selectable, sql } from 'kysely'
import { type Jobs, jobEyes, type Scope } from '../../platform/index.ts'
import type { AssetRow } from '../assets.store.ts'
import type { AssetTable } from '../assets.table.ts'
import { keepLook } from './check.store.ts'
import type { ProofDeps } from './deps.ts'
import { methodOf } from './methods/index.ts'
import { refusedFor } from './outcome.ts'
import { markAssets, type ProofRow } from './proofs.store.ts'
import { auditProof, tellLapsed } from './settle.store.ts'

export interface Renewed {
  looked: number
  lapsed: number
}

const eyes = jobEyes('proofs')
const batch = 40
/** So many looks go on at once. */
const atOnce = 8
/** One that is being looked at is not taken by another process meanwhile. */
const takenMs = 3600_000

/** Proofs whose asset still counts or waits, and whose member takes part. */
const matters = sql<boolean>`exists (select 1 from asset a join organisation o on o.id = a.organisation_id and o.state <> 'withdrawn'
  where a.id = p.asset_id and a.state in ('waiting', 'accepted'))`

async function assetsOf(scope: Scope, rows: readonly ProofRow[]): Promise<Map<string, AssetRow>> {
  const ids = rows.map(({ asset_id }) => asset_id)
  const { rows: assets } = await sql<Selectable<AssetTable>>`
    select * from asset where id = any (${ids}::uuid[])`.execute(scope.tx)
  return new Map(assets.map((asset) => [asset.id, asset]))
}

async function takeDue(scope: Scope, now: Date): Promise<{ row: ProofRow; asset: AssetRow }[]> {
  const { rows } = await sql<ProofRow>`
    update asset_proof u set next_look_at = ${new Date(now.getTime() + takenMs)}
    where u.id in (select p.id from asset_proof p where p.state = 'proven' and p.next_look_at <= ${now} and ${matters}
      order by p.next_look_at limit ${batch} for update skip locked)
    returning u.*`.execute(scope.tx)
  const assets = await assetsOf(scope, rows)
  return rows.flatMap((row) => {
    const asset = assets.get(row.asset_id)
    return asset ? [{ row, asset }] : []
  })
}

async function lookAgain(deps: ProofDeps, { row, asset }: { row: ProofRow; asset: AssetRow }): Promise<void> {
  const method = methodOf(row.method)
  const outcome = method.by === 'look' ? await method.look(asset, row.word, deps.outside) : refusedFor('expired')
  await deps.database.as(eyes, (scope) => keepLook(scope, deps, row.id, outcome))
}

async function lookAtDue(deps: ProofDeps): Promise<number> {
  const due = await deps.database.as(eyes, (scope) => takeDue(scope, deps.clock.now()))
  for (let at = 0; at < due.length; at += atOnce)
    await Promise.all(due.slice(at, at + atOnce).map((one) => lookAgain(deps, one)))
  return due.length
}

async function lapseExpired(deps: ProofDeps): Promise<number> {
  return await deps.database.as(eyes, async (scope) => {
    const now = deps.clock.now()
    const { rows } = await sql<ProofRow>`
      update asset_proof u set state = 'lapsed', reason = 'expired', changed_at = ${now}
      where u.id in (select p.id from asset_proof p where p.state = 'proven' and p.next_look_at is null and p.expires_at <= ${now}
        and ${matters} order by p.expires_at limit ${batch} for update skip locked)
      returning u.*`.execute(scope.tx)
    const assets = await assetsOf(scope, rows)
    await markAssets(scope, [...assets.keys()])
    for (const row of rows) {
      const asset = assets.get(row.asset_id)
      if (asset) await tellLapsed(scope, deps, row, asset, 'expired', now)
    }
    for (const row of rows) await auditProof(scope, 'asset.proof-lapsed', row, 'expired')
    return rows.length
  })
}

/** Until nothing is due; answers how many were looked at and how many lapsed by their time alone. */
export async function renewProofs(deps: ProofDeps): Promise<Renewed> {
  const done: Renewed = { looked: 0, lapsed: 0 }
  for (let lapsed = batch; lapsed === batch; done.lapsed += lapsed) lapsed = await lapseExpired(deps)
  for (let looked = batch; looked === batch; done.looked += looked) looked = await lookAtDue(deps)
  return done
}

export async function scheduleProofs(jobs: Jobs, deps: ProofDeps): Promise<void> {
  await jobs.work('proofs', async () => {
    await renewProofs(deps)
  })
  await jobs.schedule('proofs', '23 * * * *')
}
