// POST /api/v1/members/import: members with their contacts from a CSV; `dryRun` writes nothing.
import { AppError, memberImportAnswer } from '@schakel/api'
import { z } from 'zod'
import { record } from '../../audit/index.ts'
import {
  type App,
  attempt,
  type Eyes,
  eyesOf,
  type LineProblem,
  rehearse,
  type Scope,
  writers,
} from '../../platform/index.ts'
import { demandPerson } from '../access/demand-person.ts'
import { addContact } from '../contacts/contacts.store.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { type InvitationWish, sendOneInvitation } from '../people/send-invitation.ts'
import { type MemberFile, type MemberLine, readMemberCsv } from './member-csv.ts'
import { createMember } from './members.store.ts'

interface Made {
  memberId: string
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
    language: member.language,
    contacts: contacts.map(({ fields }) => ({ name: fields.name, email: fields.email })),
  }
}

/** One that is refused leaves its neighbours. */
async function makeAll(scope: Scope, deps: OrganisationsDeps, lines: readonly MemberLine[], problems: LineProblem[]) {
  const made: Made[] = []
  for (const line of lines) {
    const tried = await attempt(scope, () => makeMember(scope, deps, line))
    if (tried.ok) made.push(tried.value)
    else {
      const { code, detail, message } = tried.refusal
      problems.push({ line: line.line, field: 'kvk', message: `${detail ?? message}.`, rule: code })
    }
  }
  return made
}

async function keepAll(deps: OrganisationsDeps, eyes: Eyes, { members, problems }: MemberFile, dryRun: boolean) {
  return await deps.database.as(eyes, async (scope) => {
    const made = await rehearse(scope, dryRun, () => makeAll(scope, deps, members, problems))
    if (!dryRun && made.length > 0) {
      await record(scope, {
        action: 'member.imported',
        thing: { type: 'organisation', id: eyes.organisationId ?? '' },
        detail: { created: made.length, members: made.map((one) => one.memberId).slice(0, 500) },
      })
    }
    return made
  })
}

/** The invitation of each contact that has an address. */
function wishesOf(made: readonly Made[]): InvitationWish[] {
  return made.flatMap(({ memberId, language, contacts }) =>
    contacts.flatMap(({ name, email }) =>
      email ? [{ organisationId: memberId, email, name, role: 'analyst' as const, language }] : [],
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
      const file = readMemberCsv(request.body)
      const made = await keepAll(deps, eyes, file, dryRun)
      const wishes = invite ? wishesOf(made) : []
      if (!dryRun) for (const wish of wishes) await sendOneInvitation(deps, eyes, wish, false)
      return {
        created: made.length,
        contacts: made.reduce((sum, one) => sum + one.contacts.length, 0),
        invitations: wishes.length,
        problems: file.problems.sort((a, b) => a.line - b.line),
        dryRun,
      }
    },
  )
}
