// Whose request is it: a session cookie (a person acting for an organisation) or an API token.
import type { FastifyRequest } from 'fastify'
import {
  type Authenticated,
  type Clock,
  type Config,
  type Database,
  type Eyes,
  jobEyes,
  type Role,
} from '../../platform/index.ts'
import { tokenIn } from '../access/secret-words.ts'
import { holderOfToken } from '../access/tokens.store.ts'
import { actingRole, type Client, chosenClient } from '../suppliers/acting.store.ts'
import type { SignIn } from './options.ts'
import { provesSecondFactor } from './proofs.ts'
import { actingOrganisation } from './sessions.store.ts'

export interface AuthenticateDeps {
  database: Database
  clock: Clock
  signIn: SignIn
  config: Config
}

function audienceOf(isOperator: boolean, role: Role): Eyes['audience'] {
  if (!isOperator) return 'member'
  return role === 'auditor' ? 'auditor' : 'operator'
}

async function byToken({ database, clock }: AuthenticateDeps, token: string): Promise<Authenticated | null> {
  const holder = await database.as(jobEyes('authenticate'), (scope) => holderOfToken(scope, token, clock.now()))
  if (!holder) return null
  const eyes: Eyes = {
    audience: audienceOf(holder.isOperator, holder.role),
    organisationId: holder.organisationId,
    applies: holder.applies,
    personId: null,
    tokenId: holder.tokenId,
    role: holder.role,
    name: 'token',
    secondFactor: false,
  }
  return { eyes, byCookie: false, mustEnrol: false }
}

/** What changes when the person acts for a client of its organisation. */
const asSupplier = ({ id, supplier_id, role }: Client) =>
  ({ audience: 'member', organisationId: id, applies: false, role: actingRole(role), supplierId: supplier_id }) as const

async function bySession(deps: AuthenticateDeps, request: FastifyRequest): Promise<Authenticated | null> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' })
  const session = await deps.signIn.library.api.getSession({ headers })
  if (!session) return null
  const found = await deps.database.as(jobEyes('authenticate'), async (scope) => ({
    acting: await actingOrganisation(scope, session.user.id, session.session.id),
    chosen: await chosenClient(scope, session.user.id, session.session.id, deps.clock.now()),
  }))
  const { acting, chosen } = found
  if (!acting) return null
  const secondFactor = provesSecondFactor(acting.proof)
  const eyes: Eyes = {
    audience: audienceOf(acting.isOperator, acting.role),
    organisationId: acting.organisationId,
    applies: acting.applies,
    personId: acting.personId,
    tokenId: null,
    role: acting.role,
    name: 'person',
    secondFactor,
    ...(chosen ? asSupplier(chosen.client) : {}),
  }
  return { eyes, byCookie: true, mustEnrol: acting.servesOperator && !secondFactor && deps.config.demo === null }
}

/** The port that the HTTP shell asks on every route that is not plainly public. */
export function makeAuthenticate(deps: AuthenticateDeps): (request: FastifyRequest) => Promise<Authenticated | null> {
  return async (request) => {
    const token = tokenIn(request.headers.authorization)
    if (token) return await byToken(deps, token)
    if (request.headers.authorization || !request.headers.cookie) return null
    return await bySession(deps, request)
  }
}
