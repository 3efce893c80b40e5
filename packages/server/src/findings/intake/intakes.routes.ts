// /api/v1/intakes: bytes in, counts out; rejects, waves and undo.
import {
  AppError,
  idParams,
  intake,
  intakeAnswer,
  intakeQuery,
  intakeQueryForPost,
  reject,
  rejectQuery,
  undoAnswer,
  undoRequest,
  waveAction,
} from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { type App, everyone, eyesOf, listRoute, streamedBody, writers } from '../../platform/index.ts'
import { findIntake, listIntakes, listRejects } from '../../sources/index.ts'
import type { IntakeEngine } from './engine.job.ts'
import { intakeColumns, presentAnswer, presentIntake, rejectColumns } from './present.ts'
import { type ReceiveDeps, receiveIntake } from './receive.disk.ts'
import { undoIntake } from './undo.store.ts'
import { settleWave } from './wave.store.ts'

export interface IntakeDeps extends ReceiveDeps {
  engine: IntakeEngine
  /** Called when a wave was settled, so that what it held can be told. */
  whenSettled?(): void
}

const reading = { operator: everyone, auditor: true } as const

function bytesOf(request: FastifyRequest): AsyncIterable<Buffer> {
  return request.body as AsyncIterable<Buffer>
}

/** The body is never gathered: whatever its type, it goes to the spool as it comes. */
function receiveRoute(parent: App, deps: IntakeDeps): void {
  streamedBody(parent, (app) => {
    app.post(
      '/api/v1/intakes',
      {
        config: { access: { operator: writers }, streams: true },
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          querystring: intakeQueryForPost,
          response: { 200: intakeAnswer, 201: intakeAnswer, 202: intakeAnswer },
        },
      },
      async (request, reply) => {
        const { source, filename, reportType, wait, again } = request.query
        const eyes = eyesOf(request)
        if (!request.body) throw new AppError('intake.empty')
        const via = request.headers['sec-fetch-site'] ? 'portal' : 'http'
        const { row, known } = await receiveIntake(deps, eyes, {
          source,
          filename: filename ?? '',
          reportType: reportType ?? null,
          via,
          again,
          bytes: bytesOf(request),
        })
        if (known) return reply.code(200).send(presentAnswer(row, true))
        const running = deps.engine.run(row.id)
        if (!wait) return reply.code(202).send(presentAnswer(row))
        await running
        const done = await deps.database.as(eyes, (scope) => findIntake(scope, row.id))
        if (done.state === 'failed') throw new AppError('intake.unreadable', { detail: done.problem ?? '' })
        return reply.code(201).send(presentAnswer(done))
      },
    )
  })
}

function readRoutes(app: App, { database }: IntakeDeps): void {
  listRoute(app, '/api/v1/intakes', {
    access: reading,
    query: intakeQuery,
    item: intake,
    columns: intakeColumns,
    read: ({ eyes, query: { source, ...query }, page }) =>
      database.as(eyes, (scope) => listIntakes(scope, { ...query, sourceName: source }, page)),
    present: presentIntake,
  })

  app.get(
    '/api/v1/intakes/:id',
    { config: { access: reading }, schema: { params: idParams, response: { 200: intake } } },
    async (request) => {
      return await database.as(eyesOf(request), async (scope) => {
        const row = await findIntake(scope, request.params.id)
        const source = await scope.tx
          .selectFrom('source')
          .select(['name', 'title'])
          .where('id', '=', row.source_id)
          .executeTakeFirstOrThrow()
        return presentIntake({ ...row, source_name: source.name, source_title: source.title })
      })
    },
  )

  listRoute(app, '/api/v1/intakes/:id/rejects', {
    access: reading,
    params: idParams,
    query: rejectQuery,
    item: reject,
    columns: rejectColumns,
    read: ({ eyes, params: { id }, query, page }) =>
      database.as(eyes, async (scope) => {
        await findIntake(scope, id)
        return await listRejects(scope, id, query.reason, page)
      }),
    present: ({ line, reason, detail, raw }) => ({ line, reason, detail, raw: raw?.toString('utf8') ?? null }),
  })
}

function actionRoutes(app: App, { database, clock, whenSettled }: IntakeDeps): void {
  app.post(
    '/api/v1/intakes/:id/forwarding',
    { config: { access: { operator: writers } }, schema: { params: idParams, body: waveAction } },
    async (request, reply) => {
      await database.as(eyesOf(request), (scope) =>
        settleWave(scope, request.params.id, request.body.action, clock.now()),
      )
      whenSettled?.()
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/v1/intakes/:id',
    {
      config: { access: { operator: writers } },
      schema: { params: idParams, querystring: undoRequest, response: { 200: undoAnswer } },
    },
    async (request) => {
      const undone = await database.as(eyesOf(request), (scope) =>
        undoIntake(scope, request.params.id, request.query.reason ?? null, clock.now()),
      )
      return {
        id: request.params.id,
        ...undone,
        shown: undone.shown.map((row) => ({
          findingId: row.finding_id,
          member: { id: row.member_id, name: row.name },
          seenAt: row.seen_at?.toISOString() ?? null,
          told: row.told,
        })),
      }
    },
  )
}

export function intakeRoutes(app: App, deps: IntakeDeps): void {
  receiveRoute(app, deps)
  readRoutes(app, deps)
  actionRoutes(app, deps)
}
