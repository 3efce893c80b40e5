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
  /** Of the news that no digest took yet; null when all of it is on its way. */
  oldest: Date | null
  oldest_urgent: Date | null
  unpushed: number
  /** When the last digest was made that was not refused. */
  last_digest_at: Date | null
}

export type OpenNotice = Pick<Selectable<NoticeTable>, 'id' | 'thing_type' | 'thing_id' | 'event' | 'round'>

/** Members with notices that are neither held nor settled, and not wholly on their way. */
export async function waitingMembers(scope: Scope): Promise<WaitingMember[]> {
  const { rows } = await sql<WaitingMember>`
    select n.member_id, o.digest_rhythm as rhythm, o.digest_hour as hour, o.digest_weekday as weekday,
      min(n.at) filter (where n.delivery_id is null) as oldest,
      min(n.at) filter (where n.delivery_id is null and n.urgent) as oldest_urgent,
      (count(*) filter (where n.pushed_at is null))::int as unpushed,
      (select max(d.created_at) from delivery d where d.member_id = n.member_id and d.kind = 'digest'
        and d.state not in ('bounced', 'given-up')) as last_digest_at
    from notice n join organisation o on o.id = n.member_id
    where n.settled is null and not n.held and (n.delivery_id is null or n.pushed_at is null)
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

/**
 * Whether a digest is due. One rhythm gives one digest, however late news comes in; urgent news does not wait for
 * the day of the week.
 */
export function digestDue(member: WaitingMember, running: boolean, now: Date, zone: string): boolean {
  const { rhythm, hour, weekday, oldest, oldest_urgent, last_digest_at } = member
  if (!oldest) return false
  if (rhythm === 'at-once') return !running
  const dueBy = (one: Rhythm, news: Date): boolean => {
    const since = last_digest_at && last_digest_at > news ? last_digest_at : news
    return nextDigestAt(one, hour, weekday, since, zone) <= now
  }
  return dueBy(rhythm, oldest) || (oldest_urgent !== null && dueBy('daily', oldest_urgent))
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
  return await scope.tx
    .selectFrom('notice')
    .select(['id', 'thing_type', 'thing_id', 'event', 'round'])
    .where('member_id', '=', memberId)
    .where('settled', 'is', null)
    .where('held', '=', false)
    .where(gathers === 'push' ? 'pushed_at' : 'delivery_id', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Channels that can be told, of some kinds. */
export async function openChannels(
  scope: Scope,
  memberId: string,
  kinds: readonly ChannelRow['kind'][],
): Promise<ChannelRow[]> {
  if (kinds.length === 0) return []
  return await scope.tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', memberId)
    .where('kind', 'in', kinds)
    .where('state', 'not in', ['off', 'bounced'])
    .where('confirmed_at', 'is not', null)
    .orderBy('id')
    .execute()
}

/** Why no channel of a kind can be told: the reason of release that says it. */
export async function unreachedBecause(
  scope: Scope,
  memberId: string,
  kinds: readonly ChannelRow['kind'][],
): Promise<'channel.none' | 'channel.unconfirmed' | 'channel.bounced'> {
  const rows = await scope.tx
    .selectFrom('channel')
    .select(['state', 'confirmed_at'])
    .where('organisation_id', '=', memberId)
    .where('kind', 'in', kinds)
    .where('state', '<>', 'off')
    .execute()
  if (rows.some(({ state }) => state === 'bounced')) return 'channel.bounced'
  return rows.length > 0 ? 'channel.unconfirmed' : 'channel.none'
}
