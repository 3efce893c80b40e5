// /api/v1/me: who I am, for whom I act, what waits; the choice of organisation.
import { AppError, actFor as actForBody, type Me, me, meChange } from '@schakel/api'
import { type App, type Eyes, everyone, eyesOf, jobEyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { factorsOf } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { actFor } from '../sign-in/sessions.store.ts'
import { actingRole, type Client, clientsOf } from '../suppliers/acting.store.ts'
import { noteSeen, organisationsOf, type PersonRow, personOf, type Waiting, waitingFor } from './me.store.ts'

const anyone = { operator: everyone, member: everyone, auditor: true, applicants: true, suppliers: true } as const

export function meRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  readRoute(app, deps, signIn)
  changeRoute(app, deps)
  actRoute(app, deps, signIn)
}

async function presentPerson(signIn: SignIn, person: PersonRow, eyes: Eyes): Promise<Me['person']> {
  const account = person.auth_user_id
  const factors = account ? (await factorsOf(signIn, [account])).get(account) : undefined
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    language: person.language,
    totp: factors?.totp ?? false,
    passkeys: factors?.passkeys ?? 0,
    secondFactor: eyes.secondFactor === true,
  }
}

const presentCounts = (counts: Waiting | undefined): Me['counts'] => ({
  findings: Number(counts?.findings ?? 0),
  assetsWaiting: Number(counts?.assets ?? 0),
  wavesWaiting: Number(counts?.waves ?? 0),
  applicationsWaiting: Number(counts?.applications ?? 0),
})

const supplierOf = (client: Client) => ({ id: client.supplier_id, name: client.supplier_name })

/** The one that the eyes act for, and all that they may choose: those of a role of one's own, then clients. */
function presentOrganisations(
  rows: Awaited<ReturnType<typeof organisationsOf>>,
  clients: readonly Client[],
  eyes: Eyes,
) {
  const client = clients.find((one) => one.id === eyes.organisationId && one.supplier_id === eyes.supplierId)
  const own = eyes.supplierId ? client : rows.find((row) => row.id === eyes.organisationId)
  if (!own) throw new AppError('access.unauthenticated')
  return {
    organisation: { id: own.id, name: own.name, kind: own.kind, language: own.language },
    supplier: client ? supplierOf(client) : null,
    organisations: [
      ...rows.map((row) => ({
        id: row.id,
        name: row.name,
        isOperator: row.is_operator,
        role: row.role ?? (eyes.role as 'reader'),
        supplier: null,
      })),
      ...clients.map((one) => ({
        id: one.id,
        name: one.name,
        isOperator: false,
        role: actingRole(one.role),
        supplier: supplierOf(one),
      })),
    ],
  }
}

function readRoute(app: App, { database, clock, countedFindings }: OrganisationsDeps, signIn: SignIn): void {
  const access = { ...anyone, beforeSecondFactor: true } as const
  app.get('/api/v1/me', { config: { access }, schema: { response: { 200: me } } }, async (request) => {
    const eyes = eyesOf(request)
    const { organisations, clients, person } = await database.as(jobEyes('me'), async (scope) => ({
      organisations: await organisationsOf(scope, eyes),
      clients: eyes.personId ? await clientsOf(scope, eyes.personId, clock.now()) : [],
      person: eyes.personId ? await personOf(scope, eyes.personId) : undefined,
    }))
    if (eyes.personId) await noteSeen(database, eyes, clock.now())
    const counts = request.mustEnrol
      ? undefined
      : await database.as(eyes, async (scope) => waitingFor(scope, await countedFindings(scope)))
    return {
      person: person ? await presentPerson(signIn, person, eyes) : null,
      audience: eyes.audience === 'job' ? ('operator' as const) : eyes.audience,
      role: eyes.role === 'job' ? ('reader' as const) : eyes.role,
      ...presentOrganisations(organisations, clients, eyes),
      mustEnrolSecondFactor: request.mustEnrol,
      applies: eyes.applies === true,
      counts: presentCounts(counts),
    }
  })
}

function changeRoute(app: App, { database }: OrganisationsDeps): void {
  app.patch('/api/v1/me', { config: { access: anyone }, schema: { body: meChange } }, async (request, reply) => {
    const { personId } = eyesOf(request)
    if (!personId) throw new AppError('access.forbidden')
    const change = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== undefined))
    if (Object.keys(change).length > 0) {
      await database.as(jobEyes('me'), (scope) =>
        scope.tx.updateTable('person').set(change).where('id', '=', personId).execute(),
      )
    }
    return reply.code(204).send()
  })
}

function actRoute(app: App, { database, clock }: OrganisationsDeps, signIn: SignIn): void {
  app.post(
    '/api/v1/me/acting',
    { config: { access: anyone }, schema: { body: actForBody } },
    async (request, reply) => {
      const { personId } = eyesOf(request)
      const session = await signIn.library.api.getSession({
        headers: new Headers({ cookie: request.headers.cookie ?? '' }),
      })
      if (!personId || !session) throw new AppError('access.forbidden')
      await database.as(jobEyes('me'), (scope) =>
        actFor(scope, session.session.id, personId, request.body, clock.now()),
      )
      return reply.code(204).send()
    },
  )
}
