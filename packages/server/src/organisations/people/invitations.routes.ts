// /api/v1/members/:id/invitations: who was asked in, by mail or by a link to hand over.
import { id, idParams, invitation, invitationCreate, invitationList } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, eyesOf, ownOrganisation } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { type InvitationRow, listInvitations, revokeInvitation } from './invitations.store.ts'
import { sendOneInvitation } from './send-invitation.ts'

const access = { operator: admins, member: admins }

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

export function invitationRoutes(app: App, deps: OrganisationsDeps): void {
  listRoute(app, deps)
  inviteRoute(app, deps)
  revokeRoute(app, deps)
}

function listRoute(app: App, { database, clock }: OrganisationsDeps): void {
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
}

function inviteRoute(app: App, deps: OrganisationsDeps): void {
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
      return reply.code(201).send(presentInvitation(row, deps.clock.now(), link))
    },
  )
}

function revokeRoute(app: App, { database, clock }: OrganisationsDeps): void {
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
