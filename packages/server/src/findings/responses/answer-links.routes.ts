// /api/v1/answers/:token: the page behind a mail's answer link; looking changes nothing, confirming answers once.
import { AppError, answerLinkView, responseCreate } from '@schakel/api'
import { z } from 'zod'
import { findAnswerLink, useAnswerLink } from '../../delivery/index.ts'
import { findOrganisation } from '../../organisations/index.ts'
import { type App, type Eyes, jobEyes } from '../../platform/index.ts'
import { findFinding, presentFinding, type ReadingDeps } from '../reading/index.ts'
import { answerFinding, answerProblem } from './responses.store.ts'

const behindLink = z.object({ token: z.string().max(200) })

/** The link stands for its member: it sees and answers this one finding as the member would by mail. */
function memberEyes(memberId: string): Eyes {
  return {
    audience: 'member',
    organisationId: memberId,
    personId: null,
    tokenId: null,
    role: 'analyst',
    name: 'mail link',
  }
}

export function answerLinkRoutes(app: App, { database, clock }: ReadingDeps): void {
  const config = { access: { public: true } as const, rateLimit: { max: 30, timeWindow: '1 minute' } }

  app.get(
    '/api/v1/answers/:token',
    { config, schema: { params: behindLink, response: { 200: answerLinkView } } },
    async (request) => {
      const link = await database.as(jobEyes('answer-link'), (scope) =>
        findAnswerLink(scope, request.params.token, clock.now()),
      )
      const { row, member } = await database.as(memberEyes(link.member_id), async (scope) => ({
        row: await findFinding(scope, link.finding_id, 'portal'),
        member: await findOrganisation(scope, link.member_id),
      }))
      const { id, title, endpoint, severity, status, lastSeen } = presentFinding(row, false)
      return {
        finding: { id, title, endpoint, severity, status, lastSeen },
        organisation: member.name,
        language: member.language,
        expiresAt: link.expires_at.toISOString(),
      }
    },
  )

  app.post(
    '/api/v1/answers/:token',
    { config, schema: { params: behindLink, body: responseCreate } },
    async (request, reply) => {
      const { answer, text, until } = request.body
      const now = clock.now()
      const wanted = { answer, text: text || null, until: until ? new Date(until) : null, via: 'mail' as const }
      const problem = answerProblem(wanted, now)
      if (problem) throw new AppError('request.invalid', { fields: [problem] })
      const link = await database.as(jobEyes('answer-link'), (scope) => useAnswerLink(scope, request.params.token, now))
      await answerFinding(database, memberEyes(link.member_id), link.finding_id, 'portal', wanted, now)
      return reply.code(204).send()
    },
  )
}
