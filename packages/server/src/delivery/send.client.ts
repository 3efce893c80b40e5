// Sends one claimed delivery and keeps what came of it: written first, sent outside any transaction, settled after.
import { isOfDatabase, jobEyes, type Scope } from '../platform/index.ts'
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

/** As `write`; what can't be written for a reason of its own is given up, so that it holds up no other. */
async function written(deps: DeliveryDeps, row: DeliveryRow): Promise<Written | { reason: string }> {
  try {
    return await write(deps, row)
  } catch (error) {
    if (isOfDatabase(error)) throw error
    deps.log.error({ err: error, delivery: row.id }, 'a delivery could not be written')
    return { reason: 'delivery.unwritable' }
  }
}

/** One attempt for a delivery that was claimed; never throws for what happens to the delivery. */
export async function attempt(deps: DeliveryDeps, senders: Senders, row: DeliveryRow): Promise<Attempted> {
  const made = await written(deps, row)
  if ('reason' in made || !made.composed.ok) {
    const settlement = await deps.database.as(eyes, (scope) =>
      'reason' in made
        ? settleDropped(scope, row, made.reason, null, deps.clock.now())
        : settleDropped(scope, row, (made.composed as { reason: string }).reason, made.composed.things, made.at),
    )
    return { settlement, outcome: null }
  }
  const { content, subject, things } = made.composed
  const outcome = await carry(deps, senders, row, made, content)
  const settlement = await deps.database.as(eyes, (scope) =>
    settleAttempt(scope, deps, row, { outcome, subject, things, writtenAt: made.at }),
  )
  return { settlement, outcome }
}
