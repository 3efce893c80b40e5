// Decisions with their reasons, kept once per thing, outlet, audience, recipient and rule version.
import { newId, type Scope } from '../platform/index.ts'
import { ruleVersion } from './rules/index.ts'
import type { Outlet, Verdict } from './thing.ts'

declare module '../platform/tables.ts' {
  interface Tables {
    release_decision: ReleaseDecisionTable
  }
}

export interface ReleaseDecisionTable {
  id: string
  thing_type: 'item' | 'finding'
  thing_id: string
  revision: number
  outlet: string
  audience_class: string
  recipient_id: string | null
  person_id: string | null
  decision: 'release' | 'withhold'
  form: 'full' | 'notice' | null
  reason: string
  rule_version: number
  delivery_id: string | null
  decided_at: Date
}

export interface KeptDecision {
  thingType: 'item' | 'finding'
  thingId: string
  revision?: number
  outlet: Outlet
  audienceClass: string
  recipientId: string | null
  verdict: Verdict
  deliveryId?: string | null
}

/** Keeps decisions; one that is kept already is left as it is. */
export async function keepDecisions(scope: Scope, decisions: readonly KeptDecision[], now: Date): Promise<void> {
  const rows: ReleaseDecisionTable[] = decisions.map((one) => ({
    id: newId(),
    thing_type: one.thingType,
    thing_id: one.thingId,
    revision: one.revision ?? 1,
    outlet: one.outlet,
    audience_class: one.audienceClass,
    recipient_id: one.recipientId,
    person_id: scope.eyes.personId,
    decision: one.verdict.decision,
    form: one.verdict.form,
    reason: one.verdict.reason,
    rule_version: ruleVersion,
    delivery_id: one.deliveryId ?? null,
    decided_at: now,
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await scope.tx
      .insertInto('release_decision')
      .values(rows.slice(at, at + 500))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export async function decisionsOf(scope: Scope, thingId: string, limit: number) {
  return await scope.tx
    .selectFrom('release_decision as d')
    .leftJoin('organisation as o', 'o.id', 'd.recipient_id')
    .selectAll('d')
    .select('o.name as recipient_name')
    .where('d.thing_id', '=', thingId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute()
}
