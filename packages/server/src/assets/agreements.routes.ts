// /api/v1/assets/agreements: the operator records that another member also gets what concerns an asset.
import { AppError, assetAgreement, assetAgreementCreate, idParams } from '@schakel/api'
import { record } from '../audit/index.ts'
import { type App, eyesOf, writers } from '../platform/index.ts'
import { endAgreement, type RecordedAgreement, recordAgreement } from './agreements.store.ts'
import type { AssetsDeps } from './deps.ts'

const access = { operator: writers } as const

function present({ id, kind, covering, covered, note, createdAt, until }: RecordedAgreement) {
  return {
    id,
    kind: kind as 'wider-network' | 'same-asset',
    coveringAssetId: covering.id,
    coveredAssetId: covered.id,
    note,
    recordedAt: createdAt.toISOString(),
    until: until?.toISOString() ?? null,
  }
}

/** Throws `request.invalid` for an end that has passed. */
function endOf(until: string | null | undefined, now: Date): Date | null {
  const end = until ? new Date(until) : null
  if (end && end <= now)
    throw new AppError('request.invalid', { fields: [{ path: 'until', message: 'must lie in the future' }] })
  return end
}

type Deps = Pick<AssetsDeps, 'database' | 'clock' | 'claimsChanged'>

export function agreementRoutes(app: App, { database, clock, claimsChanged }: Deps): void {
  app.post(
    '/api/v1/assets/agreements',
    { config: { access }, schema: { body: assetAgreementCreate, response: { 201: assetAgreement } } },
    async (request, reply) => {
      const until = endOf(request.body.until, clock.now())
      const made = await database.as(eyesOf(request), async (scope) => {
        const agreement = await recordAgreement(scope, { ...request.body, until }, clock.now())
        for (const { organisation_id: memberId } of [agreement.covering, agreement.covered]) {
          await claimsChanged(scope, memberId)
          if (until) await claimsChanged(scope, memberId, until)
        }
        await record(scope, {
          action: 'asset.agreement-recorded',
          thing: { type: 'asset', id: agreement.covered.id },
          memberId: agreement.covered.organisation_id,
          detail: { agreement: agreement.id, kind: agreement.kind, covering: agreement.covering.id },
        })
        return agreement
      })
      return reply.code(201).send(present(made))
    },
  )
  app.delete(
    '/api/v1/assets/agreements/:id',
    { config: { access }, schema: { params: idParams } },
    async (request, reply) => {
      await database.as(eyesOf(request), async (scope) => {
        const { coveredId, memberId, coveringMemberId } = await endAgreement(scope, request.params.id)
        await claimsChanged(scope, coveringMemberId)
        await record(scope, {
          action: 'asset.agreement-ended',
          thing: { type: 'asset', id: coveredId },
          memberId,
          detail: { agreement: request.params.id },
        })
      })
      return reply.code(204).send()
    },
  )
}
