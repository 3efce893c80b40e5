// /api/v1/findings: list, detail, chart and CSV.
import { findingChart, findingChartQuery, findingDetail, findingPage, findingQuery, idParams } from '@schakel/api'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { findOperator } from '../../organisations/index.ts'
import { type App, type Clock, type Database, everyone, eyesOf, pageOf, readCursor } from '../../platform/index.ts'
import type { FindingStatus } from '../findings.table.ts'
import { readChart } from './chart.ts'
import { csvOf } from './csv.ts'
import {
  claimOf,
  eventsOf,
  type FindingQuery,
  type FindingRow,
  findFinding,
  listFindings,
  observationsOf,
  responsesOf,
} from './findings.store.ts'
import { presentDetail, presentFinding } from './present.ts'

export interface ReadingDeps {
  database: Database
  clock: Clock
}

const reading = { operator: everyone, member: everyone, auditor: true } as const
const active: FindingStatus[] = ['open', 'waiting', 'reopened']
const evidenceShown = 50

export function outletOf(request: FastifyRequest): 'portal' | 'api' {
  return eyesOf(request).tokenId ? 'api' : 'portal'
}

function queryOf(query: z.infer<typeof findingQuery>, limit: number): FindingQuery {
  const { status, since, cursor, sort, ...rest } = query
  const statuses = status?.split(',').flatMap((one) => (one === 'active' ? active : [one as FindingStatus]))
  return {
    ...rest,
    statuses,
    since: since ? new Date(since) : undefined,
    sort,
    after: readCursor(cursor, sort === 'severity' ? 3 : 2),
    limit,
  }
}

function keyOf(row: FindingRow, sort: 'recent' | 'severity'): (string | number)[] {
  const key = [row.last_seen.toISOString(), row.id]
  return sort === 'severity' ? [row.severity_rank, ...key] : key
}

export function findingRoutes(app: App, { database, clock }: ReadingDeps): void {
  app.get(
    '/api/v1/findings',
    { config: { access: reading }, schema: { querystring: findingQuery, response: { 200: findingPage } } },
    async (request) => {
      const { limit, sort } = request.query
      const eyes = eyesOf(request)
      const rows = await database.as(eyes, (scope) =>
        listFindings(scope, queryOf(request.query, limit + 1), outletOf(request)),
      )
      const { items, next } = pageOf(rows, limit, (row) => keyOf(row, sort))
      return { items: items.map((row) => presentFinding(row, eyes.audience !== 'member')), next }
    },
  )

  app.get(
    '/api/v1/findings/chart',
    {
      config: { access: reading },
      schema: { querystring: findingChartQuery, response: { 200: findingChart } },
    },
    async (request) => {
      const eyes = eyesOf(request)
      const memberId = eyes.audience === 'member' ? eyes.organisationId : (request.query.member ?? null)
      return await database.as(eyes, (scope) => readChart(scope, memberId, request.query.weeks, clock.now()))
    },
  )

  app.get(
    '/api/v1/findings/export',
    { config: { access: reading }, schema: { querystring: findingQuery } },
    async (request, reply) => {
      const rows = await database.as(eyesOf(request), (scope) =>
        listFindings(scope, queryOf(request.query, 10_000), 'export'),
      )
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="findings.csv"')
        .send(csvOf(rows))
    },
  )

  app.get(
    '/api/v1/findings/:id',
    { config: { access: reading }, schema: { params: idParams, response: { 200: findingDetail } } },
    async (request) => {
      const eyes = eyesOf(request)
      return await database.as(eyes, async (scope) => {
        const row = await findFinding(scope, request.params.id, outletOf(request))
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
