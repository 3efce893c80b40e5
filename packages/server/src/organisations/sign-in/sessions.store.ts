// For which organisation a signed-in person acts: the chosen one, else the operator, else the oldest role.
import { AppError } from '@schakel/api'
import type { Role, Scope } from '../../platform/index.ts'

export interface Acting {
  personId: string
  organisationId: string
  isOperator: boolean
  role: Role
}

export async function actingOrganisation(scope: Scope, accountId: string, sessionId: string): Promise<Acting | null> {
  const row = await scope.tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('acting_for as a', (join) =>
      join.onRef('a.organisation_id', '=', 'o.id').on('a.session_id', '=', sessionId),
    )
    .select(['p.id as person_id', 'o.id as organisation_id', 'o.is_operator', 'r.role'])
    .where('p.auth_user_id', '=', accountId)
    .where('o.state', '<>', 'withdrawn')
    .orderBy('a.session_id', (order) => order.asc().nullsLast())
    .orderBy('o.is_operator', 'desc')
    .orderBy('r.created_at')
    .executeTakeFirst()
  if (!row) return null
  return { personId: row.person_id, organisationId: row.organisation_id, isOperator: row.is_operator, role: row.role }
}

/** Throws `not-found` when the person has no role there, or the organisation has left. */
export async function actFor(
  scope: Scope,
  sessionId: string,
  personId: string,
  organisationId: string,
  now: Date,
): Promise<void> {
  const role = await scope.tx
    .selectFrom('person_role as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select('r.role')
    .where('r.person_id', '=', personId)
    .where('r.organisation_id', '=', organisationId)
    .where('o.state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (!role) throw new AppError('not-found')
  await scope.tx
    .insertInto('acting_for')
    .values({ session_id: sessionId, person_id: personId, organisation_id: organisationId, changed_at: now })
    .onConflict((conflict) =>
      conflict.column('session_id').doUpdateSet({ organisation_id: organisationId, changed_at: now }),
    )
    .execute()
}
