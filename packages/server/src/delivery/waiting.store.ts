// Which members have news that waits, and what each of them is due by now.
import { type Selectable, sql } from 'kysely'
import type { Scope } from '../platform/index.ts'
import type { ChannelRow } from './channels.store.ts'
import type { NoticeTable } from './delivery.table.ts'
import { nextDigestAt, type Rhythm } from './digest/index.ts'

export interface WaitingMember {
  member_id: string
  rhythm: Rhythm
  hour: number
  weekday: number
  oldest: Date
  unpushed: number
  last_digest_at: Date | null
}

export type OpenNotice = Pick<Selectable<NoticeTable>, 'id' | 'thing_id' | 'event' | 'at'>

/** Members with notices that are neither held nor settled. */
export async function waitingMembers(scope: Scope): Promise<WaitingMember[]> {
  const { rows } = await sql<WaitingMember>`
    select n.member_id, o.digest_rhythm as rhythm, o.digest_hour as hour, o.digest_weekday as weekday,
      min(n.at) as oldest, (count(*) filter (where n.pushed_at is null))::int as unpushed,
      (select max(d.created_at) from delivery d where d.member_id = n.member_id and d.kind = 'digest') as last_digest_at
    from notice n join organisation o on o.id = n.member_id
    where n.settled is null and not n.held
    group by n.member_id, o.digest_rhythm, o.digest_hour, o.digest_weekday
    order by min(n.at)`.execute(scope.tx)
  return rows
}

/** An intake that still runs may bring more: what goes out at once waits for its end, a quarter of an hour at most. */
export async function intakeRuns(scope: Scope, now: Date): Promise<boolean> {
  const row = await scope.tx
    .selectFrom('intake')
    .select('id')
    .where('state', '=', 'running')
    .where('started_at', '>', new Date(now.getTime() - 15 * 60_000))
    .executeTakeFirst()
  return row !== undefined
}

/** The digest that is due: the instant it was due at, or null. One rhythm gives one digest, however late news comes in. */
export function dueSlot(member: WaitingMember, running: boolean, now: Date, zone: string): Date | null {
  if (member.rhythm === 'at-once') return running ? null : member.oldest
  const since = member.last_digest_at && member.last_digest_at > member.oldest ? member.last_digest_at : member.oldest
  const slot = nextDigestAt(member.rhythm, member.hour, member.weekday, since, zone)
  return slot <= now ? slot : null
}

/** Takes the member's open notices for this transaction; null when another process has them. */
export async function takeNotices(
  scope: Scope,
  memberId: string,
  gathers: 'digest' | 'push',
  limit: number,
): Promise<OpenNotice[] | null> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`notices ${memberId}`}, 0)) as mine`.execute(scope.tx)
  if (!rows[0]?.mine) return null
  let select = scope.tx
    .selectFrom('notice')
    .select(['id', 'thing_id', 'event', 'at'])
    .where('member_id', '=', memberId)
    .where('settled', 'is', null)
    .where('held', '=', false)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
  if (gathers === 'push') select = select.where('pushed_at', 'is', null)
  return await select.execute()
}

/** Channels that can be told, of one kind of gathering. */
export async function openChannels(
  scope: Scope,
  memberId: string,
  kinds: readonly ChannelRow['kind'][],
): Promise<ChannelRow[]> {
  return await scope.tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', memberId)
    .where('kind', 'in', kinds)
    .where('state', 'not in', ['off', 'bounced'])
    .orderBy('id')
    .execute()
}
