// Sends one claimed delivery and keeps what came of it: written first, sent outside any transaction, settled after.
import { jobEyes, type Scope } from '../platform/index.ts'
import { markOf } from './bounces/index.ts'
import type { Carry, ChannelAddress, Content, Mailer, Outcome } from './channels/index.ts'
import type { ChannelRow } from './channels.store.ts'
import { type Composed, compose } from './compose.store.ts'
import type { DeliveryRow, Settlement } from './deliveries.store.ts'
import type { DeliveryDeps } from './deps.ts'
import { type MailSetup, readMailSetup } from './mail-setup.store.ts'
import { settleAttempt, settleDropped } from './settle.store.ts'

export interface Senders {
  mailer: Mailer
  webhook: Carry
}

export interface Attempted {
  settlement: Settlement
  /** Null when nothing was sent. */
  outcome: Outcome | null
}

interface Written {
  composed: Composed
  to: ChannelAddress
  setup: MailSetup
  at: Date
}

const eyes = jobEyes('delivery')

async function channelOf(scope: Scope, row: DeliveryRow): Promise<ChannelRow | undefined> {
  if (!row.channel_id) return undefined
  return await scope.tx.selectFrom('channel').selectAll().where('id', '=', row.channel_id).executeTakeFirst()
}

/** Letters go to an address; what else is sent goes to a channel as it is now, or why it can't. */
function addressOf(
  deps: DeliveryDeps,
  row: DeliveryRow,
  channel: ChannelRow | undefined,
): ChannelAddress | { reason: string } {
  if (row.kind === 'letter') return { address: row.address, language: row.language ?? 'nl', secret: null }
  if (!channel) return { reason: 'channel.removed' }
  if (channel.state === 'off') return { reason: 'channel.off' }
  const { address, language, sealed_secret } = channel
  return { address, language, secret: sealed_secret ? deps.vault.open(sealed_secret).toString('utf8') : null }
}

async function write(deps: DeliveryDeps, row: DeliveryRow): Promise<Written | { reason: string }> {
  return await deps.database.as(eyes, async (scope) => {
    const to = addressOf(deps, row, await channelOf(scope, row))
    if ('reason' in to) return to
    const at = deps.clock.now()
    const setup = await readMailSetup(scope, deps.vault, deps.publicUrl)
    return { composed: await compose(scope, deps, row, to, setup, at), to, setup, at }
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
  if (!setup.account)
    return { state: 'later', detail: 'Mail is not set up on this node.', blames: 'node', answered: true }
  const { document } = content
  const mark = markOf(deps.vault, row)
  return await senders.mailer.send(setup.account, { mark, to: to.address, document, at: now })
}

/** One attempt for a delivery that was claimed; never throws for what happens to the delivery. */
export async function attempt(deps: DeliveryDeps, senders: Senders, row: DeliveryRow): Promise<Attempted> {
  const written = await write(deps, row)
  if ('reason' in written || !written.composed.ok) {
    const settlement = await deps.database.as(eyes, (scope) =>
      'reason' in written
        ? settleDropped(scope, row, written.reason, null, deps.clock.now())
        : settleDropped(
            scope,
            row,
            (written.composed as { reason: string }).reason,
            written.composed.things,
            written.at,
          ),
    )
    return { settlement, outcome: null }
  }
  const { content, subject, things } = written.composed
  const outcome = await carry(deps, senders, row, written, content)
  const settlement = await deps.database.as(eyes, (scope) =>
    settleAttempt(scope, deps, row, { outcome, subject, things, writtenAt: written.at }),
  )
  return { settlement, outcome }
}
