// What delivery says about findings: lines for mails, documents for webhooks, and the note that a member was told.
import { sql } from 'kysely'
import type { FindingPort } from '../../delivery/index.ts'
import { newId, type Scope } from '../../platform/index.ts'
import { dueOf, type FindingRow, presentFinding, titleOf } from '../reading/index.ts'

async function rowsOf(scope: Scope, memberId: string, ids: readonly string[]): Promise<FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select f.*, o.name as member_name, a.type as asset_type, a.value as asset_value, s.name as source_name, s.title as source_title
    from finding f join organisation o on o.id = f.member_id join asset a on a.id = f.asset_id join source s on s.id = f.source_id
    where f.member_id = ${memberId} and f.id = any (${ids}::uuid[])`.execute(scope.tx)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** `192.0.2.7:3389`, `[2001:db8::7]:443`, `www.example.com` or `192.0.2.0/24`. */
export function addressOf(row: Pick<FindingRow, 'ip' | 'subject' | 'port'>): string {
  const address = row.ip ?? row.subject
  if (row.port === null) return address
  return address.includes(':') ? `[${address}]:${row.port}` : `${address}:${row.port}`
}

/** Plugged into delivery; runs under job eyes. */
export const findingPort: FindingPort = {
  async lines(scope, memberId, ids) {
    return (await rowsOf(scope, memberId, ids)).map((row) => ({
      id: row.id,
      issue: row.issue,
      title: titleOf(row),
      address: addressOf(row),
      severity: row.severity,
      lastSeen: row.last_seen,
      dueAt: row.needs_answer ? dueOf(row) : null,
    }))
  },

  async documents(scope, memberId, ids) {
    const rows = await rowsOf(scope, memberId, ids)
    return new Map(rows.map((row) => [row.id, presentFinding(row, false)]))
  },

  async told(scope, memberId, ids, outlet, at) {
    const events = ids.map((findingId) => ({
      member_id: memberId,
      finding_id: findingId,
      at,
      id: newId(),
      event: 'told' as const,
      detail: JSON.stringify({ outlet }),
      intake_id: null,
      recorded_at: at,
    }))
    for (let from = 0; from < events.length; from += 500)
      await scope.tx
        .insertInto('finding_event')
        .values(events.slice(from, from + 500))
        .execute()
  },
}
