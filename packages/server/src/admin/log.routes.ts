// GET /api/v1/log: who did what when; a member reads what concerns itself.
import { type LogEntry, logPage, logQuery } from '@schakel/api'
import { type LogRow, readLog } from '../audit/index.ts'
import { type App, everyone, eyesOf, pageOf, readCursor } from '../platform/index.ts'
import type { AdminDeps } from './desk.routes.ts'

function present(row: LogRow): LogEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    who: { audience: row.audience, organisation: row.organisation, person: row.person, token: row.token },
    action: row.action,
    thing: { type: row.thing_type, id: row.thing_id },
    member: row.member_id && row.member ? { id: row.member_id, name: row.member } : null,
    detail: row.detail,
  }
}

export function logRoutes(app: App, { database }: AdminDeps): void {
  app.get(
    '/api/v1/log',
    {
      config: { access: { operator: everyone, member: ['admin', 'auditor'], auditor: true } },
      schema: { querystring: logQuery, response: { 200: logPage } },
    },
    async (request) => {
      const { cursor, limit, action, member, thing } = request.query
      const key = readCursor(cursor, 1)
      const before = key ? Number(key[0]) : undefined
      const rows = await database.as(eyesOf(request), (scope) =>
        readLog(scope, { before, action, member, thing, limit: limit + 1 }),
      )
      const { items, next } = pageOf(rows, limit, (row) => [Number(row.sequence)])
      return { items: items.map(present), next }
    },
  )
}
