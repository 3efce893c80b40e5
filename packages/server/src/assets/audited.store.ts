// What was done with an asset, in the audit chain.
import { record } from '../audit/index.ts'
import type { Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'

type Audited = 'declared' | 'changed' | 'accepted' | 'refused' | 'withdrawn' | 'question-closed'

export async function audited(scope: Scope, action: Audited, row: AssetRow): Promise<AssetRow> {
  await record(scope, {
    action: `asset.${action}`,
    thing: { type: 'asset', id: row.id },
    memberId: row.organisation_id,
    detail: { type: row.type, state: row.state },
  })
  return row
}
