// /api/v1/contact-questions/:token: the page behind the quarterly question; looking changes nothing, one answer counts.
import { type Contact, contactAnswer, contactQuestion } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { confirmContacts, doubtContacts } from '../../organisations/index.ts'
import { type App, jobEyes, type Scope, type Vault } from '../../platform/index.ts'
import { tryAgainAt } from '../contact-channels.store.ts'
import type { DeliveryDeps } from '../deps.ts'
import type { DeliveryEngine } from '../engine.job.ts'
import { tellAdmins } from './doubt.store.ts'
import { type Asked, closeQuestion, questionBehind } from './questions.store.ts'

const behindLink = z.object({ token: z.string().max(200) })

/** Each organisation reads in the log what became of its own contacts. */
async function recordAnswer(scope: Scope, contacts: readonly Asked[], right: boolean): Promise<void> {
  for (const [memberId, own] of Map.groupBy(contacts, (one) => one.organisation_id))
    await record(scope, {
      action: right ? 'contact.confirmed' : 'contact.doubted',
      thing: { type: 'organisation', id: memberId },
      memberId,
      detail: { contacts: own.length, via: 'mail' },
    })
}

async function takeAnswer(
  scope: Scope,
  vault: Vault,
  word: string,
  { answer, said }: z.infer<typeof contactAnswer>,
  now: Date,
): Promise<void> {
  const { id, contacts } = await questionBehind(scope, word, now)
  const ids = contacts.map((one) => one.id)
  await closeQuestion(scope, id, now)
  if (answer === 'right') await tryAgainAt(scope, await confirmContacts(scope, ids, now), now)
  else {
    const doubt = said?.trim() || null
    await doubtContacts(scope, ids, doubt, now)
    await tellAdmins(scope, vault, id, contacts, doubt, now)
  }
  await recordAnswer(scope, contacts, answer === 'right')
}

export function contactQuestionRoutes(app: App, deps: DeliveryDeps, engine: Pick<DeliveryEngine, 'wake'>): void {
  const { database, vault, clock } = deps
  const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }
  const eyes = jobEyes('contact-question')

  app.get(
    '/api/v1/contact-questions/:token',
    { config, schema: { params: behindLink, response: { 200: contactQuestion } } },
    (request) =>
      database.as(eyes, async (scope) => {
        const { contacts, expiresAt } = await questionBehind(scope, request.params.token, clock.now())
        return {
          language: contacts[0]?.language ?? 'nl',
          contacts: contacts.map(({ organisation, name, roles, email, phone }) => ({
            ...{ organisation, name, email, phone },
            roles: roles as Contact['roles'],
          })),
          expiresAt: expiresAt.toISOString(),
        }
      }),
  )

  app.post(
    '/api/v1/contact-questions/:token',
    { config, schema: { params: behindLink, body: contactAnswer } },
    async (request, reply) => {
      await database.as(eyes, (scope) => takeAnswer(scope, vault, request.params.token, request.body, clock.now()))
      engine.wake()
      return reply.code(204).send()
    },
  )
}
