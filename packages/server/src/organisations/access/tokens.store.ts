// API tokens: made once, kept as a hash, with role, expiry and last use.
import { AppError } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Role, type Scope } from '../../platform/index.ts'
import { isWider } from '../people/roles.ts'
import { hashOf, newSecretWord } from './secret-words.ts'

export interface NewToken {
  organisationId: string
  role: Role
  name: string
  expires: Date | null
}

/** Answers the row and, this once, the token itself. */
export async function makeToken(
  scope: Scope,
  wanted: NewToken,
  now: Date,
): Promise<{ row: { id: string }; token: string }> {
  const token = newSecretWord()
  const row = {
    id: newId(),
    organisation_id: wanted.organisationId,
    role: wanted.role,
    name: wanted.name,
    hint: token.slice(-4),
    token_hash: hashOf(token),
    created_by: scope.eyes.personId ?? (await personBehind(scope)),
    created_by_token: scope.eyes.tokenId,
    maker_organisation_id: scope.eyes.organisationId,
    created_at: now,
    expires_at: wanted.expires,
    last_used_at: null,
    revoked_at: null,
  }
  await scope.tx.insertInto('api_token').values(row).execute()
  return { row, token }
}

/** A token that was made by a token is its person's too, and ends with them. */
async function personBehind(scope: Scope): Promise<string | null> {
  if (!scope.eyes.tokenId) return null
  const row = await scope.tx
    .selectFrom('api_token')
    .select('created_by')
    .where('id', '=', scope.eyes.tokenId)
    .executeTakeFirst()
  return row?.created_by ?? null
}

/** Tokens with the names of who made them, as far as these eyes may know them. */
function tokensWithMakers(scope: Scope) {
  return scope.tx
    .selectFrom('api_token as t')
    .leftJoin('person as p', 'p.id', 't.created_by')
    .leftJoin('api_token as m', 'm.id', 't.created_by_token')
    .selectAll('t')
    .select(['p.name as maker_name', 'm.name as maker_token', 'm.hint as maker_hint'])
}
export type ListedToken = Awaited<ReturnType<typeof findToken>>

export async function findToken(scope: Scope, id: string) {
  return await tokensWithMakers(scope).where('t.id', '=', id).executeTakeFirstOrThrow()
}

export type TokenState = 'active' | 'expired' | 'revoked'

const stateNow = (now: Date): RawBuilder<TokenState> =>
  sql<TokenState>`case when t.revoked_at is not null then 'revoked' when t.expires_at <= ${now} then 'expired' else 'active' end`

/** Those that work, then the newest. */
const workingFirst = (now: Date): Order => ({
  by: [
    [sql`case ${stateNow(now)} when 'active' then 1 else 0 end`, 'smallint'],
    [sql`t.created_at`, 'timestamptz'],
    [sql`t.id`, 'uuid'],
  ],
  descending: true,
})

export async function listTokens(
  scope: Scope,
  organisationId: string,
  { state, now }: { state?: TokenState | undefined; now: Date },
  page: PageAsked,
) {
  let select = tokensWithMakers(scope).where('t.organisation_id', '=', organisationId)
  if (state) select = select.where(stateNow(now), '=', state)
  return await pageBy(select, workingFirst(now), page).execute()
}

/**
 * Ends the tokens that a person made while acting for an organisation: all, or those that can do more than the
 * role which is left. Answers their ids.
 */
export async function revokeTokensOf(
  scope: Scope,
  organisationId: string,
  personId: string,
  left: Role | null,
  now: Date,
): Promise<string[]> {
  const rows = await scope.tx
    .selectFrom('api_token')
    .select(['id', 'role'])
    .where('created_by', '=', personId)
    .where('maker_organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .execute()
  const ending = rows.filter(({ role }) => left === null || isWider(role, left)).map(({ id }) => id)
  if (ending.length > 0)
    await scope.tx.updateTable('api_token').set({ revoked_at: now }).where('id', 'in', ending).execute()
  return ending
}

/** Throws `not-found` when there is no such active token of the organisation. */
export async function revokeToken(scope: Scope, organisationId: string, id: string, now: Date): Promise<void> {
  const changed = await scope.tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', organisationId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found')
}

export interface TokenHolder {
  tokenId: string
  organisationId: string
  isOperator: boolean
  applies: boolean
  role: Role
}

/** Whose valid token this is; notes the use at most once a minute. Run under job eyes: nobody is known yet. */
export async function holderOfToken(scope: Scope, token: string, now: Date): Promise<TokenHolder | null> {
  const found = await scope.tx
    .selectFrom('api_token as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .select(['t.id', 't.role', 't.organisation_id', 't.last_used_at', 't.expires_at', 'o.is_operator', 'o.state'])
    .where('t.token_hash', '=', hashOf(token))
    .where('t.revoked_at', 'is', null)
    .executeTakeFirst()
  if (!found || found.state === 'withdrawn' || (found.expires_at && found.expires_at <= now)) return null
  if (!found.last_used_at || now.getTime() - found.last_used_at.getTime() > 60_000) {
    await scope.tx.updateTable('api_token').set({ last_used_at: now }).where('id', '=', found.id).execute()
  }
  return {
    tokenId: found.id,
    organisationId: found.organisation_id,
    isOperator: found.is_operator,
    applies: found.state === 'applying',
    role: found.role,
  }
}
