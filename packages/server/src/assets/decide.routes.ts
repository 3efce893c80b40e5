// /api/v1/members/:id/assets/:assetId: its reference, its overlaps, the decisions about it, the answer to an open question.
import { AppError, asset, assetChange, assetDecision, assetOverlapList, id, questionAnswer } from '@schakel/api'
import { z } from 'zod'
import { type App, everyone, eyesOf, ownOrganisation, type Scope, writers } from '../platform/index.ts'
import { type AssetRow, decideAsset, describeAsset, findAsset, setQuestion } from './assets.store.ts'
import { audited } from './audited.store.ts'
import type { AssetsDeps } from './deps.ts'
import { overlapsOf } from './overlaps.store.ts'
import { presentAsset, presentOverlap } from './present.ts'

const writing = { operator: writers, member: writers, applicants: true } as const
const oneAsset = z.object({ id, assetId: id })

export function decideRoutes(app: App, deps: AssetsDeps): void {
  changeRoute(app, deps)
  overlapsRoute(app, deps)
  decisionRoute(app, deps)
  questionRoute(app, deps)
}

function changeRoute(app: App, { database, clock }: AssetsDeps): void {
  app.patch(
    '/api/v1/members/:id/assets/:assetId',
    { config: { access: writing }, schema: { params: oneAsset, body: assetChange, response: { 200: asset } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { reference, note } = request.body
      const change = {
        ...(reference === undefined ? {} : { reference: reference || null }),
        ...(note === undefined ? {} : { note: note || null }),
      }
      const row = await database.as(eyesOf(request), async (scope) =>
        audited(
          scope,
          'changed',
          await describeAsset(scope, organisationId, request.params.assetId, change, clock.now()),
        ),
      )
      return presentAsset(row)
    },
  )
}

function overlapsRoute(app: App, { database, clock }: AssetsDeps): void {
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
        return {
          items: (await overlapsOf(scope, row, clock.now())).map((overlap) => presentOverlap(overlap, row.value)),
        }
      })
    },
  )
}

function decisionRoute(app: App, { database, clock, claimsChanged }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets/:assetId/decisions',
    { config: { access: writing }, schema: { params: oneAsset, body: assetDecision, response: { 200: asset } } },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { decision, reason } = request.body
      const row = await database.as(eyesOf(request), async (scope) => {
        const { assetId } = request.params
        const decided = await decideAsset(scope, organisationId, assetId, decision, reason ?? null, clock.now())
        if (decision !== 'refused') await claimsChanged(scope, organisationId)
        return await audited(scope, decision, decided)
      })
      return presentAsset(row)
    },
  )
}

/** Closes what a member's answer "not ours" had opened: the asset goes, or it stays with its member. */
async function closeQuestion(
  scope: Scope,
  { id: assetId, organisation_id: organisationId, question }: AssetRow,
  { outcome, note }: z.infer<typeof questionAnswer>,
  now: Date,
): Promise<AssetRow> {
  if (!question) throw new AppError('asset.state', { detail: 'There is no open question about this asset.' })
  if (outcome === 'withdraw') {
    return await audited(
      scope,
      'withdrawn',
      await decideAsset(scope, organisationId, assetId, 'withdrawn', note ?? null, now),
    )
  }
  await setQuestion(scope, assetId, null, now)
  return await audited(scope, 'question-closed', await findAsset(scope, organisationId, assetId))
}

function questionRoute(app: App, { database, clock, claimsChanged }: AssetsDeps): void {
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
        if (request.body.outcome === 'withdraw') await claimsChanged(scope, organisationId)
        return await closeQuestion(scope, found, request.body, clock.now())
      })
      return presentAsset(row)
    },
  )
}
