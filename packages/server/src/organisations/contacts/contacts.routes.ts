// /api/v1/members/:id/contacts.
import { contact, contactChange, contactCreate, contactList, id, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, everyone, eyesOf, ownOrganisation, writers } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import {
  addContact,
  type ContactFields,
  type ContactRow,
  changeContact,
  listContacts,
  removeContact,
} from './contacts.store.ts'

const access = { operator: writers, member: writers }
const oneContact = z.object({ id, contactId: id })
type ContactRoles = z.infer<typeof contact>['roles']

function presentContact(row: ContactRow) {
  return {
    id: row.id,
    name: row.name,
    roles: row.roles as ContactRoles,
    language: row.language,
    email: row.email,
    phone: row.phone,
    note: row.note,
    createdAt: row.created_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  }
}

/** Only what was said changes; mail addresses are kept in lower case. */
function fieldsOf(body: z.infer<typeof contactChange>): Partial<ContactFields> {
  const said = Object.entries({ ...body, email: body.email?.toLowerCase() ?? body.email }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(said)
}

export function contactRoutes(app: App, deps: OrganisationsDeps): void {
  listRoute(app, deps)
  addRoute(app, deps)
  changeRoute(app, deps)
  removeRoute(app, deps)
}

function listRoute(app: App, { database }: OrganisationsDeps): void {
  app.get(
    '/api/v1/members/:id/contacts',
    {
      config: { access: { operator: everyone, member: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: contactList } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const rows = await database.as(eyesOf(request), (scope) => listContacts(scope, organisationId))
      return { items: rows.map(presentContact), next: null }
    },
  )
}

function addRoute(app: App, { database, clock, contactReachable }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/contacts',
    { config: { access }, schema: { params: idParams, body: contactCreate, response: { 201: contact } } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const row = await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const fields = { email: null, phone: null, note: null, ...fieldsOf(request.body) } as ContactFields
        const added = await addContact(scope, organisationId, fields, clock.now())
        await contactReachable(scope, added, clock.now())
        await record(scope, {
          action: 'contact.added',
          thing: { type: 'contact', id: added.id },
          memberId: organisationId,
        })
        return added
      })
      return reply.code(201).send(presentContact(row))
    },
  )
}

function changeRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.patch(
    '/api/v1/members/:id/contacts/:contactId',
    { config: { access }, schema: { params: oneContact, body: contactChange, response: { 200: contact } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const row = await database.as(eyesOf(request), async (scope) => {
        const changed = await changeContact(
          scope,
          organisationId,
          request.params.contactId,
          fieldsOf(request.body),
          clock.now(),
        )
        await record(scope, {
          action: 'contact.changed',
          thing: { type: 'contact', id: changed.id },
          memberId: organisationId,
        })
        return changed
      })
      return presentContact(row)
    },
  )
}

function removeRoute(app: App, { database }: OrganisationsDeps): void {
  app.delete(
    '/api/v1/members/:id/contacts/:contactId',
    { config: { access }, schema: { params: oneContact } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      await database.as(eyesOf(request), async (scope) => {
        await removeContact(scope, organisationId, request.params.contactId)
        await record(scope, {
          action: 'contact.removed',
          thing: { type: 'contact', id: request.params.contactId },
          memberId: organisationId,
        })
      })
      return reply.code(204).send()
    },
  )
}
