// /api/v1/members/:id/channels/:channelId/tests: a message that shows whether a channel works, or asks whether it is right.
import { AppError, channelTest, id } from '@schakel/api'
import { z } from 'zod'
import { type App, eyesOf, jobEyes, newId, ownOrganisation, type Scope, writers } from '../platform/index.ts'
import { noteChannelAction, presentChannel } from './channels.routes.ts'
import { type ChannelRow, findChannel } from './channels.store.ts'
import { askConfirmation, demandFewTests } from './confirmations.store.ts'
import type { DeliveryRow } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { lettersOf } from './letters.store.ts'
import { readMailSetup } from './mail-setup.store.ts'
import { attempt } from './send.client.ts'
import { unsent } from './write-delivery.store.ts'

const one = z.object({ id, channelId: id })
type Engine = Pick<DeliveryEngine, 'senders' | 'tryNow'>

export function channelTestRoutes(app: App, deps: DeliveryDeps, engine: Engine): void {
  const { database } = deps
  app.post(
    '/api/v1/members/:id/channels/:channelId/tests',
    {
      config: {
        access: { operator: writers, member: writers, applicants: true },
        rateLimit: { max: 20, timeWindow: '1 minute' },
      },
      schema: { params: one, response: { 200: channelTest } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const row = await database.as(eyes, (scope) => findChannel(scope, organisationId, request.params.channelId))
      if (row.state === 'off') throw new AppError('request.invalid', { detail: 'This channel is switched off.' })
      await database.as(jobEyes('channel-test'), async (scope) => {
        const setup = await readMailSetup(scope, deps.vault, deps.publicUrl)
        if (row.kind === 'mail' && !setup.account) throw new AppError('mail.not-configured')
      })
      const came = row.confirmed_at ? await sendTest(deps, engine, row) : await sendConfirmation(deps, engine, row)
      const after = await database.as(eyes, async (scope) => {
        const found = await findChannel(scope, organisationId, row.id)
        await noteChannelAction(scope, 'channel.tested', found)
        return found
      })
      return { ...came, channel: presentChannel(after) }
    },
  )
}

interface Came {
  sent: boolean
  problem: string | null
}

async function sendTest(deps: DeliveryDeps, engine: Engine, row: ChannelRow): Promise<Came> {
  const delivery = await deps.database.as(jobEyes('channel-test'), (scope) => writeTest(scope, row, deps.clock.now()))
  const { settlement } = await attempt(deps, engine.senders, delivery)
  return { sent: settlement.state === 'sent', problem: settlement.problem }
}

/** An address that nobody confirmed gets the question whether it is right, not a test. */
async function sendConfirmation(deps: DeliveryDeps, engine: Engine, row: ChannelRow): Promise<Came> {
  const eyes = jobEyes('channel-test')
  const key = await deps.database.as(eyes, (scope) => askConfirmation(scope, deps, row, deps.clock.now()))
  await engine.tryNow(key)
  const letter = (await deps.database.as(eyes, (scope) => lettersOf(scope, [key]))).get(key)
  return { sent: letter?.state === 'sent', problem: letter?.problem ?? null }
}

/** A test is claimed where it is made: it is tried once, now. */
async function writeTest(scope: Scope, row: ChannelRow, now: Date): Promise<DeliveryRow> {
  await demandFewTests(scope, row.organisation_id, now)
  const deliveryId = newId()
  return await scope.tx
    .insertInto('delivery')
    .values({
      ...unsent,
      id: deliveryId,
      member_id: row.organisation_id,
      channel_id: row.id,
      outlet: row.kind,
      kind: 'test',
      address: row.address,
      idempotency_key: `test:${deliveryId}`,
      state: 'sending',
      attempts: 1,
      due_at: new Date(now.getTime() + 5 * 60_000),
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
