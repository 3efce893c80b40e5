// /api/v1/members/:id/people and /invitations, and the pages behind an invitation's link.
import {
  AppError,
  type Invitation,
  id,
  idParams,
  invitation,
  invitationAcceptance,
  invitationCreate,
  invitationQuery,
  invitationView,
  type Person,
  person,
  personChange,
  personQuery,
} from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import {
  type App,
  admins,
  type Columns,
  everyone,
  eyesOf,
  jobEyes,
  listRoute,
  ownOrganisation,
} from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { accountOf, factorsOf, makeAccount } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import {
  closeInvitation,
  type InvitationRow,
  invitationState,
  listInvitations,
  openInvitation,
  revokeInvitation,
} from './invitations.store.ts'
import { changeRole, ensurePerson, giveRole, listPeople, removeRole } from './people.store.ts'
import { sendOneInvitation } from './send-invitation.ts'

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
const invitationColumns: Columns<Invitation> = {
  id: (one) => one.id,
  email: (one) => one.email,
  name: (one) => one.name,
  role: (one) => one.role,
  state: (one) => one.state,
  created: (one) => one.createdAt,
  expires: (one) => one.expiresAt,
  sent: (one) => one.sent,
}

function presentInvitation(row: InvitationRow, now: Date, link: string | null = null) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    state: invitationState(row, now),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    sent: row.sent_at !== null,
    link,
  }
}

export function peopleRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  const { database } = deps
  const access = { operator: admins, member: admins }
  const onePerson = z.object({ id, personId: id })

  listRoute(app, '/api/v1/members/:id/people', {
    access: { operator: everyone, member: everyone, auditor: true },
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

  invitationRoutes(app, deps)
  acceptanceRoutes(app, deps, signIn)
}

function invitationRoutes(app: App, deps: OrganisationsDeps): void {
  const { database, clock } = deps
  const access = { operator: admins, member: admins }

  listRoute(app, '/api/v1/members/:id/invitations', {
    access: { ...access, auditor: true },
    params: idParams,
    query: invitationQuery,
    item: invitation,
    columns: invitationColumns,
    read({ request, eyes, params, query: { state }, page }) {
      const organisationId = ownOrganisation(request, params.id)
      const query = { state, now: clock.now() }
      return database.as(eyes, (scope) => listInvitations(scope, organisationId, query, page))
    },
    present: (row) => presentInvitation(row, clock.now()),
  })

  app.post(
    '/api/v1/members/:id/invitations',
    { config: { access }, schema: { params: idParams, body: invitationCreate, response: { 201: invitation } } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { email, name, role, language } = request.body
      const { row, link } = await sendOneInvitation(deps, eyesOf(request), {
        organisationId,
        email,
        name: name ?? null,
        role,
        language,
      })
      return reply.code(201).send(presentInvitation(row, clock.now(), link))
    },
  )

  app.delete(
    '/api/v1/members/:id/invitations/:invitationId',
    { config: { access }, schema: { params: z.object({ id, invitationId: id }) } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      await database.as(eyesOf(request), async (scope) => {
        await revokeInvitation(scope, organisationId, request.params.invitationId, clock.now())
        await record(scope, {
          action: 'invitation.revoked',
          thing: { type: 'invitation', id: request.params.invitationId },
          memberId: organisationId,
        })
      })
      return reply.code(204).send()
    },
  )
}

function acceptanceRoutes(app: App, { database, clock }: OrganisationsDeps, signIn: SignIn): void {
  const behindLink = z.object({ token: z.string().max(100) })
  const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }

  app.get(
    '/api/v1/invitations/:token',
    { config, schema: { params: behindLink, response: { 200: invitationView } } },
    async (request) => {
      const row = await database.as(jobEyes('invitation'), (scope) =>
        openInvitation(scope, request.params.token, clock.now(), false),
      )
      return {
        organisation: row.organisation,
        email: row.email,
        name: row.name,
        role: row.role,
        language: row.language,
        expiresAt: row.expires_at.toISOString(),
        hasAccount: (await accountOf(signIn, row.email)) !== null,
      }
    },
  )

  app.post(
    '/api/v1/invitations/:token/acceptances',
    { config, schema: { params: behindLink, body: invitationAcceptance } },
    async (request, reply) => {
      const { name, password, language } = request.body
      await database.as(jobEyes('invitation'), async (scope) => {
        const row = await openInvitation(scope, request.params.token, clock.now(), true)
        const known = await accountOf(signIn, row.email)
        if (!known && !password)
          throw new AppError('request.invalid', {
            fields: [{ path: 'password', message: 'Choose a password of at least 12 characters' }],
          })
        const accountId = known ?? (await makeAccount(signIn, { email: row.email, name, password: password ?? '' }))
        const personId = await ensurePerson(
          scope,
          { email: row.email, name, language: language ?? row.language, accountId },
          clock.now(),
        )
        await giveRole(scope, personId, row.organisation_id, row.role, clock.now())
        await closeInvitation(scope, row.id, clock.now())
        await record(scope, {
          action: 'invitation.accepted',
          thing: { type: 'person', id: personId },
          memberId: row.organisation_id,
          detail: { role: row.role },
        })
      })
      return reply.code(204).send()
    },
  )
}
