// /api/v1/members/:id/contacts.
import { type Contact, contact, contactChange, contactCreate, contactQuery, id, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, type Columns, everyone, eyesOf, listRoute, ownOrganisation, writers } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import {
  addContact,
  type ContactFields,
  changeContact,
  findContact,
  listContacts,
  removeContact,
} from './contacts.store.ts'
import { presentContact } from './present.ts'

const access = { operator: writers, member: writers, applicants: true } as const
const oneContact = z.object({ id, contactId: id })

const columns: Columns<Contact> = {
  id: (one) => one.id,
  name: (one) => one.name,
  roles: (one) => one.roles.join(' '),
  language: (one) => one.language,
  email: (one) => one.email,
  phone: (one) => one.phone,
  note: (one) => one.note,
  created: (one) => one.createdAt,
  confirmed: (one) => one.confirmedAt,
  freshness: (one) => one.freshness,
  bounced: (one) => one.bouncedSince,
}

/** Only what was said changes; mail addresses are kept in lower case. */
function fieldsOf(body: z.infer<typeof contactChange>): Partial<ContactFields> {
  const said = Object.entries({ ...body, email: body.email?.toLowerCase() ?? body.email }).filter(
    ([, value]) => value !== undefined,
  )
  return Object.fromEntries(said)
}

export function contactRoutes(app: App, deps: OrganisationsDeps): void {
  listContactsRoute(app, deps)
  addRoute(app, deps)
  changeRoute(app, deps)
  removeRoute(app, deps)
}

function listContactsRoute(app: App, { database, clock }: OrganisationsDeps): void {
  listRoute(app, '/api/v1/members/:id/contacts', {
    access: { operator: everyone, member: everyone, auditor: true, applicants: true },
    params: idParams,
    query: contactQuery,
    item: contact,
    columns,
    read({ request, eyes, params, query, page }) {
      const organisationId = ownOrganisation(request, params.id)
      return database.as(eyes, (scope) => listContacts(scope, organisationId, query, page))
    },
    present: (row) => presentContact(row, clock.now()),
  })
}

function addRoute(app: App, { database, clock, contactReachable, soon }: OrganisationsDeps): void {
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
        return await findContact(scope, organisationId, added.id)
      })
      soon()
      return reply.code(201).send(presentContact(row, clock.now()))
    },
  )
}

function changeRoute(app: App, { database, clock, contactReachable, soon }: OrganisationsDeps): void {
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
        await contactReachable(scope, changed, clock.now())
        await record(scope, {
          action: 'contact.changed',
          thing: { type: 'contact', id: changed.id },
          memberId: organisationId,
        })
        return await findContact(scope, organisationId, changed.id)
      })
      soon()
      return presentContact(row, clock.now())
    },
  )
}

function removeRoute(app: App, { database, contactGone, soon }: OrganisationsDeps): void {
  app.delete(
    '/api/v1/members/:id/contacts/:contactId',
    { config: { access }, schema: { params: oneContact } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      await database.as(eyesOf(request), async (scope) => {
        await contactGone(scope, { id: request.params.contactId, organisation_id: organisationId })
        await removeContact(scope, organisationId, request.params.contactId)
        await record(scope, {
          action: 'contact.removed',
          thing: { type: 'contact', id: request.params.contactId },
          memberId: organisationId,
        })
      })
      soon()
      return reply.code(204).send()
    },
  )
}
