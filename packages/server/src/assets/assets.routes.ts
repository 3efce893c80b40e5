// All routes of the folder, and the lists: /api/v1/assets and /api/v1/members/:id/assets.
import { asset, assetQuery, idParams } from '@schakel/api'
import { type App, everyone, listRoute, ownOrganisation } from '../platform/index.ts'
import { agreementRoutes } from './agreements.routes.ts'
import { listAssets } from './assets.store.ts'
import { decideRoutes } from './decide.routes.ts'
import { declareRoutes } from './declare.routes.ts'
import type { AssetsDeps } from './deps.ts'
import { importRoutes } from './import.routes.ts'
import { assetColumns, presentAsset } from './present.ts'
import { proofRoutes } from './proof/index.ts'
import { replaceRoutes } from './replace.routes.ts'
import { upstreamRoutes } from './upstream.routes.ts'

const reading = { operator: everyone, member: everyone, auditor: true, applicants: true, suppliers: true } as const

export function assetRoutes(app: App, deps: AssetsDeps): void {
  listRoutes(app, deps)
  declareRoutes(app, deps)
  importRoutes(app, deps)
  replaceRoutes(app, deps)
  decideRoutes(app, deps)
  agreementRoutes(app, deps)
  proofRoutes(app, deps)
  upstreamRoutes(app, deps)
}

function listRoutes(app: App, { database, countedFindings }: AssetsDeps): void {
  const same = { query: assetQuery, item: asset, columns: assetColumns, present: presentAsset }
  listRoute(app, '/api/v1/assets', {
    ...same,
    access: { operator: everyone, auditor: true },
    read: ({ eyes, query, page }) =>
      database.as(eyes, async (scope) => listAssets(scope, query, page, await countedFindings(scope))),
  })
  listRoute(app, '/api/v1/members/:id/assets', {
    ...same,
    access: reading,
    params: idParams,
    read({ request, eyes, params, query, page }) {
      const organisationId = ownOrganisation(request, params.id)
      return database.as(eyes, async (scope) =>
        listAssets(scope, { ...query, organisationId }, page, await countedFindings(scope)),
      )
    },
  })
}
