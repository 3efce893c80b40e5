// /api/v1/items/:id/releases: who may have an item or finding, by which outlet, and why or why not.
import { idParams, type Release, release, releaseQuery } from '@schakel/api'
import { type App, type Clock, type Columns, type Database, everyone, jobEyes, listRoute } from '../platform/index.ts'
import { decisionsOf } from './decisions.store.ts'
import { reasonTexts } from './rules/index.ts'
import { verdictsNow } from './verdicts-now.store.ts'

const columns: Columns<Release> = {
  id: (one) => one.id,
  outlet: (one) => one.outlet,
  decision: (one) => one.decision,
  form: (one) => one.form,
  reason: (one) => one.reason,
  reason_text: (one) => one.reasonText.en,
  rule_version: (one) => one.ruleVersion,
  audience_class: (one) => one.audienceClass,
  recipient: (one) => one.recipient?.name,
  revision: (one) => one.revision,
  decided: (one) => one.at,
}

export function releaseRoutes(app: App, { database, clock }: { database: Database; clock: Clock }): void {
  listRoute(app, '/api/v1/items/:id/releases', {
    access: { operator: everyone, auditor: true },
    params: idParams,
    query: releaseQuery,
    item: release,
    columns,
    async read({ eyes, params: { id }, query, page }) {
      const now = await database.as(jobEyes('release'), (scope) => verdictsNow(scope, id, clock.now()))
      return await database.as(eyes, (scope) => decisionsOf(scope, id, now, query, page))
    },
    present: (row) => ({
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
      at: row.kept ? row.decided_at.toISOString() : null,
    }),
  })
}
