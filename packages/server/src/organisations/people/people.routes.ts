// /api/v1/members/:id/people and /invitations, and the pages behind an invitation's link.
import {
  AppError,
  id,
  idParams,
  invitation,
  invitationAcceptance,
  invitationCreate,
  invitationList,
  invitationView,
  personChange,
  personList,
} from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, everyone, eyesOf, jobEyes, ownOrganisation } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { accountOf, factorsOf, makeAccount } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import {
  closeInvitation,
  type InvitationRow,
  listInvitations,
  openInvitation,
  revokeInvitation,
} from './invitations.store.ts'
import { changeRole, ensurePerson, giveRole, listPeople, removeRole } from './people.store.ts'
import { sendOneInvitation } from './send-invitation.ts'

function presentInvitation(row: InvitationRow, now: Date, link: string | null = null) {
  const state = row.accepted_at
    ? 'accepted'
    : row.revoked_at
      ? 'revoked'
      : row.expires_at <= now
        ? 'expired'
        : 'waiting'
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    state: state as 'waiting',
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
      const items = rows.map((row) => {
        const own = factors.get(row.auth_user_id ?? '')
        return {
          id: row.id,
          name: row.name,
          email: row.email,
          language: row.language,
          role: row.role,
          secondFactor: own !== undefined && (own.totp || own.passkeys > 0),
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at?.toISOString() ?? null,
        }
      })
      return { items, next: null }
    },
  )

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

  app.get(
    '/api/v1/members/:id/invitations',
    {
      config: { access: { ...access, auditor: true } },
      schema: { params: idParams, response: { 200: invitationList } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const rows = await database.as(eyesOf(request), (scope) => listInvitations(scope, organisationId))
      return { items: rows.map((row) => presentInvitation(row, clock.now())), next: null }
    },
  )

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
