// Findings of one member by their ids, with the names that go with them; run under job eyes.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { FindingRow } from './findings.store.ts'

/** In the order asked, leaving out what is gone. */
export async function rowsOfMember(scope: Scope, memberId: string, ids: readonly string[]): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select f.*, o.name as member_name, a.type as asset_type, a.value as asset_value, s.name as source_name, s.title as source_title
    from finding f join organisation o on o.id = f.member_id join asset a on a.id = f.asset_id join source s on s.id = f.source_id
    where f.member_id = ${memberId} and f.id = any (${ids}::uuid[])`.execute(scope.tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
