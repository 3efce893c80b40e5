// /api/v1/deliveries: what was or will be delivered, by which channel, and what came of it.
import { deliveryQuery, deliveryRow } from '@schakel/api'
import type { z } from 'zod'
import { type App, type Columns, everyone, listRoute } from '../platform/index.ts'
import { listDeliveries } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'

const columns: Columns<z.infer<typeof deliveryRow>> = {
  id: (row) => row.id,
  member: (row) => row.member?.name ?? null,
  outlet: (row) => row.outlet,
  kind: (row) => row.kind,
  address: (row) => row.address,
  subject: (row) => row.subject,
  findings: (row) => row.contentCount,
  state: (row) => row.state,
  attempts: (row) => row.attempts,
  last_problem: (row) => row.lastProblem,
  created: (row) => row.createdAt,
  sent: (row) => row.sentAt,
}

export function deliveryListRoutes(app: App, { database }: Pick<DeliveryDeps, 'database'>): void {
  listRoute(app, '/api/v1/deliveries', {
    access: { operator: everyone, member: everyone, auditor: true },
    query: deliveryQuery,
    item: deliveryRow,
    columns,
    read: ({ eyes, query, page }) => database.as(eyes, (scope) => listDeliveries(scope, query, page)),
    present: (row) => ({
      id: row.id,
      member: row.member_id === null ? null : { id: row.member_id, name: row.member_name ?? '' },
      outlet: row.outlet,
      kind: row.template ?? row.kind,
      address: row.address,
      subject: row.subject,
      state: row.state,
      attempts: row.attempts,
      lastProblem: row.last_problem,
      contentCount: row.content_count,
      createdAt: row.created_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
    }),
  })
}
