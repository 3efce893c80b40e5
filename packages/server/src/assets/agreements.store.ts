// Agreements between two members about an asset: the holder of the wider one, or a second holder, gets it too.
import { AppError } from '@schakel/api'
import { covers, type Network, parseNetwork } from '@schakel/formats/net'
import { sql } from 'kysely'
import { newId, type Scope } from '../platform/index.ts'
import { type AssetRow, logChange } from './assets.store.ts'
import type { AgreementTable } from './assets.table.ts'
import { holdClaims } from './claims.store.ts'

export interface RecordedAgreement {
  id: string
  kind: AgreementTable['kind']
  covering: AssetRow
  covered: AssetRow
  note: string | null
  createdAt: Date
  until: Date | null
}

async function bothAssets(scope: Scope, coveringId: string, coveredId: string): Promise<[AssetRow, AssetRow]> {
  const rows = await scope.tx
    .selectFrom('asset')
    .selectAll()
    .where('id', 'in', [coveringId, coveredId])
    .where('state', 'in', ['waiting', 'accepted'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const covering = rows.find((row) => row.id === coveringId)
  const covered = rows.find((row) => row.id === coveredId)
  if (!covering || !covered) throw new AppError('not-found')
  return [covering, covered]
}

const networkIn = (row: AssetRow): Network | null => {
  const network = row.type === 'network' ? parseNetwork(row.value) : null
  return network?.ok ? network.value : null
}

/** What the agreement is about, or null when the one asset does not touch the other that way. */
function kindOf(covering: AssetRow, covered: AssetRow): 'same-asset' | 'wider-network' | null {
  if (covering.type === covered.type && covering.value === covered.value) return 'same-asset'
  const [wide, narrow] = [networkIn(covering), networkIn(covered)]
  if (wide && narrow && covers(wide, narrow)) return 'wider-network'
  if (covering.type === 'domain' && covered.type === 'domain' && covered.value.endsWith(`.${covering.value}`))
    return 'wider-network'
  return null
}

/** One that has ended stands in nobody's way: it stays as an agreement of the two, without the assets. */
async function forgetEnded(scope: Scope, coveringId: string, coveredId: string, now: Date): Promise<void> {
  await sql`delete from asset_agreement g using agreement r
    where g.covering_id = ${coveringId} and g.covered_id = ${coveredId} and r.id = g.agreement_id and r.valid_until <= ${now}`.execute(
    scope.tx,
  )
}

/** Throws `not-found`, `request.invalid` when the assets do not touch, `asset.agreed` when it is recorded already. */
export async function recordAgreement(
  scope: Scope,
  order: { coveringAssetId: string; coveredAssetId: string; note: string; until: Date | null },
  now: Date,
): Promise<RecordedAgreement> {
  const [covering, covered] = await bothAssets(scope, order.coveringAssetId, order.coveredAssetId)
  const kind = kindOf(covering, covered)
  if (!kind || covering.organisation_id === covered.organisation_id) {
    const message = 'An agreement is between two members, about the same asset or one inside the other'
    throw new AppError('request.invalid', { fields: [{ path: 'coveringAssetId', message }] })
  }
  await forgetEnded(scope, covering.id, covered.id, now)
  const id = newId()
  const { note, until } = order
  await scope.tx
    .insertInto('agreement')
    .values({
      id,
      kind,
      organisation_id: covering.organisation_id,
      other_id: covered.organisation_id,
      note,
      valid_from: now,
      valid_until: until,
      recorded_by: scope.eyes.personId,
      created_at: now,
    })
    .execute()
  const made = await scope.tx
    .insertInto('asset_agreement')
    .values({ covering_id: covering.id, covered_id: covered.id, agreement_id: id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('covering_id')
    .executeTakeFirst()
  if (!made) throw new AppError('asset.agreed')
  await logChange(scope, covered.id)
  return { id, kind, covering, covered, note, createdAt: now, until }
}

async function agreed(scope: Scope, id: string) {
  const row = await scope.tx
    .selectFrom('asset_agreement as g')
    .innerJoin('asset as covering', 'covering.id', 'g.covering_id')
    .innerJoin('asset as covered', 'covered.id', 'g.covered_id')
    .innerJoin('agreement as a', 'a.id', 'g.agreement_id')
    .select(['a.kind', 'covered.id as coveredId', 'covered.organisation_id as memberId'])
    .select('covering.organisation_id as coveringMemberId')
    .select(['covered.type', 'covered.value', 'covering.state as coveringState', 'covered.state as coveredState'])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

/** Throws `not-found`, and `asset.state` while two members hold the same asset by it. */
export async function endAgreement(
  scope: Scope,
  id: string,
): Promise<{ coveredId: string; memberId: string; coveringMemberId: string }> {
  await holdClaims(scope, [await agreed(scope, id)])
  const row = await agreed(scope, id)
  if (row.kind === 'same-asset' && row.coveringState === 'accepted' && row.coveredState === 'accepted')
    throw new AppError('asset.state', { detail: 'Both members hold this asset by the agreement. Withdraw one first.' })
  await scope.tx.deleteFrom('asset_agreement').where('agreement_id', '=', id).execute()
  await scope.tx.deleteFrom('agreement').where('id', '=', id).execute()
  await logChange(scope, row.coveredId)
  return { coveredId: row.coveredId, memberId: row.memberId, coveringMemberId: row.coveringMemberId }
}
