// One-time links: for the first set-up and for an admin who lost everything; only their hash is kept.
import { AppError } from '@schakel/api'
import type { Scope } from '../../platform/index.ts'
import { hashOf, newSecretWord } from './secret-words.ts'

const day = 24 * 3600_000

/** Replaces that person's unused links of the same purpose; answers the word that opens. Valid for 24 hours. */
export async function makeOneTimeLink(
  scope: Scope,
  purpose: 'setup' | 'recover',
  personId: string | null,
  now: Date,
): Promise<string> {
  const word = newSecretWord()
  await scope.tx
    .deleteFrom('one_time_link')
    .where('purpose', '=', purpose)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('used_at', 'is', null)
    .execute()
  await scope.tx
    .insertInto('one_time_link')
    .values({
      token_hash: hashOf(word),
      purpose,
      person_id: personId,
      created_at: now,
      expires_at: new Date(now.getTime() + day),
      used_at: null,
    })
    .execute()
  return word
}

/** Uses a link up; throws `access.link-used` when it is unknown, used or expired. Answers the person it is for. */
export async function useOneTimeLink(
  scope: Scope,
  purpose: 'setup' | 'recover',
  word: string,
  now: Date,
): Promise<string | null> {
  const used = await scope.tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOf(word))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst()
  if (!used) throw new AppError('access.link-used')
  return used.person_id
}
