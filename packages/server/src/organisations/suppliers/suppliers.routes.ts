// /api/v1/members/:id/suppliers: who acts for a member as its security supplier; both sides say yes, either ends it.
import { AppError, id, idParams, supplierAgreement, supplierAsk, supplierList } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import {
  type App,
  admins,
  type Eyes,
  everyone,
  eyesOf,
  jobEyes,
  ownOrganisation,
  type Scope,
} from '../../platform/index.ts'
import { demandPerson } from '../access/demand-person.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { refuseSuspended, refuseWithdrawn } from '../members/membership.ts'
import { presentSupplier } from './present.ts'
import {
  agreementsOf,
  askSupplier,
  endSupplier,
  findSupplierAgreement,
  type SupplierRow,
  sayYes,
} from './suppliers.store.ts'

type Deps = Pick<OrganisationsDeps, 'database' | 'clock'>
const oneAgreement = z.object({ id, agreementId: id })
const ofMembers = { member: admins } as const

/** Both sides and the operator look; what is read was found for one of these before. */
const looking = (organisationId: string) => jobEyes(`suppliers of ${organisationId}`)

async function note(
  scope: Scope,
  action: 'asked' | 'consented' | 'accepted' | 'ended',
  row: SupplierRow,
): Promise<void> {
  await record(scope, {
    action: `supplier.${action}`,
    thing: { type: 'agreement', id: row.id },
    memberId: row.organisation_id,
    detail: { agreement: row.id, supplier: row.other_id },
  })
}

export function supplierRoutes(app: App, deps: Deps): void {
  listSuppliersRoute(app, deps)
  askRoute(app, deps)
  yesRoute(app, deps, 'consents', 'member')
  yesRoute(app, deps, 'acceptances', 'supplier')
  endRoute(app, deps)
}

function listSuppliersRoute(app: App, { database, clock }: Deps): void {
  app.get(
    '/api/v1/members/:id/suppliers',
    {
      config: { access: { operator: everyone, member: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: supplierList } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const viewer = eyesOf(request)
      const found = await database.as(looking(organisationId), (scope) => agreementsOf(scope, organisationId))
      const shown = (rows: SupplierRow[]) => rows.map((row) => presentSupplier(row, viewer, clock.now()))
      return { suppliers: shown(found.suppliers), clients: shown(found.clients) }
    },
  )
}

/** Throws `request.invalid` for an end that has passed. */
function endOf(until: string | null | undefined, now: Date): Date | null {
  const end = until ? new Date(until) : null
  if (end && end <= now)
    throw new AppError('request.invalid', { fields: [{ path: 'until', message: 'must lie in the future' }] })
  return end
}

/** Does it under job eyes, for rows of both sides, and notes in the chain whose eyes asked. */
async function changed(
  { database, clock }: Deps,
  eyes: Eyes,
  organisationId: string,
  does: (scope: Scope) => Promise<{ id: string; action: Parameters<typeof note>[1] }>,
) {
  return await database.as(looking(organisationId), async (scope) => {
    const { id: agreementId, action } = await does(scope)
    const row = await findSupplierAgreement(scope, organisationId, agreementId)
    await note({ ...scope, eyes }, action, row)
    return presentSupplier(row, eyes, clock.now())
  })
}

function askRoute(app: App, deps: Deps): void {
  app.post(
    '/api/v1/members/:id/suppliers',
    {
      config: { access: { operator: admins, member: admins } },
      schema: { params: idParams, body: supplierAsk, response: { 201: supplierAgreement } },
    },
    async (request, reply) => {
      const memberId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const now = deps.clock.now()
      const { supplierId, note = null } = request.body
      const until = endOf(request.body.until, now)
      const consents = eyes.audience === 'member' && eyes.personId !== null
      const made = await changed(deps, eyes, memberId, async (scope) => {
        const member = await findOrganisation(scope, memberId)
        if (member.is_operator) throw new AppError('not-found')
        refuseWithdrawn(member)
        refuseSuspended(member)
        const asked = { memberId, supplierId, until, note, askedBy: eyes.personId, consents }
        return { id: await askSupplier(scope, asked, now), action: 'asked' }
      })
      return reply.code(201).send(made)
    },
  )
}

function yesRoute(app: App, deps: Deps, word: 'consents' | 'acceptances', side: 'member' | 'supplier'): void {
  app.post(
    `/api/v1/members/:id/suppliers/:agreementId/${word}`,
    { config: { access: ofMembers }, schema: { params: oneAgreement, response: { 200: supplierAgreement } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = demandPerson(request)
      return await changed(deps, eyes, organisationId, async (scope) => {
        const row = await findSupplierAgreement(scope, organisationId, request.params.agreementId)
        if ((side === 'member' ? row.organisation_id : row.other_id) !== organisationId) throw new AppError('not-found')
        await sayYes(scope, row, side, eyes.personId, deps.clock.now())
        return { id: row.id, action: side === 'member' ? 'consented' : 'accepted' }
      })
    },
  )
}

function endRoute(app: App, deps: Deps): void {
  app.delete(
    '/api/v1/members/:id/suppliers/:agreementId',
    { config: { access: { operator: admins, member: admins } }, schema: { params: oneAgreement } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      await changed(deps, eyes, organisationId, async (scope) => {
        const row = await findSupplierAgreement(scope, organisationId, request.params.agreementId)
        await endSupplier(scope, row.id, eyes.personId, deps.clock.now())
        return { id: row.id, action: 'ended' }
      })
      return reply.code(204).send()
    },
  )
}
