// Invitations: sent by mail, valid for 72 hours, kept as a hash.
import { AppError } from '@schakel/api'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Role, type Scope } from '../../platform/index.ts'
import { hashOf, newSecretWord } from '../access/secret-words.ts'
import type { InvitationTable } from '../organisations.table.ts'
import { isWider } from './roles.ts'

export type InvitationRow = Selectable<InvitationTable>
export const validFor = 72 * 3600_000

export interface NewInvitation {
  organisationId: string
  email: string
  name: string | null
  role: Role
  language: 'nl' | 'en'
}

/** Replaces an open invitation of the same address; answers the row and, this once, the word that opens. */
export async function invite(
  scope: Scope,
  wanted: NewInvitation,
  now: Date,
): Promise<{ row: InvitationRow; word: string }> {
  const word = newSecretWord()
  await scope.tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('organisation_id', '=', wanted.organisationId)
    .where('email', '=', wanted.email.toLowerCase())
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  const row = await scope.tx
    .insertInto('invitation')
    .values({
      id: newId(),
      organisation_id: wanted.organisationId,
      email: wanted.email.toLowerCase(),
      name: wanted.name,
      role: wanted.role,
      language: wanted.language,
      token_hash: hashOf(word),
      invited_by: scope.eyes.personId,
      created_at: now,
      expires_at: new Date(now.getTime() + validFor),
      sent_at: null,
      accepted_at: null,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return { row, word }
}

const invitationsAnHour = 20

/** A member invites so many an hour, each by a mail in the operator's name. Throws `request.too-many`. */
export async function demandFewInvitations(scope: Scope, organisationId: string, now: Date): Promise<void> {
  if (scope.eyes.audience !== 'member') return
  const { count } = await scope.tx
    .selectFrom('invitation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .where('created_at', '>', new Date(now.getTime() - 3600_000))
    .executeTakeFirstOrThrow()
  if (count >= invitationsAnHour)
    throw new AppError('request.too-many', {
      detail: `${invitationsAnHour} invitations an hour is the most. Try again later.`,
    })
}

/**
 * Ends open invitations that a person could come back by: its own ones that are wider than the role it has left (null:
 * none), and those to its own address. Answers their ids.
 */
export async function revokeInvitationsOf(
  scope: Scope,
  organisationId: string,
  person: { id: string; address: string },
  left: Role | null,
  now: Date,
): Promise<string[]> {
  const open = await scope.tx
    .selectFrom('invitation as i')
    .select(['i.id', 'i.role'])
    .where('i.organisation_id', '=', organisationId)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where((eb) => eb.or([eb('i.invited_by', '=', person.id), eb('i.email', '=', person.address)]))
    .execute()
  const ending = open.filter(({ role }) => left === null || isWider(role, left)).map(({ id }) => id)
  if (ending.length > 0)
    await scope.tx.updateTable('invitation').set({ revoked_at: now }).where('id', 'in', ending).execute()
  return ending
}

export type InvitationState = 'waiting' | 'accepted' | 'expired' | 'revoked'

/** Where an invitation stands at a moment. */
export function invitationState(
  row: Pick<InvitationRow, 'accepted_at' | 'revoked_at' | 'expires_at'>,
  now: Date,
): InvitationState {
  if (row.accepted_at) return 'accepted'
  if (row.revoked_at) return 'revoked'
  return row.expires_at <= now ? 'expired' : 'waiting'
}

const stateNow = (now: Date): RawBuilder<InvitationState> =>
  sql<InvitationState>`case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked'
    when expires_at <= ${now} then 'expired' else 'waiting' end`

/** Those that wait, then the newest. */
const waitingFirst = (now: Date): Order => ({
  by: [
    [sql`case ${stateNow(now)} when 'waiting' then 1 else 0 end`, 'smallint'],
    [sql`created_at`, 'timestamptz'],
    [sql`id`, 'uuid'],
  ],
  descending: true,
})

export async function listInvitations(
  scope: Scope,
  organisationId: string,
  { state, now }: { state?: InvitationState | undefined; now: Date },
  page: PageAsked,
) {
  let select = scope.tx.selectFrom('invitation').selectAll().where('organisation_id', '=', organisationId)
  if (state) select = select.where(stateNow(now), '=', state)
  return await pageBy(select, waitingFirst(now), page).execute()
}

/** Somebody saw its link on a screen: from now on its word no longer proves the address. */
export async function noteShown(scope: Scope, id: string): Promise<void> {
  await scope.tx.updateTable('invitation').set({ link_shown: true }).where('id', '=', id).execute()
}

export async function revokeInvitation(scope: Scope, organisationId: string, id: string, now: Date): Promise<void> {
  const changed = await scope.tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found')
}

/** The open invitation behind a word, with its organisation; throws `access.link-used`. Locks it when it will be used. */
export async function openInvitation(scope: Scope, word: string, now: Date, lock: boolean) {
  let select = scope.tx
    .selectFrom('invitation as i')
    .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
    .selectAll('i')
    .select('o.name as organisation')
    .where('i.token_hash', '=', hashOf(word))
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
  if (lock) select = select.forUpdate('i')
  const row = await select.executeTakeFirst()
  if (!row) throw new AppError('access.link-used')
  return row
}

export async function closeInvitation(scope: Scope, id: string, now: Date): Promise<void> {
  await scope.tx.updateTable('invitation').set({ accepted_at: now }).where('id', '=', id).execute()
}
