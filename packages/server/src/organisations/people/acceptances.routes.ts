// /api/v1/invitations/:token: the pages behind an invitation's link, open to who holds it.
import { AppError, invitationAcceptance, invitationView } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, jobEyes, type Scope } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { accountOf, makeAccount } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { closeInvitation, type InvitationRow, openInvitation } from './invitations.store.ts'
import { ensurePerson, giveRole } from './people.store.ts'

const behindLink = z.object({ token: z.string().max(100) })
const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }

type Acceptance = z.infer<typeof invitationAcceptance>

/** The account of the address, made when there is none yet. */
async function accountFor(signIn: SignIn, email: string, { name, password }: Acceptance): Promise<string> {
  const known = await accountOf(signIn, email)
  if (known) return known
  if (!password)
    throw new AppError('request.invalid', {
      fields: [{ path: 'password', message: 'Choose a password of at least 12 characters' }],
    })
  return await makeAccount(signIn, { email, name, password })
}

async function accept(scope: Scope, row: InvitationRow, accountId: string, { name, language }: Acceptance, now: Date) {
  const person = { email: row.email, name, language: language ?? row.language, accountId }
  const personId = await ensurePerson(scope, person, now)
  await giveRole(scope, personId, row.organisation_id, row.role, now)
  await closeInvitation(scope, row.id, now)
  await record(scope, {
    action: 'invitation.accepted',
    thing: { type: 'person', id: personId },
    memberId: row.organisation_id,
    detail: { role: row.role },
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
        hasAccount: (await accountOf(signIn, row.email)) !== null,
      }
    },
  )
}

function acceptRoute(app: App, { database, clock }: OrganisationsDeps, signIn: SignIn): void {
  app.post(
    '/api/v1/invitations/:token/acceptances',
    { config, schema: { params: behindLink, body: invitationAcceptance } },
    async (request, reply) => {
      await database.as(jobEyes('invitation'), async (scope) => {
        const row = await openInvitation(scope, request.params.token, clock.now(), true)
        await accept(scope, row, await accountFor(signIn, row.email, request.body), request.body, clock.now())
      })
      return reply.code(204).send()
    },
  )
}
