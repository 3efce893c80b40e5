// Sends one claimed delivery and keeps what came of it: written first, sent outside any transaction, settled after.
import { record } from '../audit/index.ts'
import { jobEyes, type Scope } from '../platform/index.ts'
import { type Carry, type ChannelAddress, type Content, type Mailer, type Outcome, retryAt } from './channels/index.ts'
import { type ChannelRow, noteChannelState } from './channels.store.ts'
import { type Composed, compose } from './compose.store.ts'
import { type DeliveryRow, type Settlement, settleDelivery } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'
import { type MailSetup, readMailSetup } from './mail-setup.store.ts'

export interface Senders {
  mailer: Mailer
  webhook: Carry
}

interface Written {
  composed: Composed
  to: ChannelAddress
  setup: MailSetup
}

const eyes = jobEyes('delivery')

async function channelOf(scope: Scope, row: DeliveryRow): Promise<ChannelRow | undefined> {
  if (!row.channel_id) return undefined
  return await scope.tx.selectFrom('channel').selectAll().where('id', '=', row.channel_id).executeTakeFirst()
}

async function write(deps: DeliveryDeps, row: DeliveryRow): Promise<Written | { reason: string }> {
  return await deps.database.as(eyes, async (scope) => {
    const channel = await channelOf(scope, row)
    if (!channel) return { reason: 'channel.removed' }
    if (channel.state === 'off') return { reason: 'channel.off' }
    const to: ChannelAddress = {
      address: channel.address,
      language: channel.language,
      secret: channel.sealed_secret ? deps.vault.open(channel.sealed_secret).toString('utf8') : null,
    }
    const setup = await readMailSetup(scope, deps.vault, deps.publicUrl)
    return { composed: await compose(scope, deps, row, to, setup), to, setup }
  })
}

async function carry(
  deps: DeliveryDeps,
  senders: Senders,
  row: DeliveryRow,
  { to, setup }: Written,
  content: Content,
): Promise<Outcome> {
  const now = deps.clock.now()
  if (content.is === 'event') return await senders.webhook({ id: row.id, to, content, now })
  if (!setup.account) return { state: 'later', detail: 'Mail is not set up on this node.', blames: 'node' }
  const { document } = content
  return await senders.mailer.send(setup.account, { id: row.id, to: to.address, document, at: now })
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

async function noteChannel(scope: Scope, row: DeliveryRow, outcome: Outcome, now: Date): Promise<void> {
  if (!row.channel_id) return
  const detail = outcome.state === 'sent' ? null : outcome.detail
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

async function settle(deps: DeliveryDeps, row: DeliveryRow, composed: Composed, outcome: Outcome): Promise<Settlement> {
  const now = deps.clock.now()
  const subject = composed.ok ? composed.subject : null
  const settlement = settlementOf(outcome, row, subject, now)
  await deps.database.as(eyes, async (scope) => {
    if (!(await settleDelivery(scope, row, settlement, now))) return
    if (outcome.state === 'sent' && composed.ok)
      await deps.findings.told(scope, row.member_id, composed.findingIds, row.outlet, now)
    await noteChannel(scope, row, outcome, now)
  })
  return settlement
}

/** One attempt for a delivery that `claimDue` gave; never throws for what happens to the delivery. */
export async function attempt(deps: DeliveryDeps, senders: Senders, row: DeliveryRow): Promise<Settlement> {
  const written = await write(deps, row)
  if ('reason' in written || !written.composed.ok) {
    const reason = 'reason' in written ? written.reason : written.composed.ok ? '' : written.composed.reason
    return await drop(deps, row, reason)
  }
  const outcome = await carry(deps, senders, row, written, written.composed.content)
  return await settle(deps, row, written.composed, outcome)
}

/** Nothing may or can be said any more. */
async function drop(deps: DeliveryDeps, row: DeliveryRow, reason: string): Promise<Settlement> {
  const now = deps.clock.now()
  const settlement: Settlement = { state: 'given-up', subject: null, problem: reason, receipt: null, dueAt: now }
  await deps.database.as(eyes, (scope) => settleDelivery(scope, row, settlement, now))
  return settlement
}
