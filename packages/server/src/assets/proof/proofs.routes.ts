// /api/v1/members/:id/assets/:assetId/proofs: how an asset stands proven, begin a proof, look now or type in a code.
import { AppError, assetProof, assetProofList, id, proofCheck, proofStart } from '@schakel/api'
import { z } from 'zod'
import { findOrganisation, refuseWithdrawn } from '../../organisations/index.ts'
import { type App, type Eyes, everyone, eyesOf, ownOrganisation, writers } from '../../platform/index.ts'
import { type AssetRow, findAsset } from '../assets.store.ts'
import { checkProof } from './check.store.ts'
import type { ProofDeps } from './deps.ts'
import { methodsFor } from './methods/index.ts'
import { presentProof } from './present.ts'
import { findProof, listProofs } from './proofs.store.ts'
import { startProof } from './start.store.ts'

const path = '/api/v1/members/:id/assets/:assetId/proofs'
const oneAsset = z.object({ id, assetId: id })
const oneProof = z.object({ id, assetId: id, proofId: id })
const writing = { operator: writers, member: writers, applicants: true } as const

export function proofRoutes(app: App, deps: ProofDeps): void {
  listRoute(app, deps)
  startRoute(app, deps)
  checkRoute(app, deps)
}

function listRoute(app: App, { database }: ProofDeps): void {
  app.get(
    path,
    {
      config: { access: { operator: everyone, member: everyone, auditor: true, applicants: true } },
      schema: { params: oneAsset, response: { 200: assetProofList } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      return await database.as(eyes, async (scope) => {
        const asset = await findAsset(scope, organisationId, request.params.assetId)
        const items = (await listProofs(scope, asset.id)).map((row) => presentProof(row, asset))
        return { items, methods: methodsFor(asset.type, eyes.audience === 'member').map(({ name }) => name) }
      })
    },
  )
}

/** Throws `not-found`, `member.withdrawn`. */
async function assetSeen({ database }: ProofDeps, eyes: Eyes, organisationId: string, assetId: string) {
  return await database.as(eyes, async (scope) => {
    const asset = await findAsset(scope, organisationId, assetId)
    refuseWithdrawn(await findOrganisation(scope, organisationId))
    return asset
  })
}

/** Throws `access.forbidden` and `request.invalid`. */
function demandFitting(asset: AssetRow, { method, note }: z.infer<typeof proofStart>, byMember: boolean): void {
  if (method === 'judgement' && byMember) throw new AppError('access.forbidden')
  if (!methodsFor(asset.type, byMember).some(({ name }) => name === method))
    throw new AppError('request.invalid', { fields: [{ path: 'method', message: `does not fit a ${asset.type}` }] })
  if (method === 'judgement' && !note)
    throw new AppError('request.invalid', { fields: [{ path: 'note', message: 'Say what you judge by' }] })
}

function startRoute(app: App, deps: ProofDeps): void {
  app.post(
    path,
    {
      config: { access: writing, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { params: oneAsset, body: proofStart, response: { 200: assetProof, 201: assetProof } },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const byMember = eyes.audience === 'member'
      const { method, note = null } = request.body
      const asset = await assetSeen(deps, eyes, organisationId, request.params.assetId)
      demandFitting(asset, request.body, byMember)
      const wanted = {
        asset,
        method,
        note: byMember ? null : note,
        startedBy: byMember ? 'member' : 'operator',
      } as const
      const { id: proofId, made } = await startProof(deps, eyes, wanted)
      const row = await deps.database.as(eyes, (scope) => findProof(scope, asset, proofId))
      return reply.code(made ? 201 : 200).send(presentProof(row, asset))
    },
  )
}

function checkRoute(app: App, deps: ProofDeps): void {
  app.post(
    `${path}/:proofId/check`,
    {
      config: { access: writing, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: { params: oneProof, body: proofCheck, response: { 200: assetProof } },
    },
    async (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const { assetId, proofId } = request.params
      const asset = await assetSeen(deps, eyes, organisationId, assetId)
      await deps.database.as(eyes, (scope) => findProof(scope, asset, proofId))
      await checkProof(deps, eyes, { id: proofId, asset, code: request.body.code })
      const row = await deps.database.as(eyes, (scope) => findProof(scope, asset, proofId))
      return presentProof(row, asset)
    },
  )
}
