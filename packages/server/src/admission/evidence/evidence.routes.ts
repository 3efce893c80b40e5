// /api/v1/applications/:id/evidence: files that show a criterion is met, in and out; they are never shown in the portal's own page.
import { Readable } from 'node:stream'
import { AppError, evidence, evidenceQuery, id, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, type Eyes, eyesOf, streamedBody, writers } from '../../platform/index.ts'
import { demandFile, reading } from '../application/applications.routes.ts'
import { refusesEvidence } from '../assessment/evidence.ts'
import { type LoadedCase, loadCase } from '../case/case.store.ts'
import { demandSeen, doerOf, happen, notingRefusals, refusalOf, writingFor } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { findFile, keepFile, readPart } from './evidence.store.ts'
import { demandSize, type SealedFile, sealFile } from './sealed-file.ts'

const one = z.object({ id, evidenceId: id })

interface Sent {
  criterion: string
  filename: string
  bytes: AsyncIterable<Buffer>
  /** Bytes that will come, as was said beforehand; 0 when nothing was. */
  said: number
}

/** Throws why no evidence can be added to the file now. */
function demandOpen(file: LoadedCase, criterion: string): void {
  if (file.state.status !== 'open') throw new AppError('application.closed')
  const refused = refusesEvidence(file, criterion)
  if (refused) throw refusalOf(refused)
}

/** Files that are received at once: each is held in memory until it is whole. */
const mostAtOnce = 6
let receiving = 0

/** Refused before a byte is read where it can be; no connection and no lock is held while bytes come. Throws `node.busy`. */
async function sealed(deps: AdmissionDeps, eyes: Eyes, caseId: string, sent: Sent): Promise<SealedFile> {
  demandOpen(await deps.database.as(writingFor(eyes), (scope) => loadCase(scope, caseId)), sent.criterion)
  demandSize(sent.said)
  if (receiving >= mostAtOnce) throw new AppError('node.busy')
  receiving += 1
  try {
    return await sealFile(deps.vault, sent.filename, sent.bytes)
  } finally {
    receiving -= 1
  }
}

async function keep(deps: AdmissionDeps, eyes: Eyes, caseId: string, criterion: string, made: SealedFile) {
  const now = deps.clock.now()
  const { name, mediaType, size, sha256 } = made
  return await deps.database.as(writingFor(eyes), async (scope) => {
    const file = await loadCase(scope, caseId, true)
    demandOpen(file, criterion)
    const id = await keepFile(scope, { caseId, organisationId: file.row.organisation_id }, made, now)
    const about = { id, name, mediaType, size, sha256: sha256.toString('hex') }
    const data = { ...about, criterion, kind: 'file' as const, url: null }
    await happen(scope, deps, file, doerOf(eyes), [{ type: 'evidence-added', data }], now)
    return { ...data, addedAt: now.toISOString() }
  })
}

function sendRoute(parent: App, deps: AdmissionDeps): void {
  streamedBody(parent, (app) => {
    app.post(
      '/api/v1/applications/:id/evidence',
      {
        config: {
          access: { operator: writers, member: writers, applicants: true },
          rateLimit: { max: 60, timeWindow: '1 minute' },
        },
        bodyLimit: Number.MAX_SAFE_INTEGER,
        preValidation: demandFile(deps),
        schema: { params: idParams, querystring: evidenceQuery, response: { 201: evidence } },
      },
      async (request, reply) => {
        if (!request.body)
          throw new AppError('request.invalid', { fields: [{ path: 'body', message: 'The file is empty' }] })
        const bytes = request.body as AsyncIterable<Buffer>
        const said = Number(request.headers['content-length'] ?? 0)
        const eyes = eyesOf(request)
        const { id: caseId } = request.params
        const kept = await notingRefusals(deps, eyes, caseId, 'evidence', async () => {
          const made = await sealed(deps, eyes, caseId, { ...request.query, bytes, said })
          return await keep(deps, eyes, caseId, request.query.criterion, made)
        })
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
