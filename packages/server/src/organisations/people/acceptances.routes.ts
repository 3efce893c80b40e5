// /api/v1/invitations/:token: the pages behind an invitation's link; who has an account says yes with that account.
import { AppError, invitationAcceptance, invitationView } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, jobEyes, type Scope } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { accountOf, type KnownAccount, makeAccount, proveAddress } from '../sign-in/accounts.store.ts'
import { readCookies } from '../sign-in/cookies.ts'
import type { SignIn } from '../sign-in/options.ts'
import { type SignedIn, signedInBy } from '../sign-in/signed-in.store.ts'
import { closeInvitation, type InvitationRow, openInvitation } from './invitations.store.ts'
import { ensurePerson, giveRole, hasRoleAt } from './people.store.ts'

const behindLink = z.object({ token: z.string().max(100) })
const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }

type Acceptance = z.infer<typeof invitationAcceptance>

/** A new account with the password that was chosen; its address is proven when only a mail can have brought the word. */
async function newAccount(signIn: SignIn, { email, link_shown }: InvitationRow, { name, password }: Acceptance) {
  if (!password)
    throw new AppError('request.invalid', {
      fields: [{ path: 'password', message: 'Choose a password of at least 12 characters' }],
    })
  return await makeAccount(signIn, { email, name, password, addressProven: !link_shown })
}

/** Throws unless exactly this account is signed in, and its address is proven where the role is elsewhere than the ones it has. */
async function ownAccount(
  scope: Scope,
  signIn: SignIn,
  row: InvitationRow,
  known: KnownAccount,
  who: SignedIn | null,
): Promise<string> {
  if (who?.accountId !== known.id) throw new AppError('access.sign-in-to-accept')
  if (!row.link_shown) await proveAddress(signIn, known.id)
  else if (!known.addressProven && !(await hasRoleAt(scope, known.id, row.organisation_id)))
    throw new AppError('access.address-unproven')
  return known.id
}

async function accept(scope: Scope, row: InvitationRow, accountId: string, { name, language }: Acceptance, now: Date) {
  const person = { email: row.email, name, language: language ?? row.language, accountId }
  const personId = await ensurePerson(scope, person, now)
  const role = await giveRole(scope, personId, row.organisation_id, row.role, now)
  await closeInvitation(scope, row.id, now)
  await record(scope, {
    action: 'invitation.accepted',
    thing: { type: 'person', id: personId },
    memberId: row.organisation_id,
    detail: { role },
  })
}

export function acceptanceRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  viewRoute(app, deps, signIn)
  acceptRoute(app, deps, signIn)
}

function viewRoute(app: App, { database, clock }: OrganisationsDeps, signIn: SignIn): void {
  app.get(
    '/api/v1/invitations/:token',
    { config, schema: { params: behindLink, response: { 200: invitationView } } },
    async (request) => {
      const row = await database.as(jobEyes('invitation'), (scope) =>
        openInvitation(scope, request.params.token, clock.now(), false),
      )
      return {
        organisation: row.organisation,
        email: row.email,
        name: row.name,
        role: row.role,
        language: row.language,
        expiresAt: row.expires_at.toISOString(),
        signInToAccept: (await accountOf(signIn, row.email)) !== null,
      }
    },
  )
}

function acceptRoute(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  const { database, clock } = deps
  app.post(
    '/api/v1/invitations/:token/acceptances',
    { config, schema: { params: behindLink, body: invitationAcceptance } },
    async (request, reply) => {
      const who = await whoAccepts(request, deps, signIn)
      await database.as(jobEyes('invitation'), async (scope) => {
        const row = await openInvitation(scope, request.params.token, clock.now(), true)
        const known = await accountOf(signIn, row.email)
        const accountId = known
          ? await ownAccount(scope, signIn, row, known, who)
          : await newAccount(signIn, row, request.body)
        await accept(scope, row, accountId, request.body, clock.now())
      })
      return reply.code(204).send()
    },
  )
}

/** The session that says yes; one that lacks a second factor it must have says nothing. */
async function whoAccepts(request: FastifyRequest, { database }: OrganisationsDeps, signIn: SignIn) {
  if (request.headers.authorization) return null
  const who = await signedInBy(database, signIn, readCookies(request.headers.cookie))
  if (who && request.mustEnrol) throw new AppError('access.second-factor')
  return who
}
