// Gathers a member's open notices into deliveries, each with its release decision, in one transaction.
import { findOrganisation } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import {
  keepDecisions,
  memberRecipient,
  membershipHolds,
  type NodeFacts,
  type Recipient,
  type ThingKind,
} from '../release/index.ts'
import { type ChannelKindSpec, channelKinds, kindOf } from './channels/index.ts'
import type { ChannelRow } from './channels.store.ts'
import { batchesOf, foldedInto, judge, Tally, type Told, type WaitingNews } from './judge.ts'
import { foldNotices, leaveWaiting, markPushed, putInDelivery, settleByPush, settleNotices } from './notices.store.ts'
import { perKind, type ThingPort } from './thing-port.ts'
import { type OpenNotice, openChannels, takeNotices, unreachedBecause } from './waiting.store.ts'
import { writeDelivery } from './write-delivery.store.ts'

export interface Gathering {
  memberId: string
  gathers: ChannelKindSpec['gathers']
  things: readonly ThingPort[]
  node: NodeFacts
  mailReady: boolean
  now: Date
}

const most = 20_000

async function newsOfKind(scope: Scope, port: ThingPort, notices: readonly OpenNotice[]): Promise<WaitingNews[]> {
  const ids = notices.map(({ thing_id }) => thing_id)
  const facts = await port.facts(scope, ids)
  const there = notices.flatMap((notice) => {
    const thing = facts.get(notice.thing_id)
    return thing ? [{ ...notice, thing }] : []
  })
  const gone = await port.gone(
    scope,
    there.map(({ thing_id, event }) => ({ id: thing_id, event })),
  )
  return there.filter(({ thing_id }) => !gone.has(thing_id))
}

/** The news that still holds; what is gone is settled. */
async function newsOf(scope: Scope, { things, now }: Gathering, taken: readonly OpenNotice[]): Promise<WaitingNews[]> {
  const { bearing, folded } = foldedInto(taken)
  await foldNotices(scope, folded)
  const news = (await perKind(things, bearing, (port, own) => newsOfKind(scope, port, own))).flat()
  const kept = new Set(news.map(({ id }) => id))
  const goneIds = bearing.map(({ id }) => id).filter((id) => !kept.has(id))
  await settleNotices(scope, goneIds, 'undone', now)
  return news
}

/** Judges the news for one channel, keeps every decision, and answers which notice went into which delivery. */
async function tellChannel(
  scope: Scope,
  { node, now }: Gathering,
  channel: ChannelRow,
  news: readonly WaitingNews[],
  recipient: Recipient,
): Promise<Told> {
  const spec = kindOf(channel.kind)
  const wants = channel.kinds as ThingKind[] | null
  const { released, withheld, kept } = judge(news, { ...recipient, wants }, spec.outlet, { ...node, now })
  const delivered = new Map<string, string>()
  const deliveryOf = new Map<string, string>()
  for (const batch of batchesOf(released, spec)) {
    const delivery = await writeDelivery(scope, channel, batch, now)
    for (const { id, thing_id } of batch) {
      delivered.set(id, delivery)
      deliveryOf.set(thing_id, delivery)
    }
  }
  const decisions = kept.map((one) => ({ ...one, deliveryId: deliveryOf.get(one.thingId) ?? null }))
  await keepDecisions(scope, decisions, now)
  return { delivered, withheld }
}

async function settleGathered(scope: Scope, gathers: Gathering['gathers'], tally: Tally, now: Date): Promise<void> {
  const { waiting, forGood } = tally.rest()
  for (const [reason, ids] of waiting) await leaveWaiting(scope, { ids }, reason)
  if (gathers === 'push') return await markPushed(scope, [...tally.delivered.keys(), ...forGood], now)
  await putInDelivery(scope, tally.delivered, now)
  await settleNotices(scope, forGood, 'withheld', now)
}

/** No mail address takes a digest: pushes tell, or the news waits. */
async function withoutDigest(
  scope: Scope,
  { memberId, mailReady, now }: Gathering,
  kinds: readonly ChannelRow['kind'][],
): Promise<void> {
  const because = await unreachedBecause(scope, memberId, kinds)
  const only = because === 'channel.none'
  await settleByPush(scope, memberId, only, mailReady || only ? because : 'mail.not-configured', now)
}

/** Makes the deliveries that are due for one member; answers how many. Run under job eyes. */
export async function gatherMember(scope: Scope, gathering: Gathering): Promise<number> {
  const { memberId, gathers, mailReady, node, now } = gathering
  const organisation = await findOrganisation(scope, memberId)
  const recipient = memberRecipient(organisation)
  if (organisation.state !== 'withdrawn' && !membershipHolds(recipient, now)) {
    await leaveWaiting(
      scope,
      { memberId },
      `membership.${organisation.state === 'active' ? 'lapsed' : organisation.state}`,
    )
    return 0
  }
  const kinds = channelKinds.filter((spec) => spec.gathers === gathers).map(({ kind }) => kind)
  const channels = gathers === 'push' || mailReady ? await openChannels(scope, memberId, kinds) : []
  if (channels.length === 0) {
    if (gathers === 'digest') await withoutDigest(scope, gathering, kinds)
    return 0
  }
  const taken = await takeNotices(scope, memberId, gathers, most)
  if (!taken || taken.length === 0) return 0
  const news = await newsOf(scope, gathering, taken)
  if (gathers === 'digest')
    await keepDecisions(scope, judge(news, { ...recipient, secondFactor: true }, 'portal', { ...node, now }).kept, now)
  const tally = new Tally()
  for (const channel of channels) tally.add(await tellChannel(scope, gathering, channel, news, recipient))
  await settleGathered(scope, gathers, tally, now)
  return tally.deliveries
}
