// POST /api/v1/members/:id/assets/import: assets from a CSV; `dryRun` writes nothing.
import { assetImportAnswer, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { findOrganisation } from '../organisations/index.ts'
import {
  type App,
  attempt,
  eyesOf,
  type LineProblem,
  ownOrganisation,
  rehearse,
  type Scope,
  writers,
} from '../platform/index.ts'
import { declareAsset } from './assets.store.ts'
import { type ImportedLine, readAssetCsv } from './csv-import.ts'
import type { AssetsDeps } from './deps.ts'

interface Counts {
  created: number
  known: number
}

/** One that is refused is a problem and leaves its neighbours. */
async function declareAll(
  scope: Scope,
  organisationId: string,
  { lines, problems }: { lines: readonly ImportedLine[]; problems: LineProblem[] },
  now: Date,
): Promise<Counts> {
  const counts = { created: 0, known: 0 }
  for (const { line, asset, note, reference } of lines) {
    const tried = await attempt(scope, () => declareAsset(scope, { organisationId, asset, note, reference }, now))
    if (tried.ok) counts[tried.value.known ? 'known' : 'created']++
    else problems.push({ line, field: 'value', message: tried.refusal.detail ?? tried.refusal.message })
  }
  return counts
}

async function noteImport(scope: Scope, organisationId: string, { created, known }: Counts): Promise<void> {
  if (created === 0) return
  await record(scope, {
    action: 'asset.imported',
    thing: { type: 'organisation', id: organisationId },
    memberId: organisationId,
    detail: { created, known },
  })
}

export function importRoutes(app: App, { database, clock, config }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets/import',
    {
      config: { access: { operator: writers, member: writers } },
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
      const file = readAssetCsv(request.body, config.documentationAssets)
      const counts = await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const done = await rehearse(scope, dryRun, () => declareAll(scope, organisationId, file, clock.now()))
        if (!dryRun) await noteImport(scope, organisationId, done)
        return done
      })
      return { ...counts, problems: file.problems.sort((a, b) => a.line - b.line), dryRun }
    },
  )
}
