// What of a delivery may still be said when it is sent: release is asked anew, and what is gone is left out.
import { findOrganisation, type OrganisationRow } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import {
  audienceClassOf,
  decide,
  type KeptDecision,
  memberRecipient,
  type NodeFacts,
  type Outlet,
  type Thing,
  type Verdict,
} from '../release/index.ts'
import { type ContentRow, contentOf, type DeliveryRow } from './deliveries.store.ts'
import type { Severity } from './digest/index.ts'
import { perKind, type ThingPort } from './thing-port.ts'

export interface AllowedRow extends ContentRow {
  severity: Severity
}

export interface Refused {
  thing_id: string
  verdict: Verdict
  kept: KeptDecision
}

export interface Allowed {
  organisation: OrganisationRow
  /** Worst first. */
  rows: AllowedRow[]
  refused: Refused[]
  gone: string[]
}

const rank: Record<Severity, number> = { low: 1, medium: 2, high: 3 }

export function worstOf(rows: readonly AllowedRow[]): Severity {
  return rows.reduce<Severity>((worst, { severity }) => (rank[severity] > rank[worst] ? severity : worst), 'low')
}

async function factsOf(scope: Scope, things: readonly ThingPort[], content: readonly ContentRow[]) {
  const facts = new Map<string, Thing>()
  await perKind(things, content, async (port, own) => {
    const found = await port.facts(
      scope,
      own.map(({ thing_id }) => thing_id),
    )
    const gone = await port.gone(
      scope,
      own.map(({ thing_id, event }) => ({ id: thing_id, event })),
    )
    for (const [id, thing] of found) if (!gone.has(id)) facts.set(id, thing)
  })
  return facts
}

/** Run under job eyes, for a delivery of a member. */
export async function stillAllowed(
  scope: Scope,
  things: readonly ThingPort[],
  row: DeliveryRow & { member_id: string },
  circumstances: NodeFacts & { now: Date },
): Promise<Allowed> {
  const organisation = await findOrganisation(scope, row.member_id)
  const recipient = memberRecipient(organisation)
  const outlet = row.outlet as Outlet
  const content = await contentOf(scope, row)
  const facts = await factsOf(scope, things, content)
  const allowed: Allowed = { organisation, rows: [], refused: [], gone: [] }
  for (const one of content) {
    const thing = facts.get(one.thing_id)
    if (!thing) {
      allowed.gone.push(one.thing_id)
      continue
    }
    const verdict = decide({ thing, recipient, outlet, ...circumstances })
    if (verdict.decision === 'release')
      allowed.rows.push({ ...one, form: verdict.form, severity: thing.severity ?? 'low' })
    else {
      const { type: thingType, revision } = thing
      const about = { thingType, thingId: one.thing_id, revision, audienceClass: audienceClassOf(thing) }
      const kept = { ...about, outlet, verdict, deliveryId: row.id }
      allowed.refused.push({ thing_id: one.thing_id, verdict, kept: { ...kept, recipientId: organisation.id } })
    }
  }
  allowed.rows.sort((a, b) => rank[b.severity] - rank[a.severity])
  return allowed
}
