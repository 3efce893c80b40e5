// /api/v1/applications/:id/evidence: files that show a criterion is met, in and out; they are never shown in the portal's own page.
import { Readable } from 'node:stream'
import { AppError, evidence, evidenceQuery, id, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, type Eyes, eyesOf, writers } from '../../platform/index.ts'
import { demandFile, reading } from '../application/applications.routes.ts'
import { refusesEvidence } from '../assessment/evidence.ts'
import { loadCase } from '../case/case.store.ts'
import { demandSeen, doerOf, happen, refusalOf, writingFor } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { findFile, keepFile, largestFile, readPart } from './evidence.store.ts'

const one = z.object({ id, evidenceId: id })

interface Sent {
  criterion: string
  filename: string
  bytes: AsyncIterable<Buffer>
}

/** Refused before a byte is read where it can be; what was read is kept with what the file says of it, or not at all. */
async function receive(deps: AdmissionDeps, eyes: Eyes, caseId: string, { criterion, filename, bytes }: Sent) {
  const now = deps.clock.now()
  await demandSeen(deps, eyes, caseId)
  return await deps.database.as(writingFor(eyes), async (scope) => {
    const file = await loadCase(scope, caseId, true)
    if (file.state.status !== 'open') throw new AppError('application.closed')
    const refused = refusesEvidence(file, criterion)
    if (refused) throw refusalOf(refused)
    const kept = await keepFile(
      scope,
      deps.vault,
      { caseId, organisationId: file.row.organisation_id },
      filename,
      bytes,
      now,
    )
    const data = { ...kept, criterion, kind: 'file' as const, url: null }
    await happen(scope, deps, file, doerOf(eyes), [{ type: 'evidence-added', data }], now)
    return { ...data, addedAt: now.toISOString() }
  })
}

function sendRoute(parent: App, deps: AdmissionDeps): void {
  parent.register(async (plain) => {
    const app = plain as App
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    app.post(
      '/api/v1/applications/:id/evidence',
      {
        config: {
          access: { operator: writers, member: writers, applicants: true },
          rateLimit: { max: 60, timeWindow: '1 minute' },
        },
        bodyLimit: largestFile,
        preValidation: demandFile(deps),
        schema: { params: idParams, querystring: evidenceQuery, response: { 201: evidence } },
      },
      async (request, reply) => {
        if (Number(request.headers['content-length'] ?? 0) > largestFile) throw new AppError('request.too-large')
        if (!request.body)
          throw new AppError('request.invalid', { fields: [{ path: 'body', message: 'The file is empty' }] })
        const bytes = request.body as AsyncIterable<Buffer>
        const kept = await receive(deps, eyesOf(request), request.params.id, { ...request.query, bytes })
        return reply.code(201).send(kept)
      },
    )
  })
}

async function* opened({ database, vault }: AdmissionDeps, eyes: Eyes, fileId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const bytes = await database.as(eyes, (scope) => readPart(scope, vault, fileId, part))
    if (!bytes) return
    yield bytes
  }
}

export function evidenceRoutes(app: App, deps: AdmissionDeps): void {
  sendRoute(app, deps)
  app.get(
    '/api/v1/applications/:id/evidence/:evidenceId',
    { config: { access: reading }, schema: { params: one } },
    async (request, reply) => {
      const eyes = eyesOf(request)
      const { id: caseId, evidenceId } = request.params
      await demandSeen(deps, eyes, caseId)
      const file = await deps.database.as(eyes, (scope) => findFile(scope, caseId, evidenceId))
      await deps.database.as(writingFor(eyes), (scope) =>
        record(scope, {
          action: 'application.evidence-read',
          thing: { type: 'application', id: caseId },
          memberId: file.organisation_id,
        }),
      )
      return reply
        .type('application/octet-stream')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-length', file.size)
        .send(Readable.from(opened(deps, eyes, file.id)) as never)
    },
  )
}
