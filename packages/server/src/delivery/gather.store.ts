// Gathers a member's open notices into deliveries, each with its release decision, in one transaction.
import { sql } from 'kysely'
import { findOrganisation } from '../organisations/index.ts'
import { newId, type Scope } from '../platform/index.ts'
import {
  audienceClassOf,
  decide,
  type KeptDecision,
  keepDecisions,
  memberRecipient,
  type NodeFacts,
  type Recipient,
  type Thing,
  type ThingKind,
  thingsOf,
} from '../release/index.ts'
import { type ChannelKindSpec, channelKinds, kindOf } from './channels/index.ts'
import type { ChannelRow } from './channels.store.ts'
import type { NoticeEvent } from './delivery.table.ts'
import { type OpenNotice, openChannels, takeNotices } from './waiting.store.ts'

export interface Gathering {
  memberId: string
  gathers: ChannelKindSpec['gathers']
  /** Names the digest: the same slot never makes two. */
  slot: Date
  node: NodeFacts
  mailReady: boolean
  now: Date
}

interface News {
  id: string
  event: NoticeEvent
  thing: Thing
}

const most = 20_000

/** One piece of news per finding: what is new stays new, though it was seen again since. */
function newsOf(notices: readonly OpenNotice[], things: ReadonlyMap<string, Thing>): News[] {
  const events = new Map<string, NoticeEvent>()
  for (const { thing_id, event } of notices) if (events.get(thing_id) !== 'new') events.set(thing_id, event)
  return [...events].flatMap(([id, event]) => {
    const thing = things.get(id)
    return thing ? [{ id, event, thing }] : []
  })
}

interface Judged extends News {
  form: 'full' | 'notice'
}

function judge(
  news: readonly News[],
  recipient: Recipient,
  outlet: 'portal' | 'mail' | 'webhook',
  { node, now }: Gathering,
): { released: Judged[]; kept: KeptDecision[] } {
  const released: Judged[] = []
  const kept: KeptDecision[] = news.map((one) => {
    const verdict = decide({ thing: one.thing, recipient, outlet, ...node, now })
    if (verdict.decision === 'release') released.push({ ...one, form: verdict.form })
    return {
      thingType: 'finding',
      thingId: one.id,
      outlet,
      audienceClass: audienceClassOf(one.thing),
      recipientId: recipient.organisationId,
      verdict,
    }
  })
  return { released, kept }
}

/** The kinds that a channel was set to. */
function wantedBy(channel: ChannelRow): Recipient['wants'] {
  return channel.kinds as ThingKind[]
}

function batchesOf(released: readonly Judged[], spec: ChannelKindSpec): Judged[][] {
  if (!Number.isFinite(spec.batch)) return released.length > 0 ? [[...released]] : []
  return (['new', 'reopened'] as const).flatMap((event) => {
    const same = released.filter((one) => one.event === event)
    return Array.from({ length: Math.ceil(same.length / spec.batch) }, (_, i) =>
      same.slice(i * spec.batch, (i + 1) * spec.batch),
    )
  })
}

