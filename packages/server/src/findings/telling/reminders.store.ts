// Reminds of answers that are due: a day before, and when the day has come; each goes along with the next digest.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'

const ahead = 24 * 3600_000
/** What is late for longer is the operator's to follow up. */
const behind = 7 * 24 * 3600_000
const most = 10_000

/** Answers how many reminders were written. Nothing is added where the news itself, or a reminder, still waits. */
export async function remindOfDue(scope: Scope, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into notice (id, member_id, thing_type, thing_id, event, at)
    select gen_random_uuid(), f.member_id, 'finding', f.id, 'reminder', ${now}::timestamptz from finding f
    where f.needs_answer and not f.held and f.due_at is not null
      and f.due_at <= ${new Date(now.getTime() + ahead)} and f.due_at > ${new Date(now.getTime() - behind)}
      and not exists (select 1 from notice n where n.thing_id = f.id and (n.settled is null
        or (n.event = 'reminder' and n.at >= case when f.due_at <= ${now} then f.due_at else f.due_at - interval '1 day' end)))
    order by f.due_at limit ${most}`.execute(scope.tx)
  return Number(numAffectedRows ?? 0n)
}
