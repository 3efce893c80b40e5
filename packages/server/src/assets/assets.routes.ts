// All routes of the folder, and the lists: /api/v1/assets and /api/v1/members/:id/assets.
import { assetPage, assetQuery, idParams } from '@schakel/api'
import type { z } from 'zod'
import { type App, everyone, eyesOf, ownOrganisation, pageOf, readCursor } from '../platform/index.ts'
import { agreementRoutes } from './agreements.routes.ts'
import { type AssetRow, listAssets } from './assets.store.ts'
import { decideRoutes } from './decide.routes.ts'
import { declareRoutes } from './declare.routes.ts'
import type { AssetsDeps } from './deps.ts'
import { importRoutes } from './import.routes.ts'
import { presentAsset } from './present.ts'

const reading = { operator: everyone, member: everyone, auditor: true } as const
const keyOf = (row: AssetRow) => [row.organisation_id, row.type, row.value, row.id]

export function assetRoutes(app: App, deps: AssetsDeps): void {
  listRoutes(app, deps)
  declareRoutes(app, deps)
  importRoutes(app, deps)
  decideRoutes(app, deps)
  agreementRoutes(app, deps)
}

function listRoutes(app: App, { database }: AssetsDeps): void {
  const list = async (
    request: Parameters<typeof eyesOf>[0],
    query: z.infer<typeof assetQuery>,
    organisationId?: string,
  ) => {
    const rows = await database.as(eyesOf(request), (scope) =>
      listAssets(scope, { ...query, organisationId, after: readCursor(query.cursor, 4), limit: query.limit + 1 }),
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
