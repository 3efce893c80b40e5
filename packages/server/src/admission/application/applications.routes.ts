// /api/v1/applications: files of who wants to be admitted, read and continued by both sides.
import {
  type ApplicationSummary,
  application,
  applicationAction,
  applicationQuery,
  applicationSummary,
  historyEntry,
  historyQuery,
  idParams,
} from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import { findOperator } from '../../organisations/index.ts'
import {
  type App,
  type Columns,
  type Eyes,
  everyone,
  eyesOf,
  jobEyes,
  listRoute,
  writers,
} from '../../platform/index.ts'
import { loadCase, visibleState } from '../case/case.store.ts'
import { demandSeen, doAction, situationOf } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { mailAddressOf } from '../mail/address.ts'
import { listCases, listOwnCases } from './applications.store.ts'
import { newestFirst, presentHistory, readHistory } from './history.store.ts'
import { namesIn } from './names.store.ts'
import { presentApplication, presentSummary } from './present.ts'

export const reading = { operator: everyone, member: everyone, auditor: true, applicants: true } as const
const acting = { operator: writers, member: writers, applicants: true } as const

/** A whole file as the eyes see it. Throws `not-found`. */
export async function readApplication(deps: AdmissionDeps, eyes: Eyes, id: string) {
  const { database, clock } = deps
  await demandSeen(deps, eyes, id)
  const from = await deps.mailsFrom()
  const byApplicant = eyes.audience === 'member'
  const seen = byApplicant ? await database.as(eyes, (scope) => visibleState(scope, id)) : null
  return await database.as(jobEyes('application'), async (scope) => {
    const file = await loadCase(scope, id)
    const situation = await situationOf(scope, file, eyes, clock.now())
    const { organisation_id: organisationId, owner_id: ownerId } = file.row
    const names = await namesIn(scope, file.state, byApplicant ? { organisationId, ownerId } : null, [organisationId])
    const row = { ...file.row, organisation: names.get(organisationId) ?? '', kind: file.template.kind }
    return presentApplication(row, situation, seen ?? file.state, {
      names,
      operator: (await findOperator(scope))?.name ?? '',
      mailAddress: mailAddressOf(from, file.row.mail_word),
    })
  })
}

const summaryColumns: Columns<ApplicationSummary> = {
  id: (row) => row.id,
  number: (row) => row.number,
  organisation: (row) => row.organisation.name,
  kind: (row) => row.kind,
  step: (row) => row.step,
  status: (row) => row.status,
  owner: (row) => row.owner?.name ?? null,
  waitsFor: (row) => row.waitsFor,
  next: (row) => row.next,
  dueAt: (row) => row.dueAt,
  openedAt: (row) => row.openedAt,
}

function listRoutes(app: App, { database }: AdmissionDeps): void {
  listRoute(app, '/api/v1/applications', {
    access: reading,
    query: applicationQuery,
    item: applicationSummary,
    columns: summaryColumns,
    read: ({ eyes, query, page }) =>
      database.as(eyes, (scope) =>
        eyes.audience === 'member' ? listOwnCases(scope, page) : listCases(scope, query, page),
      ),
    present: (row) => presentSummary(row, new Map(row.owner_id && row.owner ? [[row.owner_id, row.owner]] : [])),
  })
}

function historyRoute(app: App, deps: AdmissionDeps): void {
  listRoute(app, '/api/v1/applications/:id/history', {
    access: reading,
    params: idParams,
    query: historyQuery,
    item: historyEntry,
    columns: {
      sequence: (entry) => entry.sequence,
      at: (entry) => entry.at,
      side: (entry) => entry.side,
      by: (entry) => entry.by,
      type: (entry) => entry.type,
      about: (entry) => entry.about,
      text: (entry) => entry.text,
    },
    read: ({ eyes, params, page }) => readHistory(deps, eyes, params.id, newestFirst, page),
    present: presentHistory,
  })
}

/** Another's file is not found, before anything is said of what was sent along. */
export function demandFile(deps: AdmissionDeps) {
  return async (request: FastifyRequest) => {
    const { success, data } = idParams.safeParse({ id: (request.params as { id?: unknown }).id })
    if (success) await demandSeen(deps, eyesOf(request), data.id)
  }
}

export function applicationRoutes(app: App, deps: AdmissionDeps): void {
  listRoutes(app, deps)
  historyRoute(app, deps)

  app.get(
    '/api/v1/applications/:id',
    { config: { access: reading }, schema: { params: idParams, response: { 200: application } } },
    (request) => readApplication(deps, eyesOf(request), request.params.id),
  )

  app.post(
    '/api/v1/applications/:id/actions',
    {
      config: { access: acting, rateLimit: { max: 120, timeWindow: '1 minute' } },
      preValidation: demandFile(deps),
      schema: { params: idParams, body: applicationAction, response: { 200: application } },
    },
    async (request) => {
      await doAction(deps, eyesOf(request), request.params.id, request.body)
      return await readApplication(deps, eyesOf(request), request.params.id)
    },
  )
}
