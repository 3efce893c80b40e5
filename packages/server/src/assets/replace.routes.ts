// PUT /api/v1/members/:id/assets: a CSV becomes all that the member answers for, once its difference was seen.
import { assetReplaceAnswer, assetReplaceQuery, idParams } from '@schakel/api'
import { z } from 'zod'
import { record } from '../audit/index.ts'
import { type App, eyesOf, ownOrganisation, type Scope, writers } from '../platform/index.ts'
import { readAssetCsv } from './csv-import.ts'
import { demandMayDeclare } from './declare.routes.ts'
import type { AssetsDeps } from './deps.ts'
import type { DifferenceLine } from './difference.store.ts'
import { presentOverlap } from './present.ts'
import { type ReplaceOutcome, replaceAssets } from './replace.store.ts'

const shownLine = ({ type, value, reference, note }: DifferenceLine) => ({
  type,
  value: type === 'asn' ? `AS${value}` : value,
  reference,
  note,
})

function present(outcome: ReplaceOutcome, dryRun: boolean) {
  const { added, removed, changed, unchanged, shrinks, problems, warnings, overlapping, overlaps, token } = outcome
  return {
    added: { count: added.count, lines: added.lines.map(shownLine) },
    removed: { count: removed.count, lines: removed.lines.map(shownLine) },
    changed: {
      count: changed.count,
      lines: changed.lines.map((line) => ({
        ...shownLine(line),
        before: { reference: line.before_reference, note: line.before_note },
      })),
    },
    ...{ unchanged, shrinks, problems, warnings, overlapping, dryRun },
    overlaps: overlaps.map(({ line, own, ...overlap }) => ({ line, value: own, ...presentOverlap(overlap, own) })),
    expect: problems.length > 0 ? null : token,
  }
}

async function noteReplacement(scope: Scope, organisationId: string, outcome: ReplaceOutcome): Promise<void> {
  const { added, removed, changed } = outcome
  if (added.count + removed.count + changed.count === 0) return
  await record(scope, {
    action: 'asset.replaced',
    thing: { type: 'organisation', id: organisationId },
    memberId: organisationId,
    detail: { added: added.count, removed: removed.count, changed: changed.count },
  })
}

export function replaceRoutes(app: App, { database, clock, config, claimsChanged }: AssetsDeps): void {
  app.put(
    '/api/v1/members/:id/assets',
    {
      config: { access: { operator: writers, member: writers, applicants: true } },
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        params: idParams,
        querystring: assetReplaceQuery,
        body: z.string(),
        consumes: ['text/csv'],
        response: { 200: assetReplaceAnswer },
      },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { dryRun, expect = null, confirmShrink } = request.query
      const order = {
        ...{ organisationId, dryRun, expect, confirmShrink },
        read: () => readAssetCsv(request.body, config.documentationAssets),
      }
      return await database.as(eyesOf(request), async (scope) => {
        await demandMayDeclare(scope, organisationId)
        const outcome = await replaceAssets(scope, order, clock.now())
        if (!dryRun) {
          await claimsChanged(scope, organisationId)
          await noteReplacement(scope, organisationId, outcome)
        }
        return present(outcome, dryRun)
      })
    },
  )
}
