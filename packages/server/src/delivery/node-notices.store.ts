// Notices: short messages of the node itself to an organisation's mail channels, written by a folder below.
import { newId, type Scope } from '../platform/index.ts'
import { type ChannelRow, mailChannelOf } from './channels.store.ts'
import type { DeliveryRow } from './deliveries.store.ts'
import type { MailDocument, MailSender } from './digest/index.ts'
import { openChannels } from './waiting.store.ts'

export interface NoticeContext {
  language: 'nl' | 'en'
  sender: MailSender
  publicUrl: string
  zone: string
}

/** A thing that a notice tells of, and what happened to it. */
export interface NoticeThing {
  id: string
  event: string
}

/** How a notice reads at the time of sending; null when there is nothing left to say. Plugged in by the composition root. */
export interface NoticePort {
  document(scope: Scope, things: readonly NoticeThing[], context: NoticeContext): Promise<MailDocument | null>
}

/**
 * The mail channels of an organisation that can be told. One that has no mail channel, not even one that was switched
 * off, gets those of its admins.
 */
export async function noticeChannels(scope: Scope, organisationId: string, now: Date): Promise<ChannelRow[]> {
  const any = await scope.tx
    .selectFrom('channel')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'mail')
    .executeTakeFirst()
  if (!any) {
    const admins = await scope.tx
      .selectFrom('person_role as r')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select(['p.email', 'p.language'])
      .where('r.organisation_id', '=', organisationId)
      .where('r.role', '=', 'admin')
      .execute()
    for (const { email, language } of admins)
      await mailChannelOf(scope, organisationId, { address: email, contactId: null, language }, now)
  }
  return await openChannels(scope, organisationId, ['mail'])
}

/** One delivery by one channel, in the transaction that makes the news. */
export async function writeNotice(
  scope: Scope,
  channel: ChannelRow,
  things: readonly NoticeThing[],
  now: Date,
): Promise<void> {
  const id = newId()
  await scope.tx
    .insertInto('delivery')
    .values({
      id,
      member_id: channel.organisation_id,
      channel_id: channel.id,
      outlet: 'mail',
      kind: 'notice',
      address: channel.address,
      idempotency_key: `notice:${id}`,
      subject: null,
      due_at: now,
      last_problem: null,
      content_count: things.length,
      created_at: now,
      sent_at: null,
    })
    .execute()
  const rows = things.map(({ id: thing_id, event }) => ({
    delivery_id: id,
    thing_id,
    event,
    form: 'full' as const,
    thing_type: 'trouble',
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await scope.tx
      .insertInto('delivery_thing')
      .values(rows.slice(at, at + 1000))
      .execute()
}

export async function thingsOfNotice(scope: Scope, row: DeliveryRow): Promise<NoticeThing[]> {
  return await scope.tx
    .selectFrom('delivery_thing')
    .select(['thing_id as id', 'event'])
    .where('delivery_id', '=', row.id)
    .orderBy('thing_id')
    .execute()
}
