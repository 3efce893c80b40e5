// Findings as release looks at them, with the floor of their source.
import { sql } from 'kysely'
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
}

const columns = sql`f.id, f.member_id, f.tlp, f.pap, f.hops, f.addressed_to, f.held, f.severity, s.severity_floor`

function thingOf(row: Row): Thing {
  return {
    type: 'finding',
    kind: 'finding',
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

/** The findings that wait in an intake's wave, counted per kind of answer that release can give. */
export async function thingsInWave(
  scope: Scope,
  intakeId: string,
): Promise<{ memberId: string; thing: Thing; count: number }[]> {
  const { rows } = await sql<Row & { count: number }>`
    select min(f.id::text) as id, f.member_id, f.tlp, f.pap, f.hops, f.addressed_to, false as held, f.severity, s.severity_floor, count(*)::int as count
    from finding f join source s on s.id = f.source_id where f.held_by = ${intakeId} and f.held
    group by f.member_id, f.tlp, f.pap, f.hops, f.addressed_to, f.severity, s.severity_floor
    order by f.member_id`.execute(scope.tx)
  return rows.map((row) => ({ memberId: row.member_id, thing: thingOf(row), count: row.count }))
}
