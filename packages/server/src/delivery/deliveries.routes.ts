// /api/v1/deliveries: what was or will be delivered, by which channel, and what came of it.
import { deliveryPage, deliveryQuery } from '@schakel/api'
import { type App, everyone, eyesOf, pageOf, readCursor } from '../platform/index.ts'
import { listDeliveries } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'

export function deliveryListRoutes(app: App, { database }: Pick<DeliveryDeps, 'database'>): void {
  app.get(
    '/api/v1/deliveries',
    {
      config: { access: { operator: everyone, member: everyone, auditor: true } },
      schema: { querystring: deliveryQuery, response: { 200: deliveryPage } },
    },
    async (request) => {
      const { member, state, cursor, limit } = request.query
      const after = readCursor(cursor, 2)
      const rows = await database.as(eyesOf(request), (scope) =>
        listDeliveries(scope, { member, state, after, limit: limit + 1 }),
      )
      const { items, next } = pageOf(rows, limit, (row) => [row.created_at.toISOString(), row.id])
      return {
        items: items.map((row) => ({
          id: row.id,
          member: { id: row.member_id, name: row.member_name },
          outlet: row.outlet,
          kind: row.kind,
          address: row.address,
          subject: row.subject,
          state: row.state,
          attempts: row.attempts,
          lastProblem: row.last_problem,
          contentCount: row.content_count,
          createdAt: row.created_at.toISOString(),
          sentAt: row.sent_at?.toISOString() ?? null,
        })),
        next,
      }
    },
  )
}
