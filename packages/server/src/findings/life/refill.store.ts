// Tells anew what findings say of themselves, from the observations that may be shown; from held ones when there are no others.
import { sql } from 'kysely'
import { papOrder, strictestOver, tlpOrder } from '../../items/index.ts'
import type { Scope } from '../../platform/index.ts'

export interface Refilled {
  id: string
  /** It was held back and may be shown now. */
  lifted: boolean
}

/**
 * Times, count and the strictest label of what may be shown, the other attributes from its newest observation. A finding
 * all of whose observations are held is held. Findings without observations are left as they are.
 */
export async function refill(scope: Scope, ids: readonly string[], now: Date): Promise<Refilled[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Refilled>`
    with reach as (
      select o.member_id, o.finding_id, bool_and(o.held) as held from observation o where o.finding_id = any (${ids}::uuid[]) group by 1, 2),
    told as (
      select o.member_id, o.finding_id, r.held, count(*) as times, min(o.observed_at) as first_at, max(o.observed_at) as last_at,
        (array_agg(o.severity order by o.observed_at desc))[1] as severity, (array_agg(o.evidence order by o.observed_at desc))[1] as evidence,
        (array_agg(o.source_id order by o.observed_at desc))[1] as source_id, (array_agg(o.report_type order by o.observed_at desc))[1] as report_type,
        ${strictestOver(tlpOrder, sql`o.tlp`)} as tlp, ${strictestOver(papOrder, sql`o.pap`)} as pap, min(o.hops) as hops
      from observation o join reach r on r.member_id = o.member_id and r.finding_id = o.finding_id and r.held = o.held
      group by 1, 2, 3)
    update finding f set count = t.times, first_seen = t.first_at, last_seen = t.last_at, severity = t.severity, evidence = t.evidence,
      source_id = t.source_id, report_type = t.report_type, tlp = t.tlp, pap = t.pap, hops = t.hops, held = t.held,
      changed_at = ${now}::timestamptz, sequence = nextval('finding_sequence')
    from told t join finding was on was.member_id = t.member_id and was.id = t.finding_id
    where f.member_id = t.member_id and f.id = t.finding_id
    returning f.id, was.held and not f.held as lifted`.execute(scope.tx)
  return rows
}
