// /api/v1/findings/:id/responses: one click answers, ten seconds to undo.
import { id, idParams, responseAnswer, responseCreate } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, everyone, eyesOf, type Vault, writers } from '../../platform/index.ts'
import { findFinding, outletOf, presentFinding, type ReadingDeps } from '../reading/index.ts'
import { answerFinding, undoFor, withdrawResponse } from './responses.store.ts'

/** Another's finding is not found, before anything is said of what was sent along. */
function demandFinding({ database, clock }: ReadingDeps) {
  return async (request: FastifyRequest) => {
    const { success, data } = idParams.safeParse(request.params)
    if (success)
      await database.as(eyesOf(request), (scope) => findFinding(scope, data.id, outletOf(request), clock.now()))
  }
}

export function responseRoutes(app: App, { database, clock, vault }: ReadingDeps & { vault: Vault }): void {
  const access = {
    operator: writers,
    member: everyone.filter((role) => role !== 'auditor' && role !== 'reader'),
    suppliers: true,
  } as const

  app.post(
    '/api/v1/findings/:id/responses',
    {
      config: { access },
      preValidation: demandFinding({ database, clock }),
      schema: { params: idParams, body: responseCreate, response: { 201: responseAnswer } },
    },
    async (request, reply) => {
      const eyes = eyesOf(request)
      const { answer, text, until } = request.body
      const now = clock.now()
      const outlet = outletOf(request)
      const wanted = { answer, text: text || null, until: until ? new Date(until) : null, via: outlet }
      const given = await answerFinding({ database, vault }, eyes, request.params.id, outlet, wanted, now)
      return reply.code(201).send({
        id: given.id,
        finding: presentFinding(given.row, eyes.audience !== 'member'),
        undoUntil: new Date(now.getTime() + undoFor).toISOString(),
      })
    },
  )

  app.delete(
    '/api/v1/findings/:id/responses/:responseId',
    { config: { access }, schema: { params: z.object({ id, responseId: id }) } },
    async (request, reply) => {
      const { id: findingId, responseId } = request.params
      await withdrawResponse(database, eyesOf(request), findingId, responseId, outletOf(request), clock.now())
      return reply.code(204).send()
    },
  )
}
