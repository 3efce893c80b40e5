// /api/v1/answers/:token: the page behind a mail's answer link; looking changes nothing, confirming answers once.
import { AppError, answerGiven, answerLinkView, responseCreate } from '@schakel/api'
import { z } from 'zod'
import { findOrganisation } from '../organisations/index.ts'
import { type App, jobEyes, type Scope } from '../platform/index.ts'
import { decide, memberRecipient, nodeFacts } from '../release/index.ts'
import { type AnswerLink, findAnswerLink, noteAnswer, reviveAnswerLink, useAnswerLink } from './answer-links.store.ts'
import type { DeliveryDeps } from './deps.ts'
import { type AnswerPort, portOf } from './thing-port.ts'

const behindLink = z.object({ token: z.string().max(200) })
const tenSeconds = 10_000

function answersOf({ things }: Pick<DeliveryDeps, 'things'>, link: AnswerLink): AnswerPort {
  const { answers } = portOf(things, link.thing_type)
  if (!answers) throw new AppError('access.link-used')
  return answers
}

/**
 * Who holds the link is known by mail only: what a mail may say now is what the page may say, and only what it may
 * say can be answered here. Throws `access.link-used` when the thing is gone or mail may not carry it at all.
 */
async function formByMail(
  scope: Scope,
  { things }: Pick<DeliveryDeps, 'things'>,
  link: AnswerLink,
  now: Date,
): Promise<'full' | 'notice'> {
  const thing = (await portOf(things, link.thing_type).facts(scope, [link.thing_id])).get(link.thing_id)
  if (!thing) throw new AppError('access.link-used')
  const recipient = memberRecipient(await findOrganisation(scope, link.member_id))
  // The recipient asks by itself now: its wish not to be told below some severity is no reason to show nothing.
  const asks = { ...recipient, notifyFrom: 'low' as const }
  const seen = { ...thing, severityFloor: {} }
  const verdict = decide({ thing: seen, recipient: asks, outlet: 'mail', ...(await nodeFacts(scope)), now })
  return verdict.decision === 'release' ? verdict.form : 'notice'
}

export function answerLinkRoutes(app: App, deps: DeliveryDeps): void {
  const { database, clock } = deps
  const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }
  const eyes = jobEyes('answer-link')

  app.get(
    '/api/v1/answers/:token',
    { config, schema: { params: behindLink, response: { 200: answerLinkView } } },
    (request) =>
      database.as(eyes, async (scope) => {
        const now = clock.now()
        const link = await findAnswerLink(scope, request.params.token, now)
        const form = await formByMail(scope, deps, link, now)
        const seen =
          form === 'full' ? await answersOf(deps, link).view(scope, link.member_id, link.thing_id) : { finding: null }
        if (!seen) throw new AppError('access.link-used')
        const member = await findOrganisation(scope, link.member_id)
        return {
          ...seen,
          form,
          organisation: member.name,
          language: member.language,
          expiresAt: link.expires_at.toISOString(),
        }
      }),
  )

  app.post(
    '/api/v1/answers/:token',
    { config, schema: { params: behindLink, body: responseCreate, response: { 201: answerGiven } } },
    async (request, reply) => {
      const now = clock.now()
      const { token } = request.params
      await database.as(eyes, async (scope) => {
        const link = await useAnswerLink(scope, token, now)
        if ((await formByMail(scope, deps, link, now)) !== 'full') throw new AppError('access.unauthenticated')
        const answers = answersOf(deps, link)
        await noteAnswer(scope, token, await answers.give(scope, link.member_id, link.thing_id, request.body, now))
      })
      return reply.code(201).send({ undoUntil: new Date(now.getTime() + tenSeconds).toISOString() })
    },
  )

  app.delete('/api/v1/answers/:token', { config, schema: { params: behindLink } }, async (request, reply) => {
    const now = clock.now()
    await database.as(eyes, async (scope) => {
      const link = await reviveAnswerLink(scope, request.params.token, now)
      await answersOf(deps, link).undo(scope, link.member_id, link.thing_id, link.answer_id, now)
    })
    return reply.code(204).send()
  })
}
