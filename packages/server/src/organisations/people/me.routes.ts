// /api/v1/me: who I am, for whom I act, what waits; the choice of organisation.
import { AppError, actFor as actForBody, me, meChange } from '@schakel/api'
import { type RawBuilder, sql } from 'kysely'
import { type App, type Database, type Eyes, everyone, eyesOf, jobEyes, type Scope } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { factorsOf } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { actFor } from '../sign-in/sessions.store.ts'

async function personOf(scope: Scope, personId: string) {
  return await scope.tx.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
}

async function organisationsOf(scope: Scope, eyes: Eyes) {
  let select = scope.tx
    .selectFrom('organisation as o')
    .leftJoin('person_role as r', (join) =>
      join.onRef('r.organisation_id', '=', 'o.id').on('r.person_id', '=', eyes.personId),
    )
    .select(['o.id', 'o.name', 'o.kind', 'o.language', 'o.is_operator', 'r.role'])
    .where('o.state', '<>', 'withdrawn')
    .orderBy('o.is_operator', 'desc')
    .orderBy('o.name')
  select = eyes.personId ? select.where('r.role', 'is not', null) : select.where('o.id', '=', eyes.organisationId)
  return await select.execute()
}

interface Waiting {
  findings: number
  assets: number
  waves: number
}

/** What waits for the eyes of the scope; `counted` says which findings they may be told the number of. */
async function waitingFor(scope: Scope, counted: RawBuilder<boolean>): Promise<Waiting | undefined> {
  const ofOperator =
    scope.eyes.audience === 'member'
      ? sql`0 as assets, 0 as waves`
      : sql`(select count(*) from asset where state = 'waiting') as assets, (select count(*) from intake where wave = 'waiting') as waves`
  const { rows } = await sql<Waiting>`
    select (select count(*) from finding f where f.needs_answer and ${counted}) as findings, ${ofOperator}`.execute(
    scope.tx,
  )
  return rows[0]
}

/** When the person and the organisation were last seen in the portal; written once a minute at most. */
async function noteSeen(database: Database, { personId, organisationId }: Eyes, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  await database.as(jobEyes('seen'), async (scope) => {
    const seen =
      await sql`update person set last_seen_at = ${now} where id = ${personId} and coalesce(last_seen_at, '-infinity') < ${before}`.execute(
        scope.tx,
      )
    if (!seen.numAffectedRows) return
    await sql`update organisation set last_seen_at = ${now} where id = ${organisationId}`.execute(scope.tx)
  })
}

export function meRoutes(app: App, { database, clock, countedFindings }: OrganisationsDeps, signIn: SignIn): void {
  const anyone = { operator: everyone, member: everyone, auditor: true, beforeSecondFactor: true } as const

  app.get('/api/v1/me', { config: { access: anyone }, schema: { response: { 200: me } } }, async (request) => {
    const eyes = eyesOf(request)
    const { organisations, person } = await database.as(jobEyes('me'), async (scope) => ({
      organisations: await organisationsOf(scope, eyes),
      person: eyes.personId ? await personOf(scope, eyes.personId) : undefined,
    }))
    if (eyes.personId) await noteSeen(database, eyes, clock.now())
    const own = organisations.find((organisation) => organisation.id === eyes.organisationId)
    if (!own) throw new AppError('access.unauthenticated')
    const counts = request.mustEnrol
      ? undefined
      : await database.as(eyes, async (scope) => waitingFor(scope, await countedFindings(scope)))
    const factors = person?.auth_user_id
      ? (await factorsOf(signIn, [person.auth_user_id])).get(person.auth_user_id)
      : undefined
    return {
      person: person
        ? {
            id: person.id,
            name: person.name,
            email: person.email,
            language: person.language,
            passkeys: factors?.passkeys ?? 0,
            secondFactor: eyes.secondFactor === true,
          }
        : null,
      audience: eyes.audience === 'job' ? ('operator' as const) : eyes.audience,
      role: eyes.role === 'job' ? ('reader' as const) : eyes.role,
      organisation: { id: own.id, name: own.name, kind: own.kind, language: own.language },
      organisations: organisations.map((row) => ({
        id: row.id,
        name: row.name,
        isOperator: row.is_operator,
        role: row.role ?? (eyes.role as 'reader'),
      })),
      mustEnrolSecondFactor: request.mustEnrol,
      counts: {
        findings: Number(counts?.findings ?? 0),
        assetsWaiting: Number(counts?.assets ?? 0),
        wavesWaiting: Number(counts?.waves ?? 0),
      },
    }
  })

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
        actFor(scope, session.session.id, personId, request.body.organisationId, clock.now()),
      )
      return reply.code(204).send()
    },
  )
}
