// The life of a notice: open, in delivery, settled; what did not arrive or can't be told yet is open (again).
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../platform/index.ts'

/** Nothing came of it yet, or something good. */
const standing = sql`('pending', 'sending', 'failed', 'sent')`

/** Whether a delivery that stands has the notice `n`, of those that push or of the digests. */
function isCarried(way: 'digest' | 'push', but: string | null = null): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from delivery_thing t join delivery d on d.id = t.delivery_id
    where t.thing_id = n.thing_id and t.notice_id = n.id and d.kind ${way === 'digest' ? sql`=` : sql`<>`} 'digest'
      and d.state in ${standing} and d.id is distinct from ${but}::uuid)`
}

/** Open notices that can't be told now say why; nothing is written where they said so before. */
export async function leaveWaiting(
  scope: Scope,
  which: { memberId: string } | { ids: readonly string[] },
  reason: string,
): Promise<void> {
  const chosen = 'memberId' in which ? sql`member_id = ${which.memberId}` : sql`id = any (${which.ids}::uuid[])`
  await sql`update notice set waits_for = ${reason} where ${chosen} and settled is null and not held and delivery_id is null
    and waits_for is distinct from ${reason}`.execute(scope.tx)
}

export async function settleNotices(
  scope: Scope,
  ids: readonly string[],
  settled: 'told' | 'withheld' | 'undone',
  now: Date,
): Promise<void> {
  if (ids.length === 0) return
  await sql`update notice set settled = ${settled}, settled_at = ${now}, waits_for = null
    where id = any (${ids}::uuid[]) and settled is null`.execute(scope.tx)
}

/** Several notices of one thing say the same: the others go. */
export async function foldNotices(scope: Scope, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`delete from notice where id = any (${ids}::uuid[])`.execute(scope.tx)
}

/** They are on their way by a digest, and so need no push. */
export async function putInDelivery(scope: Scope, delivered: ReadonlyMap<string, string>, now: Date): Promise<void> {
  if (delivered.size === 0) return
  const pairs = [...delivered].map(([id, delivery]) => ({ id, delivery }))
  await sql`update notice n set delivery_id = p.delivery, waits_for = null, pushed_at = coalesce(n.pushed_at, ${now})
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p(id uuid, delivery uuid) where n.id = p.id`.execute(
    scope.tx,
  )
}

export async function markPushed(scope: Scope, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await sql`update notice set pushed_at = ${now} where id = any (${ids}::uuid[])`.execute(scope.tx)
}

/**
 * What pushes alone make of a member's news where no digest can go: told by the one that was sent; `only`: there is
 * no other way either, so what no rule let them carry is withheld; the rest waits for `reason`.
 */
export async function settleByPush(
  scope: Scope,
  memberId: string,
  only: boolean,
  reason: string,
  now: Date,
): Promise<void> {
  await sql`
    update notice n set settled = 'told', settled_at = ${now}, waits_for = null, delivery_id = s.delivery_id
    from (select t.notice_id, min(d.id::text)::uuid as delivery_id from delivery d join delivery_thing t on t.delivery_id = d.id
      where d.member_id = ${memberId} and d.kind <> 'digest' and d.state = 'sent' group by 1) s
    where n.id = s.notice_id and n.member_id = ${memberId} and n.settled is null and not n.held and n.delivery_id is null`.execute(
    scope.tx,
  )
  if (only)
    await sql`
      update notice n set settled = 'withheld', settled_at = ${now}, waits_for = null
      where n.member_id = ${memberId} and n.settled is null and not n.held and n.delivery_id is null and n.pushed_at is not null
        and not ${isCarried('push')}`.execute(scope.tx)
  await sql`
    update notice n set waits_for = ${reason}
    where n.member_id = ${memberId} and n.settled is null and not n.held and n.delivery_id is null
      and n.waits_for is distinct from ${reason} and not ${isCarried('push')}`.execute(scope.tx)
}

export interface Ended {
  deliveryId: string
  way: 'digest' | 'push'
}

/**
 * Notices of a delivery that ended, locked: two deliveries of one notice that end at the same moment see one another.
 */
async function lockNotices(scope: Scope, deliveryId: string, things: readonly string[] | null): Promise<string[]> {
  const some = things ? sql`and t.thing_id = any (${things}::uuid[])` : sql``
  const { rows } = await sql<{ id: string }>`
    select n.id from notice n join delivery_thing t on t.notice_id = n.id and t.thing_id = n.thing_id
    where t.delivery_id = ${deliveryId} and n.settled is null ${some} order by n.id for update of n`.execute(scope.tx)
  return rows.map(({ id }) => id)
}

/** A digest arrived. What pushes told is settled when a digest would have been due. */
export async function noticesTold(scope: Scope, ended: Ended, things: readonly string[], now: Date): Promise<void> {
  if (ended.way === 'push') return
  const ids = await lockNotices(scope, ended.deliveryId, things)
  await sql`update notice set settled = 'told', settled_at = ${now}, waits_for = null, delivery_id = ${ended.deliveryId}
    where id = any (${ids}::uuid[])`.execute(scope.tx)
}

/** A rule keeps them back for good: that settles what a digest would have told. */
export async function noticesWithheld(scope: Scope, ended: Ended, things: readonly string[], now: Date): Promise<void> {
  if (ended.way === 'push') return
  await settleNotices(scope, await lockNotices(scope, ended.deliveryId, things), 'withheld', now)
}

export async function noticesUndone(scope: Scope, ended: Ended, things: readonly string[], now: Date): Promise<void> {
  await settleNotices(scope, await lockNotices(scope, ended.deliveryId, things), 'undone', now)
}

/** What this delivery told is told no more, unless another that arrived has it too. */
export async function noticesUntold(scope: Scope, deliveryId: string): Promise<void> {
  await sql`update notice n set settled = null, settled_at = null
    from delivery_thing t where t.delivery_id = ${deliveryId} and t.notice_id = n.id and t.thing_id = n.thing_id and n.settled = 'told'
      and not exists (select 1 from delivery_thing o join delivery d on d.id = o.delivery_id
        where o.thing_id = n.thing_id and o.notice_id = n.id and d.state = 'sent' and d.id <> ${deliveryId})`.execute(
    scope.tx,
  )
}

/** A delivery did not arrive: what no other delivery carries is open again, and goes by the next channel that works. */
export async function reopenNotices(
  scope: Scope,
  { deliveryId, way }: Ended,
  things: readonly string[] | null,
  reason: string,
): Promise<void> {
  const ids = await lockNotices(scope, deliveryId, things)
  const change =
    way === 'digest'
      ? sql`delivery_id = null, waits_for = ${reason}, pushed_at = case when ${isCarried('push')} then n.pushed_at end`
      : sql`pushed_at = null`
  await sql`update notice n set ${change}, round = n.round + 1
    where n.id = any (${ids}::uuid[]) and not ${isCarried(way, deliveryId)}`.execute(scope.tx)
}

/** Retries of channels that were removed or switched off meanwhile are due now, so that their news can go elsewhere. */
export async function hurryOrphans(scope: Scope, now: Date): Promise<void> {
  await sql`update delivery d set due_at = ${now} where d.state = 'failed' and d.kind <> 'letter' and d.due_at > ${now}
    and (d.channel_id is null or exists (select 1 from channel c where c.id = d.channel_id and c.state = 'off'))`.execute(
    scope.tx,
  )
}
