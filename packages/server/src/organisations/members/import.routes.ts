// POST /api/v1/members/import: members with their contacts from a CSV; `dryRun` writes nothing.
import { AppError, memberImportAnswer } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, type Eyes, eyesOf, writers } from '../../platform/index.ts'
import { demandPerson } from '../access/demand-person.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { type InvitationWish, sendOneInvitation } from '../people/send-invitation.ts'
import { importMembers, type NewMember } from './import.store.ts'
import { readMemberCsv } from './member-csv.ts'

async function takeIn(deps: OrganisationsDeps, eyes: Eyes, text: string, dryRun: boolean) {
  return await deps.database.as(eyes, async (scope) => {
    const outcome = await importMembers(scope, deps, () => readMemberCsv(text), dryRun)
    if (!dryRun && outcome.made.length > 0) {
      await record(scope, {
        action: 'member.imported',
        thing: { type: 'organisation', id: eyes.organisationId ?? '' },
        detail: { created: outcome.made.length, members: outcome.made.map(({ id }) => id).slice(0, 500) },
      })
    }
    return outcome
  })
}

/** The invitation of each contact that has an address. */
function wishesOf(made: readonly NewMember[]): InvitationWish[] {
  return made.flatMap(({ id, member, contacts }) =>
    contacts.flatMap(({ fields: { name, email } }) =>
      email ? [{ organisationId: id, email, name, role: 'analyst' as const, language: member.language }] : [],
    ),
  )
}

export function memberImportRoutes(app: App, deps: OrganisationsDeps): void {
  app.post(
    '/api/v1/members/import',
    {
      config: { access: { operator: writers } },
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        querystring: z.object({ dryRun: z.stringbool().default(false), invite: z.stringbool().default(false) }),
        body: z.string(),
        consumes: ['text/csv'],
        response: { 200: memberImportAnswer },
      },
    },
    async (request) => {
      const { dryRun, invite } = request.query
      const eyes = eyesOf(request)
      if (invite && eyes.role !== 'admin') throw new AppError('access.forbidden')
      if (invite) demandPerson(request)
      const { made, problems } = await takeIn(deps, eyes, request.body, dryRun)
      const wishes = invite ? wishesOf(made) : []
      if (!dryRun) for (const wish of wishes) await sendOneInvitation(deps, eyes, wish, false)
      return {
        created: made.length,
        contacts: made.reduce((sum, { contacts }) => sum + contacts.length, 0),
        invitations: wishes.length,
        problems,
        dryRun,
      }
    },
  )
}
