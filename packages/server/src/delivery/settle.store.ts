// What came of a delivery, written in one transaction: its state, its notices, its channel, and the decisions that refused.
import { record } from '../audit/index.ts'
import type { Scope } from '../platform/index.ts'
import { keepDecisions, passes } from '../release/index.ts'
import { type Outcome, retryAt } from './channels/index.ts'
import { noteChannelState } from './channels.store.ts'
import type { Things } from './compose.store.ts'
import { type DeliveryRow, type Settlement, settleDelivery, settleSent } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'
import {
  type Ended,
  noticesTold,
  noticesUndone,
  noticesUntold,
  noticesWithheld,
  reopenNotices,
} from './notices.store.ts'
import { perKind } from './thing-port.ts'

export interface Came {
  outcome: Outcome
  subject: string | null
  things: Things
  /** From when the days to answer count. */
  writtenAt: Date
}

function settlementOf(outcome: Outcome, row: DeliveryRow, subject: string | null, now: Date): Settlement {
  const plain = { subject, receipt: null, dueAt: now }
  switch (outcome.state) {
    case 'sent':
      return { ...plain, state: 'sent', problem: null, receipt: outcome.receipt }
    case 'refused':
      return { ...plain, state: 'bounced', problem: outcome.detail }
    case 'gone':
      return { ...plain, state: 'given-up', problem: outcome.detail }
    case 'later': {
      const again = row.kind === 'test' ? null : retryAt(row.attempts, now, Math.random())
      const state = again ? 'failed' : 'given-up'
      return { ...plain, state, problem: outcome.detail, dueAt: again ?? now }
    }
  }
}

/** What an attempt, or a report about it, says of the channel. */
export async function noteChannel(scope: Scope, row: DeliveryRow, outcome: Outcome, now: Date): Promise<void> {
  if (!row.channel_id) return
  const detail = outcome.state === 'sent' ? null : outcome.detail
  // A letter that asks for confirmation arrived; whether anybody wants more is not known yet.
  if (outcome.state === 'sent' && row.kind === 'letter') return
  if (outcome.state === 'sent') return await noteChannelState(scope, row.channel_id, 'working', null, now)
  if (outcome.state === 'later') {
    if (outcome.blames === 'channel') await noteChannelState(scope, row.channel_id, 'failing', detail, now)
    return
  }
  const state = outcome.state === 'gone' ? 'off' : 'bounced'
  await noteChannelState(scope, row.channel_id, state, detail, now)
  await record(scope, {
    action: `channel.${state}`,
    thing: { type: 'channel', id: row.channel_id },
    memberId: row.member_id,
    detail: { deliveryId: row.id },
  })
}

const endedOf = (row: DeliveryRow): Ended => ({ deliveryId: row.id, way: row.kind === 'digest' ? 'digest' : 'push' })

const reopenedBecause: Record<Exclude<Outcome['state'], 'sent'>, string> = {
  refused: 'channel.bounced',
  gone: 'channel.none',
  later: 'delivery.given-up',
}

/** What was left out of a delivery that is over: gone, withheld for good, or waiting for what passes. */
async function settleLeftOut(
  scope: Scope,
  row: DeliveryRow,
  { refused, gone }: Pick<Things, 'refused' | 'gone'>,
  now: Date,
): Promise<void> {
  const ended = endedOf(row)
  if (gone.length > 0) await noticesUndone(scope, ended, gone, now)
  if (refused.length === 0) return
  await keepDecisions(
    scope,
    refused.map(({ kept }) => kept),
    now,
  )
  for (const [reason, some] of Map.groupBy(refused, ({ verdict }) => verdict.reason)) {
    const ids = some.map(({ thing_id }) => thing_id)
    if (passes(reason)) await reopenNotices(scope, ended, ids, reason)
    else await noticesWithheld(scope, ended, ids, now)
  }
}

async function noteTold(scope: Scope, deps: DeliveryDeps, row: DeliveryRow, { told }: Things, at: Date, now: Date) {
  const { member_id: memberId, outlet } = row
  if (memberId === null || told.length === 0) return
  await perKind(deps.things, told, async (port, own) => {
    const news = own.map(({ thing_id, event }) => ({ id: thing_id, event }))
    await port.told(scope, memberId, news, outlet, at)
  })
  const ids = told.map(({ thing_id }) => thing_id)
  await noticesTold(scope, endedOf(row), ids, now)
}

export async function settleAttempt(
  scope: Scope,
  deps: DeliveryDeps,
  row: DeliveryRow,
  { outcome, subject, things, writtenAt }: Came,
): Promise<Settlement> {
  const now = deps.clock.now()
  const settlement = settlementOf(outcome, row, subject, now)
  if (!(await settleDelivery(scope, row, settlement, now))) return settlement
  await noteChannel(scope, row, outcome, now)
  if (settlement.state === 'failed') return settlement
  await settleLeftOut(scope, row, things, now)
  if (outcome.state === 'sent') await noteTold(scope, deps, row, things, writtenAt, now)
  else
    await reopenNotices(
      scope,
      endedOf(row),
      things.told.map(({ thing_id }) => thing_id),
      reopenedBecause[outcome.state],
    )
  return settlement
}

/** Nothing may or can be said any more; `things` null when that is because of the channel: then all opens again. */
export async function settleDropped(
  scope: Scope,
  row: DeliveryRow,
  reason: string,
  things: Things | null,
  now: Date,
): Promise<Settlement> {
  const settlement: Settlement = { state: 'given-up', subject: null, problem: reason, receipt: null, dueAt: now }
  if (!(await settleDelivery(scope, row, settlement, now))) return settlement
  if (things) await settleLeftOut(scope, row, things, now)
  else await reopenNotices(scope, endedOf(row), null, 'channel.none')
  return settlement
}

/** It was sent and did not arrive, as a report says later: what it told is open again. */
export async function settleReported(
  scope: Scope,
  row: DeliveryRow,
  state: 'bounced' | 'given-up',
  detail: string,
  now: Date,
): Promise<void> {
  await settleSent(scope, row.id, state, detail)
  const outcome: Outcome =
    state === 'bounced' ? { state: 'refused', detail } : { state: 'later', detail, blames: 'channel', answered: true }
  await noticesUntold(scope, row.id)
  await reopenNotices(scope, endedOf(row), null, reopenedBecause[outcome.state])
  await noteChannel(scope, row, outcome, now)
}
