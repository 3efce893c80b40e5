// API tokens: made once, kept as a hash, with role, expiry and last use.
import { AppError } from '@schakel/api'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Role, type Scope } from '../../platform/index.ts'
import type { ApiTokenTable } from '../organisations.table.ts'
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
): Promise<{ row: Selectable<ApiTokenTable>; token: string }> {
  const token = newSecretWord()
  const row = {
    id: newId(),
    organisation_id: wanted.organisationId,
    role: wanted.role,
    name: wanted.name,
    hint: token.slice(-4),
    token_hash: hashOf(token),
    created_by: scope.eyes.personId,
    created_at: now,
    expires_at: wanted.expires,
    last_used_at: null,
    revoked_at: null,
  }
  await scope.tx.insertInto('api_token').values(row).execute()
  return { row, token }
}

export type TokenState = 'active' | 'expired' | 'revoked'

const stateNow = (now: Date): RawBuilder<TokenState> =>
  sql<TokenState>`case when revoked_at is not null then 'revoked' when expires_at <= ${now} then 'expired' else 'active' end`

const newestFirst: Order = {
  by: [
    [sql`created_at`, 'timestamptz'],
    [sql`id`, 'uuid'],
  ],
  descending: true,
}

export async function listTokens(
  scope: Scope,
  organisationId: string,
  { state, now }: { state?: TokenState | undefined; now: Date },
  page: PageAsked,
) {
  let select = scope.tx.selectFrom('api_token').selectAll().where('organisation_id', '=', organisationId)
  if (state) select = select.where(stateNow(now), '=', state)
  return await pageBy(select, newestFirst, page).execute()
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
  return { tokenId: found.id, organisationId: found.organisation_id, isOperator: found.is_operator, role: found.role }
}
