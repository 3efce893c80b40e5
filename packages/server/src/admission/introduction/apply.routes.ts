// POST /api/v1/applications: anyone can apply; it counts once the link in the mail was used.
import {
  AppError,
  applicationAsked,
  applicationConfirmation,
  applicationConfirmed,
  applicationCreate,
} from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, jobEyes, newId } from '../../platform/index.ts'
import type { AdmissionDeps } from '../deps.ts'
import { confirmRequest, confirmWithin, keepRequest, openRequest } from './requests.store.ts'

const config = {
  access: { public: true } as const,
  rateLimit: { max: 10, timeWindow: '1 minute', keyGenerator: (request: FastifyRequest) => request.ip },
}
const eyes = jobEyes('apply')
const behindLink = z.object({ token: z.string().max(100) })

function askRoute(app: App, deps: AdmissionDeps): void {
  const { database, clock, publicUrl } = deps
  app.post(
    '/api/v1/applications',
    { config, schema: { body: applicationCreate, response: { 202: applicationAsked } } },
    async (request, reply) => {
      if (!(await deps.mailsFrom())) throw new AppError('mail.not-configured')
      const { template, email, targetGroup, text, ...rest } = request.body
      const now = clock.now()
      const wanted = {
        ...rest,
        email: email.toLowerCase(),
        template_key: template,
        target_group: targetGroup || null,
        text: text || null,
      }
      const asked = await database.as(eyes, async (scope) => {
        const kept = await keepRequest(scope, wanted, now)
        if (!kept) return null
        const { row, word } = kept
        await deps.sendApplicationLink(scope, {
          to: row.email,
          language: row.language,
          organisation: row.organisation,
          link: `${publicUrl}/apply/confirm#token=${word}`,
          expiresAt: row.expires_at,
          key: `application:${row.id}`,
        })
        await record(scope, { action: 'application.asked', thing: { type: 'application', id: row.id } })
        return row
      })
      deps.soon()
      return reply.code(202).send({
        id: asked?.id ?? newId(),
        state: 'unconfirmed' as const,
        confirmBefore: new Date(now.getTime() + confirmWithin).toISOString(),
      })
    },
  )
}

export function applyRoutes(app: App, deps: AdmissionDeps): void {
  const { database, clock } = deps
  askRoute(app, deps)

  app.get(
    '/api/v1/application-confirmations/:token',
    { config, schema: { params: behindLink, response: { 200: applicationConfirmation } } },
    async (request) => {
      const row = await database.as(eyes, (scope) => openRequest(scope, request.params.token, clock.now(), false))
      return { organisation: row.organisation, email: row.email, language: row.language }
    },
  )

  app.post(
    '/api/v1/application-confirmations/:token',
    { config, schema: { params: behindLink, response: { 201: applicationConfirmed } } },
    async (request, reply) => {
      const now = clock.now()
      const made = await database.as(eyes, async (scope) => {
        const { file, invitation, organisation } = await confirmRequest(scope, request.params.token, now)
        const { id, number, organisation_id: organisationId, mail_word: replyTo } = file.row
        await deps.tellOfCase(scope, {
          to: 'operator',
          what: 'applied',
          organisationId,
          organisation,
          caseId: id,
          number,
          ownerId: null,
          dueOn: null,
          replyTo,
          key: `case:${id}:applied`,
        })
        await record(scope, {
          action: 'application.confirmed',
          thing: { type: 'application', id },
          memberId: organisationId,
        })
        return { id, invitation }
      })
      deps.soon()
      return reply.code(201).send(made)
    },
  )
}
