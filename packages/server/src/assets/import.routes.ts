// POST /api/v1/members/:id/assets/import: assets from a CSV; `dryRun` writes nothing.
import { assetImportAnswer, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { type App, eyesOf, ownOrganisation, type Scope, writers } from '../platform/index.ts'
import { readAssetCsv } from './csv-import.ts'
import { demandMayDeclare } from './declare.routes.ts'
import type { AssetsDeps } from './deps.ts'
import { type ImportOutcome, importAssets } from './import.store.ts'
import { presentOverlap } from './present.ts'

async function noteImport(scope: Scope, organisationId: string, { created, known }: ImportOutcome): Promise<void> {
  if (created === 0) return
  await record(scope, {
    action: 'asset.imported',
    thing: { type: 'organisation', id: organisationId },
    memberId: organisationId,
    detail: { created, known },
  })
}

export function importRoutes(app: App, { database, clock, config, claimsChanged }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets/import',
    {
      config: { access: { operator: writers, member: writers, applicants: true } },
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
      const read = () => readAssetCsv(request.body, config.documentationAssets)
      const outcome = await database.as(eyesOf(request), async (scope) => {
        await demandMayDeclare(scope, organisationId)
        const done = await importAssets(scope, { organisationId, read, dryRun }, clock.now())
        if (dryRun) return done
        await claimsChanged(scope, organisationId)
        await noteImport(scope, organisationId, done)
        return done
      })
      const overlaps = outcome.overlaps.map(({ line, own, ...overlap }) => ({
        line,
        value: own,
        ...presentOverlap(overlap, own),
      }))
      return { ...outcome, overlaps, dryRun }
    },
  )
}
