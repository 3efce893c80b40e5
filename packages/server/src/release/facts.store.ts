// Facts of a recipient, read once per request, and the same decision as a condition in SQL, so that pages are full.
import { AppError } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { findOrganisation, type OrganisationRow } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import type { Outlet, Recipient } from './thing.ts'
import { outlets } from './thing.ts'

/** A member as one that is told by its channels: an organisation, no particular person. */
export function memberRecipient(row: OrganisationRow): Recipient {
  return {
    organisationId: row.id,
    personId: null,
    secondFactor: false,
    isOperator: row.is_operator,
    state: row.state,
    class: row.class,
    notifyFrom: row.notify_from,
  }
}

/** The eyes of the scope as a recipient. */
export async function recipientOf(scope: Scope): Promise<Recipient> {
  const { organisationId, personId, secondFactor, audience } = scope.eyes
  if (!organisationId) throw new AppError('access.forbidden')
  const row = await findOrganisation(scope, organisationId)
  return {
    organisationId,
    personId,
    secondFactor: secondFactor === true,
    isOperator: audience !== 'member',
    state: row.state,
    class: row.class,
    notifyFrom: row.notify_from,
  }
}

/**
 * Condition on `finding` (named `f`) that holds exactly where `decide` releases by an outlet that is asked for
 * (portal, api, export). A test compares both row by row.
 */
export function releasedFindings(
  recipient: Recipient,
  outlet: Extract<Outlet, 'portal' | 'api' | 'export'>,
): RawBuilder<boolean> {
  if (recipient.state !== 'active') return sql<boolean>`false`
  const mayRed = outlets[outlet].red && recipient.secondFactor
  const red = mayRed
    ? sql`(f.tlp <> 'RED' or f.addressed_to is null or ${recipient.personId}::uuid = any (f.addressed_to))`
    : sql`f.tlp <> 'RED'`
  if (recipient.isOperator) return sql<boolean>`${red}`
  return sql<boolean>`f.member_id = ${recipient.organisationId} and not f.held and ${red}`
}
