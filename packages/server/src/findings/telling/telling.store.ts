// What delivery asks about findings: what release looks at, lines for mails, documents for webhooks, and that they were told.
import { sql } from 'kysely'
import type { AnswerPort, News, ThingLine, ThingPort } from '../../delivery/index.ts'
import { newId, type Scope } from '../../platform/index.ts'
import { thingsOf } from '../../release/index.ts'
import { dueFrom, dueOf, type FindingRow, presentFinding, rowsOfMember, titleOf } from '../reading/index.ts'
import { aboutOf, becauseOf, measureOf } from './words.ts'

/** `192.0.2.7:3389`, `[2001:db8::7]:443`, `www.example.com` or `192.0.2.0/24`. */
export function addressOf(row: Pick<FindingRow, 'ip' | 'subject' | 'port'>): string {
  const address = row.ip ?? row.subject
  if (row.port === null) return address
  return address.includes(':') ? `[${address}]:${row.port}` : `${address}:${row.port}`
}

const idsOf = (news: readonly News[]) => news.map(({ id }) => id)

/** News starts the days to answer anew; a reminder does not. */
function dueToldAt(row: FindingRow, news: readonly News[], at: Date): Date | null {
  if (!row.needs_answer) return null
  const reminds = news.find(({ id }) => id === row.id)?.event === 'reminder'
  return reminds ? dueOf(row) : dueFrom(row.severity, at)
}

async function lines(scope: Scope, memberId: string, news: readonly News[], at: Date): Promise<ThingLine[]> {
  const rows = await rowsOfMember(scope, memberId, idsOf(news))
  const alike = Map.groupBy(rows, ({ issue }) => issue)
  return rows.map((row) => {
    const alone = alike.get(row.issue)?.length === 1
    return {
      id: row.id,
      issue: row.issue,
      title: titleOf(row),
      about: aboutOf(row, alone),
      measure: measureOf(row, alone),
      because: becauseOf(row),
      address: addressOf(row),
      tlp: row.tlp,
      severity: row.severity,
      lastSeen: row.last_seen,
      dueAt: dueToldAt(row, news, at),
    }
  })
}

async function documents(scope: Scope, memberId: string, news: readonly News[], at: Date) {
  const rows = await rowsOfMember(scope, memberId, idsOf(news))
  return new Map(
    rows.map((row) => {
      const dueAt = dueToldAt(row, news, at)?.toISOString() ?? null
      return [row.id, { ...presentFinding(row, false), dueAt }]
    }),
  )
}

/** Reminders hold while an answer is missing, and a return while the finding is open. */
async function gone(scope: Scope, news: readonly News[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select n.id from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as n(id uuid, event text) join finding f on f.id = n.id
    where (n.event = 'reminder' and not f.needs_answer)
      or (n.event = 'reopened' and f.status not in ('open', 'reopened', 'waiting'))`.execute(scope.tx)
  return new Set(rows.map(({ id }) => id))
}

async function told(scope: Scope, memberId: string, news: readonly News[], outlet: string, at: Date): Promise<void> {
  const events = news.map(({ id, event }) => ({
    member_id: memberId,
    finding_id: id,
    at,
    id: newId(),
    event: 'told' as const,
    detail: JSON.stringify(event === 'reminder' ? { outlet, reminder: true } : { outlet }),
    intake_id: null,
    recorded_at: at,
  }))
  for (let from = 0; from < events.length; from += 500)
    await scope.tx
      .insertInto('finding_event')
      .values(events.slice(from, from + 500))
      .execute()
  const fresh = idsOf(news.filter(({ event }) => event !== 'reminder'))
  for (const severity of ['high', 'medium', 'low'] as const)
    await sql`update finding set due_at = ${dueFrom(severity, at)}
      where member_id = ${memberId} and id = any (${fresh}::uuid[]) and severity = ${severity} and needs_answer`.execute(
      scope.tx,
    )
}

/** Plugged into delivery; runs under job eyes. */
export function findingThings(answers: AnswerPort): ThingPort {
  return { type: 'finding', plural: 'findings', facts: thingsOf, gone, lines, documents, told, answers }
}
