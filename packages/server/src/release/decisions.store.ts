// Decisions with their reasons: each one that led to a delivery or refused it there; else once per question and rule version.
import { sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { Outlet } from './outlets.ts'
import { ruleVersion } from './rules/index.ts'
import type { Verdict } from './thing.ts'

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
  revision: number
  outlet: Outlet
  audienceClass: string
  recipientId: string | null
  verdict: Verdict
  deliveryId?: string | null
}

/** Keeps decisions; one that is kept already, for the same delivery or for none, is left as it is. */
export async function keepDecisions(scope: Scope, decisions: readonly KeptDecision[], now: Date): Promise<void> {
  const rows: ReleaseDecisionTable[] = decisions.map((one) => ({
    id: newId(),
    thing_type: one.thingType,
    thing_id: one.thingId,
    revision: one.revision,
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

export interface DecisionQuery {
  outlet?: string | undefined
  decision?: ReleaseDecisionTable['decision'] | undefined
}

const newestFirst: Order = {
  by: [
    [sql`d.decided_at`, 'timestamptz'],
    [sql`d.id`, 'uuid'],
  ],
  descending: true,
}

/** A decision as the list tells it; one that is not kept is what would be decided now. */
export interface ToldDecision extends Omit<ReleaseDecisionTable, 'thing_type' | 'person_id' | 'delivery_id'> {
  kept: boolean
}

const columns = sql.raw(
  `id, thing_id, revision, outlet, audience_class, recipient_id, decision, form, reason, rule_version, decided_at`,
)

/** What is kept of the thing, newest first, after what is decided now. */
export async function decisionsOf(
  scope: Scope,
  thingId: string,
  decidedNow: readonly Omit<ToldDecision, 'decided_at' | 'kept'>[],
  { outlet, decision }: DecisionQuery,
  page: PageAsked,
) {
  const told = sql<ToldDecision>`(
    select ${columns}, true as kept from release_decision where thing_id = ${thingId}
    union all
    select ${columns}, false as kept from jsonb_to_recordset(${JSON.stringify(decidedNow)}::jsonb) as now(id uuid, thing_id uuid,
      revision int, outlet text, audience_class text, recipient_id uuid, decision text, form text, reason text, rule_version int)
      cross join (select 'infinity'::timestamptz as decided_at) as after_all_kept)`
  let select = scope.tx
    .selectFrom(told.as('d'))
    .leftJoin('organisation as o', 'o.id', 'd.recipient_id')
    .selectAll('d')
    .select('o.name as recipient_name')
  if (outlet) select = select.where('d.outlet', '=', outlet)
  if (decision) select = select.where('d.decision', '=', decision)
  return await pageBy(select, newestFirst, page).execute()
}
