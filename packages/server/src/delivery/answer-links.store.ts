// Links in mails that answer: signed by the node, kept as hashes, single use, two weeks.
import { createHash, createHmac } from 'node:crypto'
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import type { Scope, Vault } from '../platform/index.ts'
import type { AnswerLinkTable } from './delivery.table.ts'

const lifetime = 14 * 24 * 3600_000
/** How long an answer can be taken back by the link that gave it; the page offers ten seconds. */
export const undoFor = 15_000

function hashOf(word: string): Buffer {
  return createHash('sha256').update(word).digest()
}

/** The same for every attempt of a delivery, so that a mail that is sent again has working links. */
function wordOf(vault: Vault, deliveryId: string, thingId: string): string {
  return createHmac('sha256', vault.derive('answer-link')).update(`${deliveryId}:${thingId}`).digest('base64url')
}

/** One word per thing; run under job eyes. */
export async function makeAnswerLinks(
  scope: Scope,
  vault: Vault,
  delivery: { id: string; memberId: string },
  thingType: string,
  thingIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const words = new Map(thingIds.map((id) => [id, wordOf(vault, delivery.id, id)]))
  const rows = [...words].map(([thingId, word]) => ({
    token_hash: hashOf(word),
    member_id: delivery.memberId,
    thing_type: thingType,
    thing_id: thingId,
    delivery_id: delivery.id,
    answer_id: null,
    created_at: now,
    expires_at: new Date(now.getTime() + lifetime),
    used_at: null,
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await scope.tx
      .insertInto('answer_link')
      .values(rows.slice(at, at + 500))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return words
}

export type AnswerLink = Selectable<AnswerLinkTable>

/** Nobody answers by a mail to a channel that was switched off since. */
const stillTold = sql<boolean>`not exists (select 1 from delivery d join channel c on c.id = d.channel_id
  where d.id = answer_link.delivery_id and c.state = 'off')`

/** What the word opens; changes nothing. Throws `access.link-used` when used, expired or unknown. */
export async function findAnswerLink(scope: Scope, word: string, now: Date): Promise<AnswerLink> {
  const row = await scope.tx
    .selectFrom('answer_link')
    .selectAll()
    .where('token_hash', '=', hashOf(word))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where(stillTold)
    .executeTakeFirst()
  if (!row) throw new AppError('access.link-used')
  return row
}

/** Uses the word up, in the transaction that keeps the answer. Throws `access.link-used`. */
export async function useAnswerLink(scope: Scope, word: string, now: Date): Promise<AnswerLink> {
  const row = await scope.tx
    .updateTable('answer_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(word))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where(stillTold)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('access.link-used')
  return row
}

export async function noteAnswer(scope: Scope, word: string, answerId: string): Promise<void> {
  await scope.tx
    .updateTable('answer_link')
    .set({ answer_id: answerId })
    .where('token_hash', '=', hashOf(word))
    .execute()
}

/** Makes a word that was used a moment ago usable again, in the transaction that takes its answer back. Throws `access.link-used`. */
export async function reviveAnswerLink(
  scope: Scope,
  word: string,
  now: Date,
): Promise<AnswerLink & { answer_id: string }> {
  const row = await scope.tx
    .selectFrom('answer_link')
    .selectAll()
    .where('token_hash', '=', hashOf(word))
    .where('answer_id', 'is not', null)
    .where('used_at', '>=', new Date(now.getTime() - undoFor))
    .forUpdate()
    .executeTakeFirst()
  if (!row?.answer_id) throw new AppError('access.link-used')
  await scope.tx
    .updateTable('answer_link')
    .set({ used_at: null, answer_id: null })
    .where('token_hash', '=', hashOf(word))
    .execute()
  return { ...row, answer_id: row.answer_id }
}
