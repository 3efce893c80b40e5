// /api/v1/channel-confirmations/:token: the page behind the link that asks whether an address is right.
import { channelConfirmation } from '@schakel/api'
import { z } from 'zod'
import { findOrganisation } from '../organisations/index.ts'
import { type App, jobEyes } from '../platform/index.ts'
import { channelBehind, confirmChannel } from './confirmations.store.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'

const behindLink = z.object({ token: z.string().max(200) })

export function confirmationRoutes(app: App, deps: DeliveryDeps, engine: Pick<DeliveryEngine, 'wake'>): void {
  const { database, vault, clock } = deps
  const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }
  const eyes = jobEyes('address-confirmation')

  app.get(
    '/api/v1/channel-confirmations/:token',
    { config, schema: { params: behindLink, response: { 200: channelConfirmation } } },
    (request) =>
      database.as(eyes, async (scope) => {
        const channel = await channelBehind(scope, vault, request.params.token)
        const { name } = await findOrganisation(scope, channel.organisation_id)
        const { address, language } = channel
        return { organisation: name, address, language, confirmed: channel.confirmed_at !== null }
      }),
  )

  app.post(
    '/api/v1/channel-confirmations/:token',
    { config, schema: { params: behindLink } },
    async (request, reply) => {
      await database.as(eyes, async (scope) => {
        const channel = await channelBehind(scope, vault, request.params.token)
        await confirmChannel(scope, channel, clock.now())
      })
      engine.wake()
      return reply.code(204).send()
    },
  )
}
