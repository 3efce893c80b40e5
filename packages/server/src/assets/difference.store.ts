// What would change when a member's assets became those of a judged file: told per kind, with a token of the whole.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { AssetTable } from './assets.table.ts'
import type { AssetFile } from './csv-import.ts'
import { fresh } from './file-claims.store.ts'

type Kind = 'added' | 'removed' | 'changed'

export interface DifferenceLine {
  kind: Kind
  type: AssetTable['type']
  value: string
  reference: string | null
  note: string | null
  before_reference: string | null
  before_note: string | null
}

interface Part {
  count: number
  /** The first 200 in their order. */
  lines: DifferenceLine[]
}

const shown = 200

/** A column that the file does not have changes nothing. */
async function gather(scope: Scope, organisationId: string, columns: AssetFile['columns']): Promise<void> {
  await sql`create temp table asset_difference (kind text, id uuid, type text, value text, reference text, note text,
    before_reference text, before_note text) on commit drop`.execute(scope.tx)
  await sql`insert into asset_difference select 'added', id, type, value, reference, note, null, null from ${fresh} f`.execute(
    scope.tx,
  )
  await sql`
    insert into asset_difference select 'removed', a.id, a.type, a.value, a.reference, a.note, null, null
    from asset a where a.organisation_id = ${organisationId} and a.state in ('waiting', 'accepted') and a.type <> 'product'
      and not exists (select 1 from asset_line l where l.type = a.type and l.value = a.value)`.execute(scope.tx)
  const [reference, note] = (['reference', 'note'] as const).map((column) =>
    columns.includes(column) ? sql.ref(`l.${column}`) : sql.ref(`a.${column}`),
  )
  await sql`
    insert into asset_difference
    select 'changed', a.id, a.type, a.value, ${reference}, ${note}, a.reference, a.note
    from asset_verdict v join asset_line l using (line)
      join asset a on a.organisation_id = ${organisationId} and a.type = v.type and a.value = v.value and a.state in ('waiting', 'accepted')
    where v.verdict = 'known' and (${reference} is distinct from a.reference or ${note} is distinct from a.note)`.execute(
    scope.tx,
  )
}

/** What stands in the file and with the member alike. */
async function countUnchanged(scope: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from asset_verdict where verdict = 'known')
      - (select count(*) from asset_difference where kind = 'changed'))::int as count`.execute(scope.tx)
  return rows[0]?.count ?? 0
}

async function tokenOf(scope: Scope, organisationId: string): Promise<string> {
  const { rows } = await sql<{ token: string }>`
    select encode(sha256(convert_to(${organisationId} || coalesce(string_agg(
      jsonb_build_array(kind, type, value, reference, note, before_reference, before_note)::text, ',' order by kind, type, value), ''),
      'UTF8')), 'hex') as token from asset_difference`.execute(scope.tx)
  return rows[0]?.token ?? ''
}

/** Of a file that was judged in this transaction; leaves `asset_difference` with every row of it. */
export async function tellDifference(scope: Scope, organisationId: string, columns: AssetFile['columns']) {
  await gather(scope, organisationId, columns)
  const counted = await sql<{ kind: Kind; count: number }>`
    select kind, count(*)::int as count from asset_difference group by kind`.execute(scope.tx)
  const { rows } = await sql<DifferenceLine>`
    select kind, type, value, reference, note, before_reference, before_note from (
      select d.*, row_number() over (partition by kind order by type, value) as place from asset_difference d) ranked
    where place <= ${shown} order by kind, type, value`.execute(scope.tx)
  const part = (kind: Kind): Part => ({
    count: counted.rows.find((one) => one.kind === kind)?.count ?? 0,
    lines: rows.filter((row) => row.kind === kind),
  })
  return {
    added: part('added'),
    removed: part('removed'),
    changed: part('changed'),
    unchanged: await countUnchanged(scope),
    token: await tokenOf(scope, organisationId),
  }
}
