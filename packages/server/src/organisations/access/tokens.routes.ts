// /api/v1/members/:id/tokens: shown once, stored hashed, revoked at once.
import { AppError, id, idParams, type Token, token, tokenCreate, tokenMade, tokenQuery } from '@schakel/api'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, admins, type Columns, eyesOf, listRoute, ownOrganisation } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { refuseSuspended, refuseWithdrawn } from '../members/membership.ts'
import type { ApiTokenTable } from '../organisations.table.ts'
import { listTokens, makeToken, revokeToken } from './tokens.store.ts'

const access = { operator: admins, member: admins }
type TokenRow = Selectable<ApiTokenTable>

const columns: Columns<Token> = {
  id: (one) => one.id,
  name: (one) => one.name,
  hint: (one) => one.hint,
  role: (one) => one.role,
  state: (one) => one.state,
  created: (one) => one.createdAt,
  expires: (one) => one.expires,
  last_used: (one) => one.lastUsedAt,
}

function presentToken(row: TokenRow, now: Date) {
  const expired = row.expires_at !== null && row.expires_at <= now
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    hint: row.hint,
    createdAt: row.created_at.toISOString(),
    expires: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: row.revoked_at ? ('revoked' as const) : expired ? ('expired' as const) : ('active' as const),
  }
}

export function tokenRoutes(app: App, deps: OrganisationsDeps): void {
  listTokensRoute(app, deps)
  makeRoute(app, deps)
  revokeRoute(app, deps)
}

function listTokensRoute(app: App, { database, clock }: OrganisationsDeps): void {
  listRoute(app, '/api/v1/members/:id/tokens', {
    access,
    params: idParams,
    query: tokenQuery,
    item: token,
    columns,
    read({ request, eyes, params, query: { state }, page }) {
      const organisationId = ownOrganisation(request, params.id)
      return database.as(eyes, (scope) => listTokens(scope, organisationId, { state, now: clock.now() }, page))
    },
    present: (row) => presentToken(row, clock.now()),
  })
}

function makeRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/tokens',
    { config: { access }, schema: { params: idParams, body: tokenCreate, response: { 201: tokenMade } } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { role, name, expires } = request.body
      const until = expires ? new Date(expires) : null
      if (until && until <= clock.now()) {
        throw new AppError('request.invalid', { fields: [{ path: 'expires', message: 'must lie in the future' }] })
      }
      const made = await database.as(eyesOf(request), async (scope) => {
        const organisation = await findOrganisation(scope, organisationId)
        refuseWithdrawn(organisation)
        refuseSuspended(organisation)
        const made = await makeToken(scope, { organisationId, role, name, expires: until }, clock.now())
        await record(scope, {
          action: 'token.created',
          thing: { type: 'token', id: made.row.id },
          memberId: organisationId,
          detail: { role },
        })
        return made
      })
      return reply.code(201).send({ ...presentToken(made.row, clock.now()), token: made.token })
    },
  )
}

function revokeRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.delete(
    '/api/v1/members/:id/tokens/:tokenId',
    { config: { access }, schema: { params: z.object({ id, tokenId: id }) } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      await database.as(eyesOf(request), async (scope) => {
        await revokeToken(scope, organisationId, request.params.tokenId, clock.now())
        await record(scope, {
          action: 'token.revoked',
          thing: { type: 'token', id: request.params.tokenId },
          memberId: organisationId,
        })
      })
      return reply.code(204).send()
    },
  )
}
