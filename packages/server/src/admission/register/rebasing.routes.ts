// POST /api/v1/register/rebasing: a law changed, so all that are designated get another legal basis at once; first shown, then done.
import { rebased, rebasing } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { demandPerson } from '../../organisations/index.ts'
import { type App, admins, type Eyes, type Scope } from '../../platform/index.ts'
import { continueCase, loadCase } from '../case/case.store.ts'
import { doerOf, writingFor } from '../case/do.store.ts'
import { endOf } from '../case/effects.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { type DesignationRow, heldDesignations, type NewBasis, rebase } from './designations.store.ts'

async function rebaseOne(
  scope: Scope,
  { clock, applyStanding }: AdmissionDeps,
  row: DesignationRow,
  basis: NewBasis,
  eyes: Eyes,
): Promise<void> {
  const now = clock.now()
  await rebase(scope, row.id, basis, now)
  await applyStanding(scope, row.organisation_id, { entitled_until: endOf(basis.to) })
  if (row.case_id) {
    const rebased = { type: 'rebased', data: { from: basis.from, to: basis.to } } as const
    await continueCase(scope, await loadCase(scope, row.case_id, true), doerOf(eyes), [rebased], now)
  }
  await record(scope, {
    action: 'designation.rebased',
    thing: { type: 'designation', id: row.id },
    memberId: row.organisation_id,
  })
}

export function rebasingRoutes(app: App, deps: AdmissionDeps): void {
  app.post(
    '/api/v1/register/rebasing',
    { config: { access: { operator: admins } }, schema: { body: rebasing, response: { 200: rebased } } },
    async (request) => {
      const eyes = demandPerson(request)
      const { kind, confirm, ...basis } = request.body
      return await deps.database.as(writingFor(eyes), async (scope) => {
        const rows = await heldDesignations(scope, kind)
        if (confirm) for (const row of rows) await rebaseOne(scope, deps, row, basis, eyes)
        return {
          done: confirm,
          designations: rows.map(({ id, name, legal_basis, valid_to }) => ({
            id,
            name,
            legalBasis: legal_basis,
            to: valid_to,
          })),
        }
      })
    },
  )
}
