// Findings as release looks at them, with the floor of their source.
import { sql } from 'kysely'
import { papOrder, strictestOf, strictestOver, tlpOrder } from '../items/index.ts'
import type { Scope } from '../platform/index.ts'
import type { Pap, SeverityName, Thing, Tlp } from './thing.ts'

interface Row {
  id: string
  member_id: string
  tlp: Tlp
  pap: Pap
  hops: number | null
  addressed_to: string[] | null
  held: boolean
  severity: SeverityName
  severity_floor: Record<string, SeverityName>
  supplier_permitted: boolean
}

/**
 * Whether every source permits it that a security supplier sees the finding `f` at AMBER: its own, and each that saw it
 * at that label.
 */
export const supplierPermitted = sql<boolean>`(select permits.supplier_permitted from source permits where permits.id = f.source_id)
  and not exists (select 1 from observation o join source forbids on forbids.id = o.source_id and not forbids.supplier_permitted
    where o.member_id = f.member_id and o.finding_id = f.id and o.tlp = 'AMBER')`

const columns = sql`f.id, f.member_id, f.tlp, f.pap, f.hops, f.addressed_to, f.held, f.severity, s.severity_floor, ${supplierPermitted} as supplier_permitted`

function thingOf(row: Row): Thing {
  return {
    type: 'finding',
    kind: 'finding',
    revision: 1,
    tlp: row.tlp,
    pap: row.pap,
    hops: row.hops,
    addressedTo: row.addressed_to,
    ownerId: row.member_id,
    held: row.held,
    severity: row.severity,
    withdrawn: false,
    severityFloor: row.severity_floor,
    concerns: [row.member_id],
    onwardPermitted: false,
    supplierPermitted: row.supplier_permitted,
    urgent: false,
    validFrom: null,
    validUntil: null,
  }
}

/** The findings among these ids that the scope sees. Run under operator or job eyes: members can't read a source's floor. */
export async function thingsOf(scope: Scope, ids: readonly string[]): Promise<Map<string, Thing>> {
  const { rows } = await sql<Row>`
    select ${columns} from finding f join source s on s.id = f.source_id where f.id = any (${ids}::uuid[])`.execute(
    scope.tx,
  )
  return new Map(rows.map((row) => [row.id, thingOf(row)]))
}

/**
 * The findings that an intake's wave speaks of, as they would be when it is released, counted per kind of answer that
 * release can give.
 */
export async function thingsInWave(
  scope: Scope,
  intakeId: string,
): Promise<{ memberId: string; thing: Thing; count: number }[]> {
  const { rows } = await sql<Row & { count: number }>`
    with spoken as (
      select o.member_id, o.finding_id, (array_agg(o.severity order by o.observed_at desc))[1] as severity,
        ${strictestOver(tlpOrder, sql`o.tlp`)} as tlp, ${strictestOver(papOrder, sql`o.pap`)} as pap, min(o.hops) as hops
      from observation o where o.intakes @> array[${intakeId}::uuid] and o.held group by 1, 2),
    waiting as (
      select f.id, f.member_id, ${strictestOf(tlpOrder, sql`f.tlp`, sql`w.tlp`)} as tlp, ${strictestOf(papOrder, sql`f.pap`, sql`w.pap`)} as pap,
        least(f.hops, w.hops) as hops, f.addressed_to, false as held, w.severity, s.severity_floor, s.supplier_permitted
      from spoken w join finding f on f.member_id = w.member_id and f.id = w.finding_id
        join intake i on i.id = ${intakeId}::uuid join source s on s.id = i.source_id)
    select min(id::text) as id, member_id, tlp, pap, hops, addressed_to, held, severity, severity_floor, supplier_permitted, count(*)::int as count
    from waiting group by member_id, tlp, pap, hops, addressed_to, held, severity, severity_floor, supplier_permitted order by member_id`.execute(
    scope.tx,
  )
  return rows.map((row) => ({ memberId: row.member_id, thing: thingOf(row), count: row.count }))
}
