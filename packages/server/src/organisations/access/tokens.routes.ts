// /api/v1/members/:id/tokens: shown once, stored hashed, revoked at once.
import { AppError, id, idParams, type Token, token, tokenCreate, tokenMade, tokenQuery } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import {
  type App,
  admins,
  type Columns,
  type Eyes,
  eyesOf,
  listRoute,
  ownOrganisation,
  type Role,
} from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { refuseSuspended, refuseWithdrawn } from '../members/membership.ts'
import { isWider } from '../people/roles.ts'
import { findToken, type ListedToken, listTokens, makeToken, revokeToken } from './tokens.store.ts'

const access = { operator: admins, member: admins }
const year = 366 * 24 * 3600_000

const columns: Columns<Token> = {
  id: (one) => one.id,
  name: (one) => one.name,
  hint: (one) => one.hint,
  role: (one) => one.role,
  state: (one) => one.state,
  made_by: (one) => one.madeBy.name ?? one.madeBy.by,
  created: (one) => one.createdAt,
  expires: (one) => one.expires,
  last_used: (one) => one.lastUsedAt,
}

/** A member reads of its own people and tokens by name; of what the operator made, that it was the operator. */
function makerOf(row: ListedToken, { audience }: Eyes): Token['madeBy'] {
  const hidden = audience === 'member' && row.maker_organisation_id !== row.organisation_id
  if (row.maker_organisation_id && hidden) return { by: 'operator', name: null }
  if (row.created_by_token) return { by: 'token', name: row.maker_token || row.maker_hint }
  if (row.created_by) return { by: 'person', name: row.maker_name }
  return { by: 'node', name: null }
}

function presentToken(row: ListedToken, eyes: Eyes, now: Date): Token {
  const expired = row.expires_at !== null && row.expires_at <= now
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    hint: row.hint,
    madeBy: makerOf(row, eyes),
    createdAt: row.created_at.toISOString(),
    expires: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    state: row.revoked_at ? 'revoked' : expired ? 'expired' : 'active',
  }
}

/** A token makes no tokens, but the operator's admin token may make them for members; nobody makes a wider one. */
function demandMaker(eyes: Eyes, organisationId: string, role: Role): void {
  if (isWider(role, eyes.role as Role)) throw new AppError('access.forbidden')
  const forMember = eyes.audience === 'operator' && eyes.organisationId !== organisationId
  if (eyes.tokenId && !forMember) throw new AppError('access.person-only')
}

/** A year from now when nothing is said; only the operator may say longer, or null for no end. */
function endOf(wanted: string | null | undefined, { audience }: Eyes, now: Date): Date | null {
  const latest = new Date(now.getTime() + year)
  if (wanted === undefined) return latest
  const until = wanted === null ? null : new Date(wanted)
  const refuse = (message: string) => new AppError('request.invalid', { fields: [{ path: 'expires', message }] })
  if (until && until <= now) throw refuse('must lie in the future')
  if (audience !== 'operator' && (!until || until > latest)) throw refuse('must lie within a year')
  return until
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
    present: (row: ListedToken, eyes) => presentToken(row, eyes, clock.now()),
  })
}

function makeRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/:id/tokens',
    { config: { access }, schema: { params: idParams, body: tokenCreate, response: { 201: tokenMade } } },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { role, name, expires } = request.body
      const eyes = eyesOf(request)
      const now = clock.now()
      demandMaker(eyes, organisationId, role)
      const wanted = { organisationId, role, name, expires: endOf(expires, eyes, now) }
      const made = await database.as(eyes, async (scope) => {
        const organisation = await findOrganisation(scope, organisationId)
        refuseWithdrawn(organisation)
        refuseSuspended(organisation)
        const { row, token } = await makeToken(scope, wanted, now)
        const shown = presentToken(await findToken(scope, row.id), eyes, now)
        await record(scope, {
          action: 'token.created',
          thing: { type: 'token', id: row.id },
          memberId: organisationId,
          detail: { role },
        })
        return { ...shown, token }
      })
      return reply.code(201).send(made)
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
