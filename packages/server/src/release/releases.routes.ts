// /api/v1/items/:id/releases: who may have an item or finding, by which way, and why or why not.
import { idParams, releasePage } from '@schakel/api'
import { type App, type Database, everyone, eyesOf } from '../platform/index.ts'
import { decisionsOf } from './decisions.store.ts'
import { reasonTexts } from './rules/index.ts'

export function releaseRoutes(app: App, { database }: { database: Database }): void {
  app.get(
    '/api/v1/items/:id/releases',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: releasePage } },
    },
    async (request) => {
      const rows = await database.as(eyesOf(request), (scope) => decisionsOf(scope, request.params.id, 500))
      const items = rows.map((row) => ({
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
      }))
      return { items, next: null }
    },
  )
}
