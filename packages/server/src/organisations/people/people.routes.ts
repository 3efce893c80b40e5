// /api/v1/members/:id/people: who acts for an organisation, in which role.
import { id, idParams, personChange, personList } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, everyone, eyesOf, ownOrganisation } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { type AccountFactors, factorsOf } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { changeRole, listPeople, type PersonInRole, removeRole } from './people.store.ts'

const access = { operator: admins, member: admins }
const onePerson = z.object({ id, personId: id })

function presentPerson(row: PersonInRole, factors: AccountFactors | undefined) {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    role: row.role,
    secondFactor: factors !== undefined && (factors.totp || factors.passkeys > 0),
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  }
}

export function peopleRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  listRoute(app, deps, signIn)
  roleRoute(app, deps)
  removeRoute(app, deps)
}

function listRoute(app: App, { database }: OrganisationsDeps, signIn: SignIn): void {
  app.get(
    '/api/v1/members/:id/people',
    {
      config: { access: { operator: everyone, member: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: personList } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const rows = await database.as(eyesOf(request), (scope) => listPeople(scope, organisationId))
      const factors = await factorsOf(
        signIn,
        rows.flatMap((row) => (row.auth_user_id ? [row.auth_user_id] : [])),
      )
      const items = rows.map((row) => presentPerson(row, factors.get(row.auth_user_id ?? '')))
      return { items, next: null }
    },
  )
}

function roleRoute(app: App, { database }: OrganisationsDeps): void {
  app.patch(
    '/api/v1/members/:id/people/:personId',
    { config: { access }, schema: { params: onePerson, body: personChange } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { personId } = request.params
      await database.as(eyesOf(request), async (scope) => {
        await changeRole(scope, organisationId, personId, request.body.role)
        await record(scope, {
          action: 'person.role-changed',
          thing: { type: 'person', id: personId },
          memberId: organisationId,
          detail: { role: request.body.role },
        })
      })
      return reply.code(204).send()
    },
  )
}

function removeRoute(app: App, { database }: OrganisationsDeps): void {
  app.delete(
    '/api/v1/members/:id/people/:personId',
    { config: { access }, schema: { params: onePerson } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { personId } = request.params
      await database.as(eyesOf(request), async (scope) => {
        await removeRole(scope, organisationId, personId)
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
