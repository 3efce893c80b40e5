// For which organisation a signed-in person acts (the chosen one, else the operator, else the oldest role), and how its session was proven.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import type { Role, Scope } from '../../platform/index.ts'
import { clientsOf } from '../suppliers/acting.store.ts'
import type { Proof, ProofMethod } from './proofs.ts'

export interface Acting {
  personId: string
  organisationId: string
  isOperator: boolean
  applies: boolean
  role: Role
  /** Whether the person has any role at the operator, whoever it acts for now. */
  servesOperator: boolean
  /** How this session was proven; null when nothing is known of it. */
  proof: ProofMethod | null
}

export async function actingOrganisation(scope: Scope, accountId: string, sessionId: string): Promise<Acting | null> {
  const row = await scope.tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('acting_for as a', (join) =>
      join.onRef('a.organisation_id', '=', 'o.id').on('a.session_id', '=', sessionId).on('a.supplier_id', 'is', null),
    )
    .leftJoin('session_proof as s', (join) => join.on('s.session_id', '=', sessionId))
    .select(['p.id as person_id', 'o.id as organisation_id', 'o.is_operator', 'o.state', 'r.role', 's.method'])
    .select(
      sql<boolean>`exists (select 1 from person_role r2 join organisation o2 on o2.id = r2.organisation_id
        where r2.person_id = p.id and o2.is_operator)`.as('serves_operator'),
    )
    .where('p.auth_user_id', '=', accountId)
    .where('o.state', '<>', 'withdrawn')
    .orderBy('a.session_id', (order) => order.asc().nullsLast())
    .orderBy('o.is_operator', 'desc')
    .orderBy('r.created_at')
    .executeTakeFirst()
  if (!row) return null
  return {
    personId: row.person_id,
    organisationId: row.organisation_id,
    isOperator: row.is_operator,
    applies: row.state === 'applying',
    role: row.role,
    servesOperator: row.serves_operator,
    proof: row.method,
  }
}

async function mayActFor(scope: Scope, personId: string, organisationId: string): Promise<boolean> {
  const role = await scope.tx
    .selectFrom('person_role as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select('r.role')
    .where('r.person_id', '=', personId)
    .where('r.organisation_id', '=', organisationId)
    .where('o.state', '<>', 'withdrawn')
    .executeTakeFirst()
  return role !== undefined
}

/**
 * Throws `not-found` when the person has no role there or the organisation has left; with a supplier, when that may not
 * act for it.
 */
export async function actFor(
  scope: Scope,
  sessionId: string,
  personId: string,
  { organisationId, supplierId = null }: { organisationId: string; supplierId?: string | null | undefined },
  now: Date,
): Promise<void> {
  const may = supplierId
    ? (await clientsOf(scope, personId, now)).some((one) => one.id === organisationId && one.supplier_id === supplierId)
    : await mayActFor(scope, personId, organisationId)
  if (!may) throw new AppError('not-found')
  const choice = { organisation_id: organisationId, supplier_id: supplierId, changed_at: now }
  await scope.tx
    .insertInto('acting_for')
    .values({ session_id: sessionId, person_id: personId, ...choice })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(choice))
    .execute()
}

export async function proofOf(scope: Scope, sessionId: string): Promise<Proof | null> {
  const row = await scope.tx
    .selectFrom('session_proof')
    .select(['method', 'proven_at'])
    .where('session_id', '=', sessionId)
    .executeTakeFirst()
  return row ? { method: row.method, provenAt: row.proven_at } : null
}

export async function keepProof(scope: Scope, sessionId: string, method: ProofMethod, now: Date): Promise<void> {
  const proof = { method, proven_at: now }
  await scope.tx
    .insertInto('session_proof')
    .values({ session_id: sessionId, ...proof })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(proof))
    .execute()
}

export async function endSession(scope: Scope, sessionId: string): Promise<void> {
  await sql`delete from auth.session where id = ${sessionId}`.execute(scope.tx)
}

/** Ends every session of the account but the one that changed something. */
export async function endOtherSessions(scope: Scope, accountId: string, sessionId: string): Promise<void> {
  await sql`delete from auth.session where "userId" = ${accountId} and id <> ${sessionId}`.execute(scope.tx)
}

/** The new session goes on where the old one was: for the same organisation; the old one ends. */
export async function replaceSession(scope: Scope, oldId: string, newId: string): Promise<void> {
  await scope.tx.deleteFrom('acting_for').where('session_id', '=', newId).execute()
  await scope.tx.updateTable('acting_for').set({ session_id: newId }).where('session_id', '=', oldId).execute()
  await endSession(scope, oldId)
}
