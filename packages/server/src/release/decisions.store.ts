// Decisions with their reasons: each one that led to a delivery or refused it there; else once per question and rule version.
import { sql } from 'kysely'
import { findOrganisation } from '../organisations/index.ts'
import { newId, type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import { audienceClassOf } from './audience-class.ts'
import { decide } from './decide.ts'
import { memberRecipient } from './facts.store.ts'
import { nodeFacts } from './node-facts.store.ts'
import type { Outlet } from './outlets.ts'
import { ruleVersion } from './rules/index.ts'
import type { Verdict } from './thing.ts'
import { thingsOf } from './things.store.ts'

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

/** Keeps decisions; one that is kept already, for the same delivery or for none, is left as it is. */
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

const asked: readonly Outlet[] = ['portal', 'api', 'export', 'mail', 'webhook']

/**
 * Asks for a finding what its owner may have by each outlet now, and keeps the answers: so what nobody was
 * told or looked at yet is explained too. Run under job eyes; nothing happens for what is no finding.
 */
export async function decideNow(scope: Scope, findingId: string, now: Date): Promise<void> {
  const thing = (await thingsOf(scope, [findingId])).get(findingId)
  if (!thing?.ownerId) return
  const owner = memberRecipient(await findOrganisation(scope, thing.ownerId))
  // A person of the owner who proved a second factor: the most that the owner can have.
  const recipient = { ...owner, secondFactor: true }
  const node = await nodeFacts(scope)
  const decisions = asked.map((outlet): KeptDecision => {
    const verdict = decide({ thing, recipient, outlet, ...node, now })
    const audienceClass = audienceClassOf(thing)
    return {
      thingType: 'finding',
      thingId: findingId,
      outlet,
      audienceClass,
      recipientId: recipient.organisationId,
      verdict,
    }
  })
  await keepDecisions(scope, decisions, now)
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

/** Newest first. */
export async function decisionsOf(scope: Scope, thingId: string, { outlet, decision }: DecisionQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('release_decision as d')
    .leftJoin('organisation as o', 'o.id', 'd.recipient_id')
    .selectAll('d')
    .select('o.name as recipient_name')
    .where('d.thing_id', '=', thingId)
  if (outlet) select = select.where('d.outlet', '=', outlet)
  if (decision) select = select.where('d.decision', '=', decision)
  return await pageBy(select, newestFirst, page).execute()
}
