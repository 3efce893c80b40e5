// Serves the built portal: its hashed files for a year, its page for every other address.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from './app.ts'
import { notFoundDocument } from './problems.ts'

const machinePaths = /^\/(api|taxii2|misp|csaf|\.well-known|health|metrics|docs)(\/|$)/

export async function servePortal(app: App, folder: string): Promise<void> {
  const page = existsSync(join(folder, 'index.html')) ? await readFile(join(folder, 'index.html')) : null
  if (page) {
    app.addHook('onRoute', (route) => {
      route.config ??= {}
      route.config.access ??= { public: true }
    })
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      schemaHide: true,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && !machinePaths.test(request.url)
    if (page && wantsPage) return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
    return reply.code(404).type('application/problem+json').send(notFoundDocument())
  })
}
