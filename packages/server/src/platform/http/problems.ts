// Turns what went wrong into a problem document (RFC 9457); the message of a 5xx never leaves the node.
import { randomBytes } from 'node:crypto'
import { AppError, type ErrorCode, errorCatalogue, type ProblemDocument } from '@schakel/api'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

const codeOfStatus: Record<number, ErrorCode> = {
  400: 'request.invalid',
  401: 'access.unauthenticated',
  403: 'access.forbidden',
  404: 'not-found',
  413: 'request.too-large',
  415: 'request.unsupported-media',
  429: 'request.too-many',
}

export function problemOf(code: ErrorCode, extra: Partial<ProblemDocument> = {}): ProblemDocument {
  const { status, title } = errorCatalogue[code]
  return { type: `https://schakel.example/errors/${code}`, title, status, code, ...extra }
}

/** PostgreSQL's class 22, data exception: a forged cursor or a value outside its type. */
const isUnfitValue = (error: { code?: string }): boolean => /^22[0-9A-Z]{3}$/.test(error.code ?? '')

/** A statement that ran longer than it may, or a deadlock that PostgreSQL broke up: the same request may pass later. */
const passes = (error: { code?: string }): boolean => error.code === '57014' || error.code === '40P01'

/** The rule that a schema found broken, by the names that forms know too; undefined where only the message says it. */
function ruleOf({ keyword, params }: { keyword?: string; params?: Record<string, unknown> }): string | undefined {
  const { format, origin, minimum } = params ?? {}
  const text = origin === 'string' || origin === 'array'
  if (keyword === 'invalid_format') return format === 'email' || format === 'url' ? `field.${format}` : undefined
  if (keyword === 'too_small' && text) return minimum === 1 ? 'field.missing' : 'field.short'
  if (keyword === 'too_small') return 'field.low'
  if (keyword === 'too_big') return text ? 'field.long' : 'field.high'
  return undefined
}

function describe(error: FastifyError | AppError): ProblemDocument {
  if (error instanceof AppError) {
    if (error.status >= 500) return problemOf(error.code)
    const errors = error.fields.length > 0 ? { errors: [...error.fields] } : {}
    return problemOf(error.code, { ...(error.detail ? { detail: error.detail } : {}), ...errors })
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: issue.message ?? 'is not valid',
      rule: ruleOf(issue),
    }))
    return problemOf('request.invalid', { errors })
  }
  if (isUnfitValue(error)) return problemOf('request.invalid', { detail: 'A value is not of the kind that is asked' })
  if (passes(error)) return problemOf('node.busy')
  const status = error.statusCode ?? 500
  if (status >= 500) return problemOf('internal')
  const code = codeOfStatus[status] ?? 'request.invalid'
  return problemOf(code, code === 'request.invalid' ? { detail: error.message } : {})
}

/** Installs the error and not-found handlers; every 5xx gets a number that stands in the log too. */
export function problemDocuments(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const document = describe(error)
    if (document.status >= 500) {
      document.instance = `urn:schakel:${randomBytes(6).toString('hex')}`
      request.log.error({ err: error, instance: document.instance }, 'request failed')
    }
    return reply.code(document.status).type('application/problem+json').send(JSON.stringify(document))
  })
}

/** A path that no route has. */
export function notFoundDocument(): string {
  return JSON.stringify(problemOf('not-found'))
}
