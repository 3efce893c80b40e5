// /api/v1/members/:id/invitations: who was asked in, by mail or by a link to hand over.
import { type Invitation, id, idParams, invitation, invitationCreate, invitationQuery } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, type Columns, eyesOf, listRoute, ownOrganisation } from '../../platform/index.ts'
import { demandPerson } from '../access/demand-person.ts'
import type { InvitationState, OrganisationsDeps } from '../deps.ts'
import { type InvitationRow, invitationState, listInvitations, revokeInvitation } from './invitations.store.ts'
import { sendOneInvitation } from './send-invitation.ts'

const access = { operator: admins, member: admins, applicants: true } as const

const invitationColumns: Columns<Invitation> = {
  id: (one) => one.id,
  email: (one) => one.email,
  name: (one) => one.name,
  role: (one) => one.role,
  state: (one) => one.state,
  created: (one) => one.createdAt,
  expires: (one) => one.expiresAt,
  sent: (one) => one.sent,
  problem: (one) => one.mail?.problem ?? null,
}

function presentInvitation(row: InvitationRow, now: Date, mail: InvitationState | null, link: string | null = null) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    state: invitationState(row, now),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    // Invitations of before letters have the time of their mail in their own row.
    sent: row.sent_at !== null || mail?.state === 'sent',
    mail,
    link,
  }
}

export function invitationRoutes(app: App, deps: OrganisationsDeps): void {
  listInvitationsRoute(app, deps)
  inviteRoute(app, deps)
  revokeRoute(app, deps)
}

function listInvitationsRoute(app: App, { database, clock, invitationStates }: OrganisationsDeps): void {
  listRoute(app, '/api/v1/members/:id/invitations', {
    access: { ...access, auditor: true },
    params: idParams,
    query: invitationQuery,
    item: invitation,
    columns: invitationColumns,
    read({ request, eyes, params, query: { state }, page }) {
      const organisationId = ownOrganisation(request, params.id)
      const query = { state, now: clock.now() }
      return database.as(eyes, async (scope) => {
        const rows = await listInvitations(scope, organisationId, query, page)
        const ids = rows.map(({ id }) => id)
        const mails = await invitationStates(scope, ids)
        return rows.map((row) => ({ ...row, mail: mails.get(row.id) ?? null }))
      })
    },
    present: (row) => presentInvitation(row, clock.now(), row.mail),
  })
}

function inviteRoute(app: App, deps: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/invitations',
    { config: { access }, schema: { params: idParams, body: invitationCreate, response: { 201: invitation } } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { email, name, role, language } = request.body
      const { row, link, mail } = await sendOneInvitation(deps, demandPerson(request), {
        organisationId,
        email,
        name: name ?? null,
        role,
        language,
      })
      return reply.code(201).send(presentInvitation(row, deps.clock.now(), mail, link))
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
