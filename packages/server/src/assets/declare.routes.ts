// POST /api/v1/members/:id/assets: one asset is declared; the operator looks before whether it touches another member's.
import { AppError, assetCreate, assetDeclared, assetOverlapList, assetOverlapQuery, idParams } from '@schakel/api'
import { findOrganisation, refuseSuspended, refuseWithdrawn } from '../organisations/index.ts'
import { type App, everyone, eyesOf, ownOrganisation, type Scope, writers } from '../platform/index.ts'
import { declareAsset } from './assets.store.ts'
import { audited } from './audited.store.ts'
import { type CanonicalAsset, canonicalAsset, wideRule } from './canonical.ts'
import type { AssetsDeps } from './deps.ts'
import { notYet, overlapsOf } from './overlaps.store.ts'
import { presentAsset, presentOverlap } from './present.ts'

/** Throws `request.invalid` with what is wrong and, where there is one, what was probably meant. */
function demandAsset(type: string, value: string, documentation: boolean): CanonicalAsset {
  const read = canonicalAsset(type, value, documentation)
  if (read.ok) return read.value
  const message = read.problems.map((found) => found.message).join(' ')
  const { rule, suggestion } = read.problems[0] ?? {}
  throw new AppError('request.invalid', { detail: message, fields: [{ path: 'value', message, rule, suggestion }] })
}

/** Throws `request.invalid` for a very wide network, with how many addresses it is. */
function demandConfirmed({ warnings }: CanonicalAsset): void {
  const wide = warnings.find(({ rule }) => rule === wideRule)
  if (!wide) return
  const { rule, message, suggestion } = wide
  const detail = `${message} Send confirmed: true if it is.`
  throw new AppError('request.invalid', { detail, fields: [{ path: 'confirmed', message: detail, rule, suggestion }] })
}

/** Throws `member.withdrawn`, and to a member `member.suspended`. */
export async function demandMayDeclare(scope: Scope, organisationId: string): Promise<void> {
  const organisation = await findOrganisation(scope, organisationId)
  refuseWithdrawn(organisation)
  if (scope.eyes.audience === 'member') refuseSuspended(organisation)
}

export function declareRoutes(app: App, deps: AssetsDeps): void {
  declareRoute(app, deps)
  lookRoute(app, deps)
}

function declareRoute(app: App, { database, clock, config, claimsChanged }: AssetsDeps): void {
  app.post(
    '/api/v1/members/:id/assets',
    {
      config: { access: { operator: writers, member: writers, applicants: true } },
      schema: { params: idParams, body: assetCreate, response: { 200: assetDeclared, 201: assetDeclared } },
    },
    async (request, reply) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { type, value, note = null, reference = null, confirmed = false } = request.body
      const declared = demandAsset(type, value, config.documentationAssets)
      if (!confirmed) demandConfirmed(declared)
      const { row, known, overlaps } = await database.as(eyesOf(request), async (scope) => {
        await demandMayDeclare(scope, organisationId)
        const made = await declareAsset(
          scope,
          { organisationId, asset: declared, note, reference: reference || null },
          clock.now(),
        )
        if (!made.known) {
          await claimsChanged(scope, organisationId)
          await audited(scope, 'declared', made.row)
        }
        const touched = scope.eyes.audience === 'member' ? null : await overlapsOf(scope, made.row, clock.now())
        return { ...made, overlaps: touched }
      })
      const warnings = declared.warnings.map((warning) => warning.message)
      return reply.code(known ? 200 : 201).send({
        ...presentAsset(row),
        ...(warnings.length > 0 ? { warnings } : {}),
        ...(overlaps ? { overlaps: overlaps.map((overlap) => presentOverlap(overlap, row.value)) } : {}),
      })
    },
  )
}

function lookRoute(app: App, { database, clock, config }: AssetsDeps): void {
  app.get(
    '/api/v1/members/:id/assets/overlaps',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: idParams, querystring: assetOverlapQuery, response: { 200: assetOverlapList } },
    },
    async (request) => {
      const { id: organisationId } = request.params
      const { type, value } = request.query
      const wanted = demandAsset(type, value, config.documentationAssets)
      return await database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const overlaps = await overlapsOf(scope, notYet(organisationId, wanted), clock.now())
        return { items: overlaps.map((overlap) => presentOverlap(overlap, wanted.value)) }
      })
    },
  )
}
