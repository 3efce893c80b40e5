// /api/v1/members/:id/people: who acts for an organisation, in which role.
import { id, idParams, type Person, person, personChange, personQuery } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import {
  type App,
  admins,
  type Columns,
  everyone,
  listRoute,
  ownOrganisation,
  type Role,
  type Scope,
} from '../../platform/index.ts'
import { demandPerson } from '../access/demand-person.ts'
import { revokeTokensOf } from '../access/tokens.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { factorsOf } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { revokeInvitationsOf } from './invitations.store.ts'
import { addressOf, changeRole, listPeople, removeRole } from './people.store.ts'

const access = { operator: admins, member: admins, applicants: true } as const
const onePerson = z.object({ id, personId: id })

const personColumns: Columns<Person> = {
  id: (one) => one.id,
  name: (one) => one.name,
  email: (one) => one.email,
  language: (one) => one.language,
  role: (one) => one.role,
  second_factor: (one) => one.secondFactor,
  created: (one) => one.createdAt,
  last_seen: (one) => one.lastSeenAt,
}

export function peopleRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  listPeopleRoute(app, deps, signIn)
  roleRoute(app, deps)
  removeRoute(app, deps)
}

function listPeopleRoute(app: App, { database }: OrganisationsDeps, signIn: SignIn): void {
  listRoute(app, '/api/v1/members/:id/people', {
    access: { operator: everyone, member: everyone, auditor: true, applicants: true },
    params: idParams,
    query: personQuery,
    item: person,
    columns: personColumns,
    async read({ request, eyes, params, query, page }) {
      const organisationId = ownOrganisation(request, params.id)
      const rows = await database.as(eyes, (scope) => listPeople(scope, organisationId, query, page))
      const accounts = rows.flatMap((row) => (row.auth_user_id ? [row.auth_user_id] : []))
      const factors = await factorsOf(signIn, accounts)
      return rows.map((row) => ({ ...row, factors: factors.get(row.auth_user_id ?? '') }))
    },
    present: ({ factors, ...row }) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      language: row.language,
      role: row.role,
      secondFactor: factors !== undefined && (factors.totp || factors.passkeys > 0),
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    }),
  })
}

/** Tokens and open invitations don't outlive the role of the person who made them. */
async function endWaysIn(
  scope: Scope,
  organisationId: string,
  person: { id: string; address: string },
  left: Role | null,
  now: Date,
): Promise<void> {
  const [tokens, invitations] = [
    await revokeTokensOf(scope, organisationId, person.id, left, now),
    await revokeInvitationsOf(scope, organisationId, person, left, now),
  ]
  for (const token of tokens) {
    await record(scope, {
      action: 'token.revoked',
      thing: { type: 'token', id: token },
      memberId: organisationId,
      detail: { maker: person.id },
    })
  }
  for (const invitation of invitations) {
    await record(scope, {
      action: 'invitation.revoked',
      thing: { type: 'invitation', id: invitation },
      memberId: organisationId,
    })
  }
}

function roleRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.patch(
    '/api/v1/members/:id/people/:personId',
    { config: { access }, schema: { params: onePerson, body: personChange } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { personId } = request.params
      await database.as(demandPerson(request), async (scope) => {
        const address = await addressOf(scope, organisationId, personId)
        await changeRole(scope, organisationId, personId, request.body.role)
        await record(scope, {
          action: 'person.role-changed',
          thing: { type: 'person', id: personId },
          memberId: organisationId,
          detail: { role: request.body.role },
        })
        await endWaysIn(scope, organisationId, { id: personId, address }, request.body.role, clock.now())
      })
      return reply.code(204).send()
    },
  )
}

function removeRoute(app: App, { database, clock, personLeft }: OrganisationsDeps): void {
  app.delete(
    '/api/v1/members/:id/people/:personId',
    { config: { access }, schema: { params: onePerson } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { personId } = request.params
      await database.as(demandPerson(request), async (scope) => {
        const address = await addressOf(scope, organisationId, personId)
        await removeRole(scope, organisationId, personId)
        await personLeft(scope, organisationId, address, clock.now())
        await endWaysIn(scope, organisationId, { id: personId, address }, null, clock.now())
        await record(scope, {
          action: 'person.removed',
          thing: { type: 'person', id: personId },
          memberId: organisationId,
        })
      })
      return reply.code(204).send()
    },
  )
}
