// The first start: a one-time link makes the operator and its first admin; and the way back for who lost everything.
import { AppError, setUpAnswer, setUpRequest } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, type Clock, type Database, jobEyes, newId, type Scope } from '../../platform/index.ts'
import { makeOneTimeLink, useOneTimeLink } from '../access/one-time-links.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOperator } from '../members/members.store.ts'
import { ensurePerson, giveRole } from '../people/people.store.ts'
import { makeAccount, resetAccount } from '../sign-in/accounts.store.ts'
import type { SignIn } from '../sign-in/options.ts'
import { tellOfChange } from '../sign-in/tell.store.ts'

/** The set-up link's word while the node has no operator, else null. */
export async function setUpWord(database: Database, clock: Clock): Promise<string | null> {
  return await database.as(jobEyes('set-up'), async (scope) =>
    (await findOperator(scope)) ? null : await makeOneTimeLink(scope, 'setup', null, clock.now()),
  )
}

export interface NewOperator {
  name: string
  kind: 'national' | 'oktt' | 'csirt'
  language: 'nl' | 'en'
}

/** Makes the operator's organisation; throws `node.set-up` when there is one. */
export async function makeOperator(scope: Scope, operator: NewOperator, now: Date): Promise<string> {
  if (await findOperator(scope)) throw new AppError('node.set-up')
  const id = newId()
  await scope.tx
    .insertInto('organisation')
    .values({
      ...operator,
      id,
      is_operator: true,
      class: null,
      sector: null,
      register: null,
      register_name: null,
      register_number: null,
      website: null,
      note: null,
      created_at: now,
      changed_at: now,
      last_answer_at: null,
      last_seen_at: null,
    })
    .execute()
  await record(scope, { action: 'node.set-up', thing: { type: 'organisation', id }, detail: { kind: operator.kind } })
  return id
}

/**
 * For somebody who lost everything: a link that sets a new password and drops all second factors; an operator that was
 * suspended or ended, which locks everybody out, is active again.
 * Run on the machine of the node. Throws `not-found` for an address that nobody has.
 */
export async function recoveryWord(database: Database, clock: Clock, email: string): Promise<string> {
  return await database.as(jobEyes('recovery'), async (scope) => {
    const person = await scope.tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst()
    if (!person) throw new AppError('not-found', { detail: 'Nobody here has this address' })
    const word = await makeOneTimeLink(scope, 'recover', person.id, clock.now())
    await scope.tx
      .updateTable('organisation')
      .set({ state: 'active', changed_at: clock.now() })
      .where('is_operator', '=', true)
      .where('state', '<>', 'active')
      .execute()
    await record(scope, { action: 'recovery.link-made', thing: { type: 'person', id: person.id } })
    return word
  })
}

const recovery = z.object({ token: z.string().min(1).max(100), password: z.string().min(12).max(200) })

const config = { access: { public: true } as const, rateLimit: { max: 20, timeWindow: '1 minute' } }

export function setUpRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  firstRoute(app, deps, signIn)
  recoveryRoute(app, deps, signIn)
}

function firstRoute(app: App, { database, clock }: OrganisationsDeps, signIn: SignIn): void {
  app.post(
    '/api/v1/setup',
    { config, schema: { body: setUpRequest, response: { 201: setUpAnswer } } },
    async (request, reply) => {
      const { token, organisation, person } = request.body
      const answer = await database.as(jobEyes('set-up'), async (scope) => {
        if (await findOperator(scope)) throw new AppError('node.set-up')
        await useOneTimeLink(scope, 'setup', token, clock.now())
        const organisationId = await makeOperator(scope, organisation, clock.now())
        const accountId = await makeAccount(signIn, { ...person, email: person.email.toLowerCase() })
        const personId = await ensurePerson(
          scope,
          { ...person, language: organisation.language, accountId },
          clock.now(),
        )
        await giveRole(scope, personId, organisationId, 'admin', clock.now())
        return { organisationId, personId }
      })
      return reply.code(201).send(answer)
    },
  )
}

function recoveryRoute(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  const { database, clock } = deps
  app.post('/api/v1/recovery', { config, schema: { body: recovery } }, async (request, reply) => {
    await database.as(jobEyes('recovery'), async (scope) => {
      const personId = await useOneTimeLink(scope, 'recover', request.body.token, clock.now())
      const person = await scope.tx
        .selectFrom('person')
        .select(['id', 'auth_user_id'])
        .where('id', '=', personId)
        .executeTakeFirst()
      if (!person?.auth_user_id) throw new AppError('access.link-used')
      await resetAccount(signIn, person.auth_user_id, request.body.password)
      await record(scope, { action: 'recovery.used', thing: { type: 'person', id: person.id } })
      await tellOfChange(deps, scope, person.auth_user_id, 'recovery-link-used')
    })
    deps.soon()
    return reply.code(204).send()
  })
}
