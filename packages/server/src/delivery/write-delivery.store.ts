// Writes a delivery with what it is about; the same notices in the same round make it once.
import { createHash } from 'node:crypto'
import { newId, type Scope } from '../platform/index.ts'
import { kindOf } from './channels/index.ts'
import type { ChannelRow } from './channels.store.ts'
import type { Judged } from './judge.ts'

/** What a delivery has nothing of when it is made. */
export const unsent = {
  subject: null,
  last_problem: null,
  sent_at: null,
  template: null,
  language: null,
  sealed_data: null,
  host: null,
}

function keyOf(channel: ChannelRow, batch: readonly Judged[]): string {
  const notices = batch.map(({ id, round }) => `${id}.${round}`).sort()
  return `${channel.kind}:${channel.id}:${createHash('sha256').update(notices.join()).digest('base64url')}`
}

/** Answers the id, also of the delivery that these notices made before. */
export async function writeDelivery(
  scope: Scope,
  channel: ChannelRow,
  batch: readonly Judged[],
  now: Date,
): Promise<string> {
  const key = keyOf(channel, batch)
  const spec = kindOf(channel.kind)
  const { id } = await scope.tx
    .insertInto('delivery')
    .values({
      ...unsent,
      id: newId(),
      member_id: channel.organisation_id,
      channel_id: channel.id,
      outlet: spec.outlet,
      kind: spec.gathers === 'digest' ? 'digest' : 'webhook',
      address: channel.address,
      host: spec.hostOf(channel.address),
      idempotency_key: key,
      due_at: now,
      content_count: batch.length,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doUpdateSet({ idempotency_key: key }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = batch.map((one) => ({
    delivery_id: id,
    thing_type: one.thing_type,
    thing_id: one.thing_id,
    event: one.event,
    form: one.form,
    notice_id: one.id,
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await scope.tx
      .insertInto('delivery_thing')
      .values(rows.slice(at, at + 1000))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  return id
}
