// /api/v1/findings: list, detail and chart.
import { finding, findingChart, findingChartQuery, findingDetail, findingQuery, idParams } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { findOperator } from '../../organisations/index.ts'
import { type App, type Clock, type Database, everyone, eyesOf, listRoute } from '../../platform/index.ts'
import { active } from '../active.ts'
import type { FindingStatus } from '../findings.table.ts'
import { readChart } from './chart.ts'
import {
  claimOf,
  eventsOf,
  type FindingQuery,
  findFinding,
  listFindings,
  observationsOf,
  responsesOf,
} from './findings.store.ts'
import { findingColumns, presentDetail, presentFinding } from './present.ts'

export interface ReadingDeps {
  database: Database
  clock: Clock
}

const reading = { operator: everyone, member: everyone, auditor: true, suppliers: true } as const
const evidenceShown = 50

export function outletOf(request: FastifyRequest): 'portal' | 'api' {
  return eyesOf(request).tokenId ? 'api' : 'portal'
}

function queryOf({ status, since, ...rest }: z.infer<typeof findingQuery>): FindingQuery {
  const statuses = status?.split(',').flatMap((one) => (one === 'active' ? active : [one as FindingStatus]))
  return { ...rest, statuses, since: since ? new Date(since) : undefined }
}

export function findingRoutes(app: App, { database, clock }: ReadingDeps): void {
  listRoute(app, '/api/v1/findings', {
    access: reading,
    query: findingQuery,
    item: finding,
    columns: findingColumns,
    read: ({ request, eyes, query, page, file }) =>
      database.as(eyes, (scope) =>
        listFindings(scope, queryOf(query), page, file ? 'export' : outletOf(request), clock.now()),
      ),
    present: (row, eyes) => presentFinding(row, eyes.audience !== 'member'),
  })

  app.get(
    '/api/v1/findings/chart',
    {
      config: { access: reading },
      schema: { querystring: findingChartQuery, response: { 200: findingChart } },
    },
    async (request) => {
      const eyes = eyesOf(request)
      const memberId = eyes.audience === 'member' ? eyes.organisationId : (request.query.member ?? null)
      return await readChart(database, eyes, memberId, request.query.weeks, clock.now())
    },
  )

  app.get(
    '/api/v1/findings/:id',
    { config: { access: reading }, schema: { params: idParams, response: { 200: findingDetail } } },
    async (request) => {
      const eyes = eyesOf(request)
      return await database.as(eyes, async (scope) => {
        const row = await findFinding(scope, request.params.id, outletOf(request), clock.now())
        const parts = {
          claim: await claimOf(scope, row),
          observations: await observationsOf(scope, row, evidenceShown),
          events: await eventsOf(scope, row),
          responses: await responsesOf(scope, row),
          operator: (await findOperator(scope))?.name ?? '',
        }
        return presentDetail(row, parts, eyes.audience !== 'member')
      })
    },
  )
}
