// POST /api/v1/members/import: members with their contacts from a CSV; `dryRun` writes nothing.
import { AppError, memberImportAnswer } from '@schakel/api'
import { sql } from 'kysely'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, eyesOf, type LineProblem, type Scope, writers } from '../../platform/index.ts'
import { addContact } from '../contacts/contacts.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { sendOneInvitation } from '../people/send-invitation.ts'
import { type MemberLine, readMemberCsv } from './member-csv.ts'
import { createMember } from './members.store.ts'

interface Made {
  memberId: string
  name: string
  language: 'nl' | 'en'
  contacts: { name: string; email: string | null }[]
}

async function makeMember(scope: Scope, deps: OrganisationsDeps, { member, contacts }: MemberLine): Promise<Made> {
  const now = deps.clock.now()
  const memberId = await createMember(scope, member, now)
  for (const { fields } of contacts) {
    const contact = await addContact(scope, memberId, fields, now)
    await deps.contactReachable(scope, contact, now)
  }
  return {
    memberId,
    name: member.name,
    language: member.language,
    contacts: contacts.map(({ fields }) => ({ name: fields.name, email: fields.email })),
  }
}

/** Each member under a savepoint, so that one that is refused leaves its neighbours. */
async function makeAll(scope: Scope, deps: OrganisationsDeps, lines: readonly MemberLine[], problems: LineProblem[]) {
  const made: Made[] = []
  for (const line of lines) {
    await sql`savepoint line`.execute(scope.tx)
    try {
      made.push(await makeMember(scope, deps, line))
      await sql`release savepoint line`.execute(scope.tx)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      await sql`rollback to savepoint line`.execute(scope.tx)
      problems.push({ line: line.line, field: 'kvk', message: `${error.detail ?? error.message}.`, rule: error.code })
    }
  }
  return made
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
      const { members, problems } = readMemberCsv(request.body)
      const made = await deps.database.as(eyes, async (scope) => {
        await sql`savepoint trial`.execute(scope.tx)
        const all = await makeAll(scope, deps, members, problems)
        if (dryRun) await sql`rollback to savepoint trial`.execute(scope.tx)
        else if (all.length > 0) {
          await record(scope, {
            action: 'member.imported',
            thing: { type: 'organisation', id: eyes.organisationId ?? '' },
            detail: { created: all.length, members: all.map((one) => one.memberId).slice(0, 500) },
          })
        }
        return all
      })
      const invited = made.flatMap((one) =>
        one.contacts.flatMap(({ name, email }) => (email ? [{ ...one, person: name, email }] : [])),
      )
      if (invite && !dryRun) {
        for (const { memberId, person, email, language } of invited) {
          await sendOneInvitation(deps, eyes, {
            organisationId: memberId,
            email,
            name: person,
            role: 'analyst',
            language,
          })
        }
      }
      return {
        created: made.length,
        contacts: made.reduce((sum, one) => sum + one.contacts.length, 0),
        invitations: invite ? invited.length : 0,
        problems: problems.sort((a, b) => a.line - b.line),
        dryRun,
      }
    },
  )
}
