// What was done with an asset, in the audit chain.
import { record } from '../audit/index.ts'
import type { Scope } from '../platform/index.ts'
import type { AssetRow } from './assets.store.ts'

export async function audited(scope: Scope, action: string, row: AssetRow): Promise<AssetRow> {
  await record(scope, {
    action: `asset.${action}`,
    thing: { type: 'asset', id: row.id },
    memberId: row.organisation_id,
    detail: { type: row.type, state: row.state },
  })
  return row
}