/** Answers the id, or null when this slot of this channel was made before. */
async function writeDelivery(
  scope: Scope,
  channel: ChannelRow,
  batch: readonly Judged[],
  key: string,
  now: Date,
): Promise<string | null> {
  const made = await scope.tx
    .insertInto('delivery')
    .values({
      id: newId(),
      member_id: channel.organisation_id,
      channel_id: channel.id,
      outlet: kindOf(channel.kind).outlet,
      kind: channel.kind === 'mail' ? 'digest' : 'webhook',
      address: channel.address,
      idempotency_key: key,
      subject: null,
      due_at: now,
      last_problem: null,
      content_count: batch.length,
      created_at: now,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return null
  const rows = batch.map(({ id, event, form }) => ({ delivery_id: made.id, thing_id: id, event, form }))
  for (let at = 0; at < rows.length; at += 1000)
    await scope.tx
      .insertInto('delivery_thing')
      .values(rows.slice(at, at + 1000))
      .execute()
  return made.id
}

async function settle(
  scope: Scope,
  notices: readonly OpenNotice[],
  told: ReadonlyMap<string, string>,
  gone: (id: string) => boolean,
  now: Date,
): Promise<void> {
  const outcome = notices.map(({ id, thing_id }) => ({
    id,
    delivery: told.get(thing_id) ?? null,
    settled: told.has(thing_id) ? 'told' : gone(thing_id) ? 'undone' : 'withheld',
  }))
  await sql`
    update notice n set settled = o.settled, settled_at = ${now}, delivery_id = o.delivery
    from jsonb_to_recordset(${JSON.stringify(outcome)}::jsonb) as o(id uuid, delivery uuid, settled text) where n.id = o.id`.execute(
    scope.tx,
  )
}

async function markPushed(scope: Scope, notices: readonly OpenNotice[], now: Date): Promise<void> {
  const ids = notices.map(({ id }) => id)
  await sql`update notice set pushed_at = ${now} where id = any (${ids}::uuid[])`.execute(scope.tx)
}

function keyOf(
  { gathers, slot }: Gathering,
  channel: ChannelRow,
  notices: readonly OpenNotice[],
  batch: number,
): string {
  const name = gathers === 'digest' ? slot.toISOString() : (notices.at(-1)?.id ?? '')
  return `${gathers}:${channel.id}:${name}:${batch}`
}

/** Judges the news for one channel, keeps every decision, and answers which finding went into which delivery. */
async function tellChannel(
  scope: Scope,
  gathering: Gathering,
  channel: ChannelRow,
  notices: readonly OpenNotice[],
  news: readonly News[],
  recipient: Recipient,
): Promise<Map<string, string>> {
  const { now } = gathering
  const spec = kindOf(channel.kind)
  const { released, kept } = judge(news, { ...recipient, wants: wantedBy(channel) }, spec.outlet, gathering)
  const deliveryOf = new Map<string, string>()
  for (const [i, batch] of batchesOf(released, spec).entries()) {
    const id = await writeDelivery(scope, channel, batch, keyOf(gathering, channel, notices, i), now)
    if (id) for (const one of batch) deliveryOf.set(one.id, id)
  }
  const decisions = kept.map((one) => ({ ...one, deliveryId: deliveryOf.get(one.thingId) ?? null }))
  await keepDecisions(scope, decisions, now)
  return deliveryOf
}

/**
 * Makes the deliveries that are due for one member; answers how many. A member without any channel keeps its
 * news waiting, so that its first channel tells it all. Run under job eyes.
 */
export async function gatherMember(scope: Scope, gathering: Gathering): Promise<number> {
  const { memberId, gathers, mailReady, now } = gathering
  const kinds = channelKinds.filter((spec) => spec.gathers === gathers && (spec.kind !== 'mail' || mailReady))
  const channels =
    kinds.length > 0
      ? await openChannels(
          scope,
          memberId,
          kinds.map(({ kind }) => kind),
        )
      : []
  const others = gathers === 'digest' ? await openChannels(scope, memberId, ['webhook']) : []
  if (channels.length === 0 && others.length === 0) return 0
  const notices = await takeNotices(scope, memberId, gathers, most)
  if (!notices || notices.length === 0) return 0
  const things = await thingsOf(scope, [...new Set(notices.map(({ thing_id }) => thing_id))])
  const news = newsOf(notices, things)
  const recipient = memberRecipient(await findOrganisation(scope, memberId))
  const told = new Map<string, string>()
  let made = 0
  if (gathers === 'digest')
    await keepDecisions(scope, judge(news, { ...recipient, secondFactor: true }, 'portal', gathering).kept, now)
  for (const channel of channels) {
    const deliveryOf = await tellChannel(scope, gathering, channel, notices, news, recipient)
    for (const [thing, delivery] of deliveryOf) told.set(thing, delivery)
    made += new Set(deliveryOf.values()).size
  }
  if (gathers === 'push') await markPushed(scope, notices, now)
  else if (channels.length > 0) await settle(scope, notices, told, (id) => !things.has(id), now)
  else await settleByPush(scope, notices, now)
  return made
}

/** A member with webhooks only is told by these; what they were not given was withheld. */
async function settleByPush(scope: Scope, notices: readonly OpenNotice[], now: Date): Promise<void> {
  const ids = notices.map(({ id }) => id)
  await sql`
    update notice n set settled_at = ${now},
      delivery_id = (select t.delivery_id from delivery_thing t join delivery d on d.id = t.delivery_id and d.created_at = n.pushed_at
        where t.thing_id = n.thing_id and d.member_id = n.member_id limit 1),
      settled = case when exists (select 1 from delivery_thing t join delivery d on d.id = t.delivery_id and d.created_at = n.pushed_at
        where t.thing_id = n.thing_id and d.member_id = n.member_id) then 'told' else 'withheld' end
    where n.id = any (${ids}::uuid[]) and n.pushed_at is not null`.execute(scope.tx)
}
