// /api/v1/members/:id/channels: where a member is told, and a test of it.
import {
  AppError,
  type AuditAction,
  type Channel,
  channel,
  channelChange,
  channelCreate,
  channelMade,
  channelQuery,
  channelTest,
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
  jobEyes,
  listRoute,
  newId,
  ownOrganisation,
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
import type { DeliveryRow } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { attempt } from './send.client.ts'

const one = z.object({ id, channelId: id })
const reading = { operator: everyone, member: everyone, auditor: true } as const
const writing = { operator: writers, member: writers }

const columns: Columns<Channel> = {
  id: (one) => one.id,
  kind: (one) => one.kind,
  address: (one) => one.address,
  language: (one) => one.language,
  state: (one) => one.state,
  state_detail: (one) => one.stateDetail,
  last_delivery: (one) => one.lastDeliveryAt,
  created: (one) => one.createdAt,
}

function presentChannel(row: ChannelRow): Channel {
  return {
    id: row.id,
    kind: row.kind,
    address: row.address,
    contactId: row.contact_id,
    language: row.language,
    state: row.state,
    stateDetail: row.state_detail,
    lastDeliveryAt: row.last_delivery_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

export function channelRoutes(app: App, deps: DeliveryDeps, engine: Pick<DeliveryEngine, 'senders'>): void {
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
        await note(scope, 'channel.created', answer.row)
        return answer
      })
      return reply.code(201).send({ ...presentChannel(made.row), secret: made.secret })
    },
  )
  changeRoutes(app, deps)
  testRoute(app, deps, engine)
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

async function note(scope: Parameters<typeof record>[0], action: AuditAction, row: ChannelRow): Promise<void> {
  await record(scope, {
    action,
    thing: { type: 'channel', id: row.id },
    memberId: row.organisation_id,
    detail: { kind: row.kind, state: row.state },
  })
}

function changeRoutes(app: App, { database, clock }: DeliveryDeps): void {
  app.patch(
    '/api/v1/members/:id/channels/:channelId',
    { config: { access: writing }, schema: { params: one, body: channelChange, response: { 200: channel } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      return await database.as(eyesOf(request), async (scope) => {
        const row = await changeChannel(scope, organisationId, request.params.channelId, request.body, clock.now())
        await note(scope, 'channel.changed', row)
        return presentChannel(row)
      })
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
        await note(scope, 'channel.removed', row)
      })
      return reply.code(204).send()
    },
  )
}

function testRoute(app: App, deps: DeliveryDeps, engine: Pick<DeliveryEngine, 'senders'>): void {
  const { database, clock, vault, publicUrl } = deps
  app.post(
    '/api/v1/members/:id/channels/:channelId/tests',
    {
      config: { access: writing, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: { params: one, response: { 200: channelTest } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const row = await database.as(eyes, (scope) => findChannel(scope, organisationId, request.params.channelId))
      if (row.state === 'off') throw new AppError('request.invalid', { detail: 'This channel is switched off.' })
      const delivery = await database.as(jobEyes('channel-test'), async (scope): Promise<DeliveryRow> => {
        const setup = await readMailSetup(scope, vault, publicUrl)
        if (row.kind === 'mail' && !setup.account) throw new AppError('mail.not-configured')
        return await writeTest(scope, row, clock.now())
      })
      const settled = await attempt(deps, engine.senders, delivery)
      const after = await database.as(eyes, async (scope) => {
        const found = await findChannel(scope, organisationId, row.id)
        await note(scope, 'channel.tested', found)
        return found
      })
      return { sent: settled.state === 'sent', problem: settled.problem, channel: presentChannel(after) }
    },
  )
}

/** A test is claimed where it is made: it is tried once, now. */
async function writeTest(scope: Parameters<typeof record>[0], row: ChannelRow, now: Date): Promise<DeliveryRow> {
  const deliveryId = newId()
  return await scope.tx
    .insertInto('delivery')
    .values({
      id: deliveryId,
      member_id: row.organisation_id,
      channel_id: row.id,
      outlet: row.kind,
      kind: 'test',
      address: row.address,
      idempotency_key: `test:${deliveryId}`,
      subject: null,
      state: 'sending',
      attempts: 1,
      due_at: new Date(now.getTime() + 5 * 60_000),
      last_problem: null,
      created_at: now,
      sent_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
