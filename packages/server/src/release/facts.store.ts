// Facts of a recipient, read once per request, and release as a condition in SQL, so that pages are full.
import { AppError } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { findOrganisation, type OrganisationRow } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import type { Outlet } from './outlets.ts'
import { rules, type ThingColumns } from './rules/index.ts'
import type { Recipient, ThingKind } from './thing.ts'
import { supplierPermitted } from './things.store.ts'

const allKinds: readonly ThingKind[] = ['finding', 'advisory', 'indicators', 'publication', 'report']

/** An organisation as one that is told by its channels: no particular person. */
export function memberRecipient(row: OrganisationRow): Recipient {
  return {
    direction: row.is_operator ? 'up' : 'down',
    organisationId: row.id,
    personId: null,
    secondFactor: false,
    isOperator: row.is_operator,
    asSupplier: false,
    state: row.state,
    entitledUntil: row.entitled_until,
    covers: row.is_operator ? allKinds : allKinds.filter((kind) => row.covers.includes(kind)),
    class: row.class,
    guideline: row.guideline,
    graceUntil: row.grace_until,
    wants: null,
    notifyFrom: row.notify_from,
    reach: 'ok',
  }
}

/** The eyes of the scope as a recipient. */
export async function recipientOf(scope: Scope): Promise<Recipient> {
  const { organisationId, personId, secondFactor, audience, supplierId } = scope.eyes
  if (!organisationId) throw new AppError('access.forbidden')
  const organisation = memberRecipient(await findOrganisation(scope, organisationId))
  const isOperator = audience !== 'member'
  return {
    ...organisation,
    direction: isOperator ? 'up' : 'down',
    isOperator,
    asSupplier: supplierId !== undefined,
    personId,
    secondFactor: secondFactor === true,
  }
}

const findingColumns: ThingColumns = {
  kind: 'finding',
  tlp: sql`f.tlp`,
  pap: sql`f.pap`,
  hops: sql`f.hops`,
  addressedTo: sql`f.addressed_to`,
  ownerId: sql`f.member_id`,
  held: sql`f.held`,
  supplierPermitted: sql`(${supplierPermitted})`,
  severityRank: sql`f.severity_rank`,
  severityFloor: sql`(select s.severity_floor from source s where s.id = f.source_id)`,
}

/**
 * Condition on `finding` (named `f`) that holds exactly where `decide` releases; a test compares both row by row.
 * Outlets that push read the floor of the source, which members can't: ask these under operator or job eyes.
 */
export function releasedFindings(recipient: Recipient, outlet: Outlet, now: Date): RawBuilder<boolean> {
  const conditions = rules.map((rule) => rule.where(findingColumns, { recipient, outlet, now }))
  if (conditions.includes(false)) return sql<boolean>`false`
  const parts = conditions.filter((condition) => typeof condition !== 'boolean')
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(parts, sql` and `)}`
}

/**
 * Condition on `finding` (named `f`) for numbers that the eyes of the scope are told: a member's own, and of these
 * what release gives it; of the operator and its auditor all that is not held.
 */
export async function countedFindings(scope: Scope, now: Date): Promise<RawBuilder<boolean>> {
  if (scope.eyes.audience !== 'member') return sql<boolean>`not f.held`
  const recipient = await recipientOf(scope)
  const released = releasedFindings(recipient, scope.eyes.tokenId ? 'api' : 'portal', now)
  return sql<boolean>`f.member_id = ${recipient.organisationId} and not f.held and ${released}`
}
