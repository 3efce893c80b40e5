// POST /api/v1/deliveries/bounces: a mail server hands over a failure report that came back by mail.
import { AppError, bounceTaken } from '@schakel/api'
import { type App, bytesBody, jobEyes, writers } from '../platform/index.ts'
import { readStatusReport } from './bounces/index.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { type TakenBounce, takeBounce } from './take-bounce.store.ts'

/** A report may return the whole mail that it is about. */
const longest = 1024 * 1024

async function take({ database, vault, clock }: DeliveryDeps, bytes: Buffer): Promise<TakenBounce> {
  const read = await readStatusReport(bytes)
  if (!read.ok) throw new AppError('bounce.unreadable', { detail: read.problem })
  return await database.as(jobEyes('bounce'), (scope) => takeBounce(scope, vault, read.value, clock.now()))
}

export function bounceRoutes(parent: App, deps: DeliveryDeps, engine: Pick<DeliveryEngine, 'wake'>): void {
  bytesBody(parent, 'message/rfc822', (app) => {
    app.post(
      '/api/v1/deliveries/bounces',
      { config: { access: { operator: writers } }, bodyLimit: longest, schema: { response: { 200: bounceTaken } } },
      async (request) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const count = (outcome: string) => app.metrics.count('schakel_bounces', { outcome })
        const { is, deliveryId } = await take(deps, bytes).catch((error: unknown) => {
          if (error instanceof AppError) count(error.code.replace('bounce.', ''))
          throw error
        })
        count(is)
        engine.wake()
        return { outcome: is, deliveryId }
      },
    )
  })
}
