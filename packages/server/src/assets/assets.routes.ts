// /api/v1/members/:id/assets and /api/v1/assets: declare, import, decide, look at overlaps.
import {
  AppError,
  asset,
  assetCreate,
  assetDecision,
  assetImportAnswer,
  assetOverlapList,
  assetPage,
  assetQuery,
  id,
  idParams,
  questionAnswer,
} from '@schakel/api'
import type { RawBuilder } from 'kysely'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import {
  type App,
  type Clock,
  type Config,
  type Database,
  everyone,
  eyesOf,
  ownOrganisation,
  pageOf,
  readCursor,
  type Scope,
  writers,
} from '../platform/index.ts'
import { agreementRoutes } from './agreements.routes.ts'
import { type AssetRow, decideAsset, declareAsset, findAsset, listAssets, setQuestion } from './assets.store.ts'
import { canonicalAsset } from './canonical.ts'
import { readAssetCsv } from './csv-import.ts'
import { overlapsOf } from './overlaps.store.ts'
import { presentAsset, presentOverlap } from './present.ts'

export interface AssetsDeps {
  database: Database
  clock: Clock
  config: Config
  /** Condition on `finding` (named `f`) for numbers that the scope may be told. Plugged in by release. */
  countedFindings(scope: Scope): Promise<RawBuilder<boolean>>
}

const reading = { operator: everyone, member: everyone, auditor: true } as const
const writing = { operator: writers, member: writers } as const
const oneAsset = z.object({ id, assetId: id })
const keyOf = (row: AssetRow) => [row.organisation_id, row.type, row.value, row.id]

async function audited(scope: Scope, action: string, row: AssetRow): Promise<AssetRow> {
  await record(scope, {
    action: `asset.${action}`,
    thing: { type: 'asset', id: row.id },
    memberId: row.organisation_id,
    detail: { type: row.type, state: row.state },
  })
  return row
}

export function assetRoutes(app: App, deps: AssetsDeps): void {
  listRoutes(app, deps)
  declareRoutes(app, deps)
  decideRoutes(app, deps)
  agreementRoutes(app, deps)
}

function listRoutes(app: App, { database, countedFindings }: AssetsDeps): void {
  const list = async (
    request: Parameters<typeof eyesOf>[0],
    query: z.infer<typeof assetQuery>,
    organisationId?: string,
  ) => {
    const after = readCursor(query.cursor, 4)
    const rows = await database.as(eyesOf(request), async (scope) =>
      listAssets(scope, { ...query, organisationId, after, limit: query.limit + 1 }, await countedFindings(scope)),
    )
    const { items, next } = pageOf(rows, query.limit, keyOf)
    return { items: items.map(presentAsset), next }
  }

  app.get(
    '/api/v1/assets',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { querystring: assetQuery, response: { 200: assetPage } },
    },
    (request) => list(request, request.query),
  )
  app.get(
    '/api/v1/members/:id/assets',
    {
      config: { access: reading },
      schema: { params: idParams, querystring: assetQuery, response: { 200: assetPage } },
    },
    (request) => list(request, request.query, ownOrganisation(request, request.params.id)),
  )
}

function declareRoutes(app: App, { database, clock, config }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets',
    {
      config: { access: writing },
      schema: { params: idParams, body: assetCreate, response: { 200: asset, 201: asset } },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { type, value, note, reference } = request.body
      const read = canonicalAsset(type, value, config.documentationAssets)
      if (!read.ok) {
        const message = read.problems.map((found) => found.message).join(' ')
        const { rule, suggestion } = read.problems[0] ?? {}
        throw new AppError('request.invalid', {
          detail: message,
          fields: [{ path: 'value', message, rule, suggestion }],
        })
      }
      const { row, known } = await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const made = await declareAsset(
          scope,
          { organisationId, asset: read.value, note: note ?? null, reference: reference ?? null },
          clock.now(),
        )
        if (!made.known) await audited(scope, 'declared', made.row)
        return made
      })
      const warnings = read.value.warnings.map((warning) => warning.message)
      return reply.code(known ? 200 : 201).send({ ...presentAsset(row), ...(warnings.length > 0 ? { warnings } : {}) })
    },
  )

  app.post(
    '/api/v1/members/:id/assets/import',
    {
      config: { access: writing },
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        params: idParams,
        querystring: z.object({ dryRun: z.stringbool().default(false) }),
        body: z.string(),
        consumes: ['text/csv'],
        response: { 200: assetImportAnswer },
      },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { dryRun } = request.query
      const { lines, problems } = readAssetCsv(request.body, config.documentationAssets)
      const counts = { created: 0, known: 0 }
      await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        for (const { line, asset, note, reference } of lines) {
          await scope.tx.executeQuery({ sql: 'savepoint line', parameters: [] } as never)
          try {
            const made = await declareAsset(scope, { organisationId, asset, note, reference }, clock.now())
            counts[made.known ? 'known' : 'created']++
          } catch (error) {
            if (!(error instanceof AppError)) throw error
            await scope.tx.executeQuery({ sql: 'rollback to savepoint line', parameters: [] } as never)
            problems.push({ line, field: 'value', message: error.detail ?? error.message })
          }
        }
        if (dryRun) await scope.tx.executeQuery({ sql: 'rollback and chain', parameters: [] } as never)
        else if (counts.created > 0) {
          await record(scope, {
            action: 'asset.imported',
            thing: { type: 'organisation', id: organisationId },
            memberId: organisationId,
            detail: counts,
          })
        }
      })
      return { ...counts, problems: problems.sort((a, b) => a.line - b.line), dryRun }
    },
  )
}

function decideRoutes(app: App, { database, clock }: AssetsDeps): void {
  app.get(
    '/api/v1/members/:id/assets/:assetId/overlaps',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: oneAsset, response: { 200: assetOverlapList } },
    },
    async (request) => {
      const { id: organisationId, assetId } = request.params
      return await database.as(eyesOf(request), async (scope) => {
        const row = await findAsset(scope, organisationId, assetId)
        return { items: (await overlapsOf(scope, row)).map((overlap) => presentOverlap(overlap, row.value)) }
      })
    },
  )

  app.post(
    '/api/v1/members/:id/assets/:assetId/decisions',
    { config: { access: writing }, schema: { params: oneAsset, body: assetDecision, response: { 200: asset } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { decision, reason } = request.body
      const row = await database.as(eyesOf(request), async (scope) =>
        audited(
          scope,
          decision,
          await decideAsset(scope, organisationId, request.params.assetId, decision, reason ?? null, clock.now()),
        ),
      )
      return presentAsset(row)
    },
  )

  app.post(
    '/api/v1/members/:id/assets/:assetId/question',
    {
      config: { access: { operator: writers } },
      schema: { params: oneAsset, body: questionAnswer, response: { 200: asset } },
    },
    async (request) => {
      const { id: organisationId, assetId } = request.params
      const row = await database.as(eyesOf(request), async (scope) => {
        const found = await findAsset(scope, organisationId, assetId, true)
        if (!found.question)
          throw new AppError('asset.state', { detail: 'There is no open question about this asset.' })
        if (request.body.outcome === 'withdraw')
          return await audited(
            scope,
            'withdrawn',
            await decideAsset(scope, organisationId, assetId, 'withdrawn', request.body.note ?? null, clock.now()),
          )
        await setQuestion(scope, assetId, null, clock.now())
        return await audited(scope, 'question-closed', await findAsset(scope, organisationId, assetId))
      })
      return presentAsset(row)
    },
  )
}
