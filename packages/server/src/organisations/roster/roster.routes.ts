// /api/v1/members/:id/roster: the whole roster, its coming gaps, and who is on call.
import { idParams, onCallAnswer, onCallQuery, type Roster, roster, rosterChange } from '@schakel/api'
import { record } from '../../audit/index.ts'
import { type App, admins, everyone, eyesOf, ownOrganisation, type Scope, writers } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { findOrganisation } from '../members/members.store.ts'
import { gaps, onCall } from './on-call.ts'
import { contactsInOrder, type KeptRoster, keepRoster, type Reached, readRoster } from './roster.store.ts'

const fourWeeks = 28 * 24 * 3600_000
const reads = { operator: everyone, member: everyone, auditor: true, applicants: true } as const

const isEmpty = ({ shifts, dates }: KeptRoster): boolean => shifts.length + dates.length === 0

/** As the contract shows it, with the gaps of the coming four weeks. */
function present(kept: KeptRoster, now: Date): Roster {
  const found = isEmpty(kept) ? [] : gaps(kept, now, new Date(now.getTime() + fourWeeks))
  const shifts = kept.shifts.map((shift) => ({ ...shift, weekdays: [...shift.weekdays] }))
  return {
    revision: kept.revision,
    shifts,
    dates: [...kept.dates],
    changedAt: kept.changedAt?.toISOString() ?? null,
    gaps: found.map(({ from, until }) => ({
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })),
  }
}

/** Whom to call: as the roster says, else all contacts in their order. */
async function reachedAt(scope: Scope, organisationId: string, at: Date) {
  const kept = await readRoster(scope, organisationId)
  const contacts = await contactsInOrder(scope, organisationId)
  const byId = new Map(contacts.map((one) => [one.id, one]))
  const called = onCall(kept, at).flatMap(({ contactId }): Reached[] => {
    const one = byId.get(contactId)
    return one ? [one] : []
  })
  if (called.length > 0) return { by: 'roster' as const, contacts: called }
  return { by: isEmpty(kept) ? ('none' as const) : ('contacts' as const), contacts }
}

export function rosterRoutes(app: App, deps: OrganisationsDeps): void {
  readRoutes(app, deps)
  keepRoute(app, deps)
}

function readRoutes(app: App, { database, clock }: OrganisationsDeps): void {
  app.get(
    '/api/v1/members/:id/roster',
    { config: { access: reads }, schema: { params: idParams, response: { 200: roster } } },
    (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      return database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        return present(await readRoster(scope, organisationId), clock.now())
      })
    },
  )
  app.get(
    '/api/v1/members/:id/roster/on-call',
    {
      config: { access: reads },
      schema: { params: idParams, querystring: onCallQuery, response: { 200: onCallAnswer } },
    },
    (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const at = request.query.at ? new Date(request.query.at) : clock.now()
      return database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        return { at: at.toISOString(), ...(await reachedAt(scope, organisationId, at)) }
      })
    },
  )
}

function keepRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.put(
    '/api/v1/members/:id/roster',
    {
      config: { access: { operator: writers, member: admins, applicants: true } },
      schema: { params: idParams, body: rosterChange, response: { 200: roster } },
    },
    (request) => {
      const organisationId = ownOrganisation(request, request.params.id)
      const { revision: before, ...wanted } = request.body
      return database.as(eyesOf(request), async (scope) => {
        await findOrganisation(scope, organisationId)
        const revision = await keepRoster(scope, organisationId, before, wanted, clock.now())
        await record(scope, {
          action: 'roster.changed',
          thing: { type: 'organisation', id: organisationId },
          memberId: organisationId,
          detail: { revision },
        })
        return present(await readRoster(scope, organisationId), clock.now())
      })
    },
  )
}
