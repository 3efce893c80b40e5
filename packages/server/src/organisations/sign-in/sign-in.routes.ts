// /api/auth/*: hands the sign-in library's own endpoints to the outside, and nothing that makes accounts.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../platform/index.ts'
import type { SignIn } from './options.ts'

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [key, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.append(key, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

async function forward(
  signIn: SignIn,
  request: FastifyRequest,
  reply: FastifyReply,
  publicUrl: string,
): Promise<FastifyReply> {
  const body =
    request.method === 'GET' || request.body === undefined || request.body === null
      ? null
      : JSON.stringify(request.body)
  const answer = await signIn.library.handler(
    new Request(new URL(request.url, publicUrl), { method: request.method, headers: headersOf(request), body }),
  )
  reply.code(answer.status)
  for (const [key, value] of answer.headers) if (key !== 'set-cookie') reply.header(key, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(answer.body ? Buffer.from(await answer.arrayBuffer()) : null)
}

export function signInRoutes(app: App, signIn: SignIn, publicUrl: string): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: { access: { public: true }, rateLimit: { max: 60, timeWindow: '1 minute' } },
    schema: { hide: true },
    handler: (request, reply) => forward(signIn, request, reply, publicUrl),
  })
}
