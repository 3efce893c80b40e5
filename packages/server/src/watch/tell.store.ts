// Tells the operator what began, what goes on for a week and what is over: one notice for all of it.
import { noticeChannels, writeNotice } from '../delivery/index.ts'
import { findOperator } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import type { Check } from './check.ts'
import type { TroubleRow } from './troubles.store.ts'

export type TroubleEvent = 'began' | 'goes-on' | 'over'
interface News {
  row: TroubleRow
  event: TroubleEvent
}

const minute = 60_000
const week = 7 * 24 * 60 * minute

/** What there is to say about one trouble at `now`, or null. What was never told is never told to be over. */
export function newsOf(row: TroubleRow, check: Pick<Check, 'tellAfterMinutes'>, now: Date): TroubleEvent | null {
  const settled = (from: Date) => now.getTime() - from.getTime() >= check.tellAfterMinutes * minute
  if (row.over_at) return row.told_at && !row.over_told_at && settled(row.over_at) ? 'over' : null
  if (!row.told_at) return settled(row.found_at) ? 'began' : null
  return now.getTime() - (row.reminded_at ?? row.told_at).getTime() >= week ? 'goes-on' : null
}

const column = { began: 'told_at', 'goes-on': 'reminded_at', over: 'over_told_at' } as const

async function untold(scope: Scope): Promise<TroubleRow[]> {
  return await scope.tx
    .selectFrom('trouble')
    .selectAll()
    .where((eb) =>
      eb.or([eb('over_at', 'is', null), eb.and([eb('told_at', 'is not', null), eb('over_told_at', 'is', null)])]),
    )
    .orderBy('since')
    .orderBy('id')
    .execute()
}

/**
 * Writes one notice to the operator's mail channels and remembers what it told; answers how many things it tells.
 * While nobody can be mailed nothing counts as told. Call with the watch taken.
 */
export async function tellTroubles(
  scope: Scope,
  checks: readonly Check[],
  mailReady: boolean,
  now: Date,
): Promise<number> {
  const byName = new Map(checks.map((check) => [check.name, check]))
  const news = (await untold(scope)).flatMap((row): News[] => {
    const event = newsOf(row, byName.get(row.check_name) ?? { tellAfterMinutes: 0 }, now)
    return event ? [{ row, event }] : []
  })
  const operator = await findOperator(scope)
  if (news.length === 0 || !mailReady || !operator) return 0
  const channels = await noticeChannels(scope, operator.id, now)
  if (channels.length === 0) return 0
  const things = news.map(({ row, event }) => ({ id: row.id, event }))
  for (const channel of channels) await writeNotice(scope, channel, things, now)
  for (const { row, event } of news)
    await scope.tx
      .updateTable('trouble')
      .set({ [column[event]]: now })
      .where('id', '=', row.id)
      .execute()
  return news.length
}
