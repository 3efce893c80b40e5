// One-time links: for the first set-up, for who lost everything, and for who lost a password; only their hash is kept.
import { AppError } from '@schakel/api'
import { lockValue, type Scope } from '../../platform/index.ts'
import type { OneTimeLinkTable } from '../organisations.table.ts'
import { hashOf, newSecretWord } from './secret-words.ts'

const hour = 3600_000
const day = 24 * hour

async function keepLink(
  scope: Scope,
  purpose: OneTimeLinkTable['purpose'],
  personId: string | null,
  now: Date,
  validFor: number,
): Promise<string> {
  const word = newSecretWord()
  await scope.tx
    .insertInto('one_time_link')
    .values({
      token_hash: hashOf(word),
      purpose,
      person_id: personId,
      created_at: now,
      expires_at: new Date(now.getTime() + validFor),
      used_at: null,
    })
    .execute()
  return word
}

/** Replaces that person's unused links of the same purpose; answers the word that opens. Valid for 24 hours. */
export async function makeOneTimeLink(
  scope: Scope,
  purpose: 'setup' | 'recover',
  personId: string | null,
  now: Date,
): Promise<string> {
  await scope.tx
    .deleteFrom('one_time_link')
    .where('purpose', '=', purpose)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .where('used_at', 'is', null)
    .execute()
  return await keepLink(scope, purpose, personId, now, day)
}

const passwordLinksAnHour = 3

/**
 * A word that sets a new password within the hour; null when this person was sent enough of them. Earlier ones stay:
 * a stranger who asks for more takes none away.
 */
export async function makePasswordLink(scope: Scope, personId: string, now: Date): Promise<string | null> {
  await lockValue(scope, 'password link', personId)
  const { count } = await scope.tx
    .selectFrom('one_time_link')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('purpose', '=', 'password')
    .where('person_id', '=', personId)
    .where('created_at', '>', new Date(now.getTime() - hour))
    .executeTakeFirstOrThrow()
  if (Number(count) >= passwordLinksAnHour) return null
  return await keepLink(scope, 'password', personId, now, hour)
}

/** Uses up the other links of the person too. Throws `access.link-used`. */
export async function usePasswordLink(scope: Scope, word: string, now: Date): Promise<string> {
  const known = await scope.tx
    .selectFrom('one_time_link')
    .select('person_id')
    .where('token_hash', '=', hashOf(word))
    .executeTakeFirst()
  await lockValue(scope, 'password link', known?.person_id ?? word)
  const personId = await useOneTimeLink(scope, 'password', word, now)
  if (!personId) throw new AppError('access.link-used')
  await scope.tx
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('purpose', '=', 'password')
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
  return personId
}

/** Uses a link up; throws `access.link-used` when it is unknown, used or expired. Answers the person it is for. */
export async function useOneTimeLink(
  scope: Scope,
  purpose: OneTimeLinkTable['purpose'],
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
