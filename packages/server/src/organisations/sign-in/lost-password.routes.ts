// /api/v1/lost-passwords and /api/v1/new-passwords: asking for a new password by mail, and choosing it by the link.
import { AppError, lostPassword, newPassword } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { type App, jobEyes } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { askNewPassword, setNewPassword } from './lost-password.store.ts'
import { guesserOf } from './networks.ts'
import type { SignIn } from './options.ts'

const config = {
  access: { public: true } as const,
  rateLimit: {
    max: 10,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => guesserOf(request.ip),
  },
}
const eyes = jobEyes('lost-password')

/**
 * The answer is the same whoever has the address, and comes before it is looked for: so it takes as long too.
 */
function askRoute(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  app.post('/api/v1/lost-passwords', { config, schema: { body: lostPassword } }, async (request, reply) => {
    if (!(await deps.mailsFrom())) throw new AppError('mail.not-configured')
    const email = request.body.email.toLowerCase()
    deps.database
      .as(eyes, (scope) => askNewPassword(deps, signIn, scope, email))
      .then(
        (queued) => queued && deps.soon(),
        (err: unknown) => deps.log.error({ err }, 'lost password'),
      )
    return reply.code(204).send()
  })
}

export function lostPasswordRoutes(app: App, deps: OrganisationsDeps, signIn: SignIn): void {
  askRoute(app, deps, signIn)
  app.post('/api/v1/new-passwords', { config, schema: { body: newPassword } }, async (request, reply) => {
    await deps.database.as(eyes, (scope) => setNewPassword(deps, scope, request.body))
    deps.soon()
    return reply.code(204).send()
  })
}
