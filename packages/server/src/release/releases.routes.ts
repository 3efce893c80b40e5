// /api/v1/items/:id/releases: who may have an item or finding, by which outlet, and why or why not.
import { idParams, paging, releasePage } from '@schakel/api'
import {
  type App,
  type Clock,
  type Database,
  everyone,
  eyesOf,
  jobEyes,
  pageOf,
  readCursor,
} from '../platform/index.ts'
import { decideNow, decisionsOf } from './decisions.store.ts'
import { reasonTexts } from './rules/index.ts'

export function releaseRoutes(app: App, { database, clock }: { database: Database; clock: Clock }): void {
  app.get(
    '/api/v1/items/:id/releases',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: idParams, querystring: paging, response: { 200: releasePage } },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const after = readCursor(cursor, 2)
      const { id } = request.params
      if (!after) await database.as(jobEyes('release'), (scope) => decideNow(scope, id, clock.now()))
      const rows = await database.as(eyesOf(request), (scope) => decisionsOf(scope, id, { after, limit: limit + 1 }))
      const { items, next } = pageOf(rows, limit, (row) => [row.decided_at.toISOString(), row.id])
      return {
        items: items.map((row) => ({
          id: row.id,
          outlet: row.outlet,
          decision: row.decision,
          form: row.form,
          reason: row.reason,
          reasonText: reasonTexts[row.reason] ?? { nl: row.reason, en: row.reason },
          ruleVersion: row.rule_version,
          audienceClass: row.audience_class,
          recipient: row.recipient_id ? { id: row.recipient_id, name: row.recipient_name ?? '' } : null,
          revision: row.revision,
          at: row.decided_at.toISOString(),
        })),
        next,
      }
    },
  )
}
