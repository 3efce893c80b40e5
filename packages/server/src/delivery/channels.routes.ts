// /api/v1/members/:id/channels: where a member is told.
import {
  AppError,
  type AuditAction,
  type Channel,
  channel,
  channelChange,
  channelCreate,
  channelMade,
  channelQuery,
  id,
  idParams,
} from '@schakel/api'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import {
  type App,
  type Columns,
  demandOrdinary,
  everyone,
  eyesOf,
  listRoute,
  ownOrganisation,
  type Scope,
  writers,
} from '../platform/index.ts'
import {
  addChannel,
  type ChannelRow,
  changeChannel,
  findChannel,
  listChannels,
  removeChannel,
} from './channels.store.ts'
import { askConfirmation } from './confirmations.store.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'

const one = z.object({ id, channelId: id })
const reading = { operator: everyone, member: everyone, auditor: true, applicants: true } as const
const writing = { operator: writers, member: writers, applicants: true } as const

const columns: Columns<Channel> = {
  id: (one) => one.id,
  kind: (one) => one.kind,
  address: (one) => one.address,
  language: (one) => one.language,
  state: (one) => one.state,
  confirmed: (one) => one.confirmedAt,
  state_detail: (one) => one.stateDetail,
  last_delivery: (one) => one.lastDeliveryAt,
  created: (one) => one.createdAt,
}

export function presentChannel(row: ChannelRow): Channel {
  return {
    id: row.id,
    kind: row.kind,
    address: row.address,
    contactId: row.contact_id,
    language: row.language,
    state: row.state,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    stateDetail: row.state_detail,
    lastDeliveryAt: row.last_delivery_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

type Engine = Pick<DeliveryEngine, 'wake'>

export function channelRoutes(app: App, deps: DeliveryDeps, engine: Engine): void {
  const { database, clock, vault } = deps

  listRoute(app, '/api/v1/members/:id/channels', {
    access: reading,
    params: idParams,
    query: channelQuery,
    item: channel,
    columns,
    read({ request, eyes, params, query, page }) {
      const organisationId = ownOrganisation(request, params.id)
      return database.as(eyes, async (scope) => {
        await findOrganisation(scope, organisationId)
        return await listChannels(scope, organisationId, query, page)
      })
    },
    present: presentChannel,
  })

  app.post(
    '/api/v1/members/:id/channels',
    {
      config: { access: writing },
      schema: { params: idParams, body: channelCreate, response: { 201: channelMade } },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { kind, address, contactId, language } = request.body
      if (kind === 'webhook') demandReachable(address, deps)
      const made = await database.as(eyesOf(request), async (scope) => {
        const organisation = await findOrganisation(scope, organisationId)
        const wanted = { kind, address, contactId: contactId ?? null, language: language ?? organisation.language }
        const answer = await addChannel(scope, vault, organisationId, wanted, clock.now())
        await noteChannelAction(scope, 'channel.created', answer.row)
        if (!answer.row.confirmed_at) await askConfirmation(scope, deps, answer.row, clock.now())
        return answer
      })
      engine.wake()
      return reply.code(201).send({ ...presentChannel(made.row), secret: made.secret })
    },
  )
  changeRoutes(app, deps, engine)
}

/** A webhook that can never be reached is told at once, at its field. */
function demandReachable(address: string, { outboundAllow }: DeliveryDeps): void {
  try {
    demandOrdinary(address, { allow: outboundAllow ?? [] })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('outbound.refused', {
      detail: error.message,
      fields: [{ path: 'address', message: error.message }],
    })
  }
}

export async function noteChannelAction(scope: Scope, action: AuditAction, row: ChannelRow): Promise<void> {
  await record(scope, {
    action,
    thing: { type: 'channel', id: row.id },
    memberId: row.organisation_id,
    detail: { kind: row.kind, state: row.state },
  })
}

function changeRoutes(app: App, { database, clock }: DeliveryDeps, engine: Engine): void {
  app.patch(
    '/api/v1/members/:id/channels/:channelId',
    { config: { access: writing }, schema: { params: one, body: channelChange, response: { 200: channel } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const changed = await database.as(eyesOf(request), async (scope) => {
        const row = await changeChannel(scope, organisationId, request.params.channelId, request.body, clock.now())
        await noteChannelAction(scope, 'channel.changed', row)
        return presentChannel(row)
      })
      engine.wake()
      return changed
    },
  )

  app.delete(
    '/api/v1/members/:id/channels/:channelId',
    { config: { access: writing }, schema: { params: one } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      await database.as(eyesOf(request), async (scope) => {
        const row = await findChannel(scope, organisationId, request.params.channelId)
        await removeChannel(scope, organisationId, row.id)
        await noteChannelAction(scope, 'channel.removed', row)
      })
      engine.wake()
      return reply.code(204).send()
    },
  )
}
