// POST /api/v1/members/:id/assets: a network, an AS number or a domain is declared, and waits for proof.
import { AppError, asset, assetCreate, idParams } from '@schakel/api'
import { findOrganisation } from '../organisations/index.ts'
import { type App, eyesOf, ownOrganisation, writers } from '../platform/index.ts'
import { declareAsset } from './assets.store.ts'
import { audited } from './audited.store.ts'
import { type CanonicalAsset, canonicalAsset } from './canonical.ts'
import type { AssetsDeps } from './deps.ts'
import { presentAsset } from './present.ts'

/** Throws `request.invalid` with what is wrong and, where there is one, what was probably meant. */
function demandAsset(type: string, value: string, documentation: boolean): CanonicalAsset {
  const read = canonicalAsset(type, value, documentation)
  if (read.ok) return read.value
  const message = read.problems.map((found) => found.message).join(' ')
  const { rule, suggestion } = read.problems[0] ?? {}
  throw new AppError('request.invalid', { detail: message, fields: [{ path: 'value', message, rule, suggestion }] })
}

export function declareRoutes(app: App, { database, clock, config }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets',
    {
      config: { access: { operator: writers, member: writers } },
      schema: { params: idParams, body: assetCreate, response: { 200: asset, 201: asset } },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { type, value, note = null, reference = null } = request.body
      const declared = demandAsset(type, value, config.documentationAssets)
      const { row, known } = await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const made = await declareAsset(scope, { organisationId, asset: declared, note, reference }, clock.now())
        if (!made.known) await audited(scope, 'declared', made.row)
        return made
      })
      const warnings = declared.warnings.map((warning) => warning.message)
      return reply.code(known ? 200 : 201).send({ ...presentAsset(row), ...(warnings.length > 0 ? { warnings } : {}) })
    },
  )
}
