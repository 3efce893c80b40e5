// Letters in the transaction that makes them necessary: a delivery with sealed data, sent by the engine, wiped once it is over.
import { sql } from 'kysely'
import { newId, type Scope, type Vault } from '../platform/index.ts'
import type { DeliveryState } from './delivery.table.ts'
import type { LetterText } from './letters/index.ts'
import type { Language } from './times.ts'
import { unsent } from './write-delivery.store.ts'

export type Letter = LetterText & {
  to: string
  language: Language
  /** Whose deliveries it is listed among; null for people of no member. */
  organisationId: string | null
  /** The same key makes one letter. */
  key: string
  /** Whose state the sending tells about. */
  channelId?: string
  /** Not before this time. */
  from?: Date
}

export type QueueLetter = (scope: Scope, letter: Letter, now: Date) => Promise<void>

/** Queues several in one statement. */
export function lettersQueue(vault: Vault) {
  return async (scope: Scope, letters: readonly Letter[], now: Date): Promise<void> => {
    if (letters.length === 0) return
    const rows = letters.map((letter) => ({
      ...unsent,
      id: newId(),
      member_id: letter.organisationId,
      channel_id: letter.channelId ?? null,
      outlet: 'mail' as const,
      kind: 'letter' as const,
      address: letter.to,
      idempotency_key: letter.key,
      due_at: letter.from ?? now,
      created_at: now,
      template: letter.template,
      language: letter.language,
      sealed_data: vault.seal(JSON.stringify(letter.data)),
    }))
    await scope.tx
      .insertInto('delivery')
      .values(rows)
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .execute()
  }
}

export function letterQueue(vault: Vault): QueueLetter {
  const queue = lettersQueue(vault)
  return (scope, letter, now) => queue(scope, [letter], now)
}

/** Takes letters back that were not tried yet, by the beginning of their key; run under job eyes. */
export async function withdrawLetters(scope: Scope, key: string): Promise<void> {
  await sql`delete from delivery where kind = 'letter' and state = 'pending' and starts_with(idempotency_key, ${key})`.execute(
    scope.tx,
  )
}

export interface LetterState {
  state: DeliveryState
  /** What the mail server or the node said; null when nothing is wrong. */
  problem: string | null
  sentAt: Date | null
}

/** What came of letters, by key. */
export async function lettersOf(scope: Scope, keys: readonly string[]): Promise<Map<string, LetterState>> {
  if (keys.length === 0) return new Map()
  const rows = await scope.tx
    .selectFrom('delivery')
    .select(['idempotency_key', 'state', 'last_problem', 'sent_at'])
    .where('idempotency_key', 'in', keys)
    .execute()
  return new Map(
    rows.map((row) => [row.idempotency_key, { state: row.state, problem: row.last_problem, sentAt: row.sent_at }]),
  )
}
