// /api/v1/members/:id/contacts/confirmations, and the place of a contact in the order of calling.
import { contactMove, contactsConfirmation, contactsConfirmed, id, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, eyesOf, ownOrganisation, writers } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { confirmContacts, contactsToConfirm, moveContact } from './freshness.store.ts'

export function contactConfirmationRoutes(app: App, deps: OrganisationsDeps): void {
  confirmRoute(app, deps)
  moveRoute(app, deps)
}

function confirmRoute(app: App, { database, clock, contactsRight, soon }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/contacts/confirmations',
    {
      config: { access: { operator: writers, member: admins } },
      schema: { params: idParams, body: contactsConfirmation, response: { 200: contactsConfirmed } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const confirmed = await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const ids = await contactsToConfirm(scope, organisationId, request.body.contactIds)
        const rows = await confirmContacts(scope, ids, clock.now())
        await contactsRight(scope, rows, clock.now())
        await record(scope, {
          action: 'contact.confirmed',
          thing: { type: 'organisation', id: organisationId },
          memberId: organisationId,
          detail: { contacts: rows.length },
        })
        return rows.length
      })
      soon()
      return { confirmed }
    },
  )
}

function moveRoute(app: App, { database }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/contacts/:contactId/moves',
    {
      config: { access: { operator: writers, member: writers } },
      schema: { params: z.object({ id, contactId: id }), body: contactMove },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { contactId } = request.params
      await database.as(eyesOf(request), async (scope) => {
        await moveContact(scope, organisationId, contactId, request.body.to)
        await record(scope, {
          action: 'contact.moved',
          thing: { type: 'contact', id: contactId },
          memberId: organisationId,
        })
      })
      return reply.code(204).send()
    },
  )
}
