// People and their roles; one person may act for several organisations.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Role, type Scope } from '../../platform/index.ts'
import { ladder } from './roles.ts'

/** The person of this address, made when unknown. Run under job eyes: a member does not see other members' people. */
export async function ensurePerson(
  scope: Scope,
  person: { email: string; name: string; language: 'nl' | 'en'; accountId: string },
  now: Date,
): Promise<string> {
  const row = await scope.tx
    .insertInto('person')
    .values({
      id: newId(),
      email: person.email.toLowerCase(),
      name: person.name,
      language: person.language,
      auth_user_id: person.accountId,
      created_at: now,
      last_seen_at: null,
    })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ auth_user_id: person.accountId }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Gives a role where there is none; one that the person has is raised, never lowered. Answers the role that is in force. */
export async function giveRole(
  scope: Scope,
  personId: string,
  organisationId: string,
  role: Role,
  now: Date,
): Promise<Role> {
  const steps = sql`array[${sql.join(ladder)}]::text[]`
  await scope.tx
    .insertInto('person_role')
    .values({ person_id: personId, organisation_id: organisationId, role, created_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'person_id'])
        .doUpdateSet({ role })
        .where(sql<boolean>`array_position(${steps}, person_role.role) < array_position(${steps}, ${role}::text)`),
    )
    .execute()
  return (await roleAt(scope, personId, organisationId)) ?? role
}

async function roleAt(scope: Scope, personId: string, organisationId: string): Promise<Role | null> {
  const row = await scope.tx
    .selectFrom('person_role')
    .select('role')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row?.role ?? null
}

export async function hasRoleAt(scope: Scope, accountId: string, organisationId: string): Promise<boolean> {
  const row = await scope.tx
    .selectFrom('person_role as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select('r.role')
    .where('p.auth_user_id', '=', accountId)
    .where('r.organisation_id', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}

export interface PeopleQuery {
  q?: string | undefined
  role?: Role | undefined
}

const inOrder: Order = {
  by: [
    [sql`r.created_at`, 'timestamptz'],
    [sql`p.id`, 'uuid'],
  ],
}

/** A page of who can sign in for an organisation; the first one first. */
export async function listPeople(scope: Scope, organisationId: string, { q, role }: PeopleQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('person_role as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name', 'p.email', 'p.language', 'p.auth_user_id', 'p.created_at', 'p.last_seen_at', 'r.role'])
    .where('r.organisation_id', '=', organisationId)
  if (role) select = select.where('r.role', '=', role)
  if (q)
    select = select.where(
      sql<boolean>`(position(lower(${q}) in lower(p.name)) > 0 or position(lower(${q}) in p.email) > 0)`,
    )
  return await pageBy(select, inOrder, page).execute()
}

async function refuseLastAdmin(scope: Scope, organisationId: string, personId: string): Promise<void> {
  const admins = await scope.tx
    .selectFrom('person_role')
    .select('person_id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'admin')
    .forUpdate()
    .execute()
  if (admins.length === 1 && admins[0]?.person_id === personId) throw new AppError('person.last-admin')
}

/** Throws `person.last-admin` for the last admin, `not-found` when the person has no role here. */
export async function changeRole(scope: Scope, organisationId: string, personId: string, role: Role): Promise<void> {
  if (role !== 'admin') await refuseLastAdmin(scope, organisationId, personId)
  const changed = await scope.tx
    .updateTable('person_role')
    .set({ role })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found')
}

/** The address of one of its people. Throws `not-found`. */
export async function addressOf(scope: Scope, organisationId: string, personId: string): Promise<string> {
  const person = await scope.tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .select('p.email')
    .where('r.organisation_id', '=', organisationId)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!person) throw new AppError('not-found')
  return person.email
}

export async function removeRole(scope: Scope, organisationId: string, personId: string): Promise<void> {
  await refuseLastAdmin(scope, organisationId, personId)
  const gone = await scope.tx
    .deleteFrom('person_role')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new AppError('not-found')
}
