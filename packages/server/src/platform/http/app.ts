// The HTTP shell: Fastify with our access rule, problem documents, limits, OpenAPI, health and metrics.

import type { IncomingMessage, ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { AppError } from '@schakel/api'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Eyes } from '../scope.ts'
import { type Access, demandAccess, everyone, ownOrganisation } from './access.ts'
import { docsPage } from './docs-page.ts'
import { type Metrics, makeMetrics } from './metrics.ts'
import { problemDocuments } from './problems.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

export interface Authenticated {
  eyes: Eyes
  /** Whether the browser's cookie proved it: then the request must come from our own pages. */
  byCookie: boolean
  mustEnrol: boolean
}

export interface ShellOptions {
  log: FastifyBaseLogger
  publicUrl: string
  authenticate(request: FastifyRequest): Promise<Authenticated | null>
  ready(): Promise<boolean>
  /** The path of an organisation, with its `:id`: of what lies there and below, a member reaches its own only. */
  ownedPath?: string
  /** Requests per minute and address; sign-in has its own, stricter one. */
  requestsPerMinute?: number
}

export interface RouteEntry {
  method: string
  url: string
  access: Access
  /** Headings of the CSV, on a list. */
  columns?: readonly string[] | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    routeTable: RouteEntry[]
    metrics: Metrics
  }
}

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** A cookie only counts for changes asked by our own pages (OWASP: Fetch Metadata, else Origin). */
function demandOwnSite(request: FastifyRequest, publicUrl: string): void {
  if (!unsafe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  const origin = request.headers.origin
  const own = new URL(publicUrl).origin
  const host = `${request.protocol}://${request.headers.host}`
  if (site === undefined && (origin === own || origin === host)) return
  throw new AppError('request.cross-site')
}

const wholeRequest = 60_000
const silence = 120_000

/** A body that does not end within a minute is cut off; one that streams is, when nothing comes for two minutes. */
function limitPatience(app: App): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.streams) {
      request.raw.setTimeout(silence, () => request.raw.destroy())
      return
    }
    const timer = setTimeout(() => request.raw.destroy(), wholeRequest)
    const done = () => clearTimeout(timer)
    request.raw.once('end', done).once('close', done)
    reply.raw.once('close', done)
  })
}

/** Counts tell what a node does: they are for its own machine, its operator and its auditor. */
async function demandWatcher(request: FastifyRequest, options: ShellOptions): Promise<void> {
  if (request.ip === '127.0.0.1' || request.ip === '::1') return
  const found = await options.authenticate(request)
  demandAccess({ operator: everyone, auditor: true }, found?.eyes ?? null, found?.mustEnrol ?? false)
}

export async function makeApp(options: ShellOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: ['127.0.0.1', '::1'],
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>()
  app.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, text, done) => done(null, text))
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  problemDocuments(app as never)
  app.decorate('routeTable', [])
  app.decorate('metrics', makeMetrics())
  app.decorateRequest('eyes', null)
  app.decorateRequest('mustEnrol', false)
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (route.url === '/assets/*') return
    if (!access) throw new Error(`${String(route.method)} ${route.url} does not say who may call it`)
    const methods = Array.isArray(route.method) ? route.method : [route.method]
    for (const method of methods)
      app.routeTable.push({ method, url: route.url, access, columns: route.config?.columns })
  })
  await install(app, options)
  limitPatience(app)
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  demandAccessFirst(app, options)
  healthRoutes(app, options)
  return app
}

/** Whose it is stands in the path: another's is not found, before anything is said of what was sent along. */
function demandOwn(request: FastifyRequest, { ownedPath }: ShellOptions): void {
  const path = request.routeOptions.url ?? ''
  if (!ownedPath || (path !== ownedPath && !path.startsWith(`${ownedPath}/`))) return
  ownOrganisation(request, (request.params as { id: string }).id)
}

/** Every request is authenticated, and its route's rule asked, before anything of it is read. */
function demandAccessFirst(app: App, options: ShellOptions): void {
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    if (!access) return
    const found =
      access.public && !request.headers.authorization && !request.headers.cookie
        ? null
        : await options.authenticate(request)
    request.eyes = found?.eyes ?? null
    request.mustEnrol = found?.mustEnrol ?? false
    if (found?.byCookie) demandOwnSite(request, options.publicUrl)
    demandAccess(access, request.eyes, request.mustEnrol)
    if (!access.public) demandOwn(request, options)
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    app.metrics.observe('schakel_request_seconds', reply.elapsedTime / 1000, { route, status: reply.statusCode })
  })
}

async function install(app: App, options: ShellOptions): Promise<void> {
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        upgradeInsecureRequests: options.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.publicUrl.startsWith('https:'),
  })
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 6000,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new AppError('request.too-many'),
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Schakel',
        version: '1',
        description: 'One node of the chain that warns organisations of digital danger.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
  })
}

function healthRoutes(app: App, options: ShellOptions): void {
  const open = { config: { access: { public: true } as const }, schema: { hide: true } }
  app.get('/health/live', open, async () => ({ live: true }))
  app.get('/health/ready', open, async (_request, reply) => {
    const ready = await options.ready().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ ready })
  })
  app.get('/metrics', open, async (request, reply) => {
    await demandWatcher(request, options)
    return reply.type('text/plain; version=0.0.4').send(await app.metrics.text())
  })
  app.get('/api/v1/openapi.json', open, async () => app.swagger())
  app.get('/docs', open, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(app.swagger() as { paths?: unknown })),
  )
}
