// GET /api/v1/log: who did what when; a member reads what concerns itself.
import { type LogEntry, logEntry, logQuery } from '@schakel/api'
import { type LogRow, readLog } from '../audit/index.ts'
import { type App, type Columns, everyone, listRoute } from '../platform/index.ts'
import type { AdminDeps } from './desk.routes.ts'

const columns: Columns<LogEntry> = {
  sequence: (entry) => entry.sequence,
  at: (entry) => entry.at,
  audience: (entry) => entry.who.audience,
  organisation: (entry) => entry.who.organisation,
  person: (entry) => entry.who.person,
  token: (entry) => entry.who.token,
  action: (entry) => entry.action,
  thing_type: (entry) => entry.thing.type,
  thing: (entry) => entry.thing.id,
  member: (entry) => entry.member?.name,
  detail: (entry) => JSON.stringify(entry.detail),
}

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
  listRoute(app, '/api/v1/log', {
    access: { operator: everyone, member: ['admin', 'auditor'], auditor: true },
    query: logQuery,
    item: logEntry,
    columns,
    read: ({ eyes, query, page }) => database.as(eyes, (scope) => readLog(scope, query, page)),
    present,
  })
}
