// /api/v1/members: the operator keeps its members, a member reads and tunes itself.
import { idParams, member, memberChange, memberCreate, memberQuery, memberSummary, sectorList } from '@schakel/api'
import type { z } from 'zod'
import { record } from '../../audit/index.ts'
import { type App, everyone, eyesOf, listRoute, ownOrganisation, writers } from '../../platform/index.ts'
import type { OrganisationsDeps } from '../deps.ts'
import { requireKvkShape } from './legal-identity.ts'
import {
  changeMember,
  createMember,
  findOrganisation,
  listMembers,
  type MemberChange,
  type MemberFields,
  sectorsInUse,
} from './members.store.ts'
import { demandMayChange } from './membership.ts'
import { memberColumns, presentMember, presentSummary } from './present.ts'
import { applyStanding } from './standing.store.ts'

const silentAfter = 10 * 24 * 3600_000

function fieldsOf(body: z.infer<typeof memberCreate>): MemberFields {
  requireKvkShape(body.legalIdentity)
  return {
    name: body.name,
    kind: body.kind,
    class: body.class ?? null,
    sector: body.sector ?? null,
    language: body.language,
    register: body.legalIdentity?.register ?? null,
    register_name: body.legalIdentity?.registerName ?? null,
    register_number: body.legalIdentity?.number ?? null,
    website: body.website ?? null,
    note: body.note ?? null,
  }
}

const ofTheMember = new Set(['language', 'website', 'digest', 'notifyFrom'])

/** What of a change counts: a member changes only what is its own. */
function fieldsOfChange(body: object, byMember: boolean): string[] {
  return Object.keys(body).filter((field) => !byMember || ofTheMember.has(field))
}

function changeOf(body: z.infer<typeof memberChange>, byMember: boolean): MemberChange {
  requireKvkShape(body.legalIdentity)
  const { digest, notifyFrom, legalIdentity, ...rest } = body
  const allowed = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => value !== undefined && (!byMember || ofTheMember.has(key))),
  )
  return {
    ...allowed,
    ...(digest?.rhythm ? { digest_rhythm: digest.rhythm } : {}),
    ...(digest?.hour === undefined ? {} : { digest_hour: digest.hour }),
    ...(digest?.weekday === undefined ? {} : { digest_weekday: digest.weekday }),
    ...(notifyFrom ? { notify_from: notifyFrom } : {}),
    ...(legalIdentity === undefined || byMember
      ? {}
      : {
          register: legalIdentity?.register ?? null,
          register_name: legalIdentity?.registerName ?? null,
          register_number: legalIdentity?.number ?? null,
        }),
  } as MemberChange
}

export function memberRoutes(app: App, deps: OrganisationsDeps): void {
  listMembersRoute(app, deps)
  sectorsRoute(app, deps)
  createRoute(app, deps)
  readRoute(app, deps)
  changeRoute(app, deps)
}

function listMembersRoute(app: App, { database, clock }: OrganisationsDeps): void {
  listRoute(app, '/api/v1/members', {
    access: { operator: everyone, auditor: true },
    query: memberQuery,
    item: memberSummary,
    columns: memberColumns,
    read({ eyes, query, page }) {
      const silentSince = query.silent ? new Date(clock.now().getTime() - silentAfter) : undefined
      return database.as(eyes, (scope) => listMembers(scope, { ...query, silentSince }, page))
    },
    present: presentSummary,
  })
}

function sectorsRoute(app: App, { database }: OrganisationsDeps): void {
  app.get(
    '/api/v1/members/sectors',
    { config: { access: { operator: everyone, auditor: true } }, schema: { response: { 200: sectorList } } },
    async (request) => ({ items: await database.as(eyesOf(request), sectorsInUse) }),
  )
}

function createRoute(app: App, { database, clock }: OrganisationsDeps): void {
  app.post(
    '/api/v1/members',
    { config: { access: { operator: writers } }, schema: { body: memberCreate, response: { 201: member } } },
    async (request, reply) => {
      const row = await database.as(eyesOf(request), async (scope) => {
        const id = await createMember(scope, fieldsOf(request.body), clock.now())
        const made = await findOrganisation(scope, id)
        await record(scope, {
          action: 'member.created',
          thing: { type: 'organisation', id },
          memberId: id,
          detail: { kind: made.kind },
        })
        return made
      })
      return reply.code(201).send(presentMember(row, true))
    },
  )
}

function readRoute(app: App, { database }: OrganisationsDeps): void {
  app.get(
    '/api/v1/members/:id',
    {
      config: { access: { operator: everyone, member: everyone, auditor: true, applicants: true, suppliers: true } },
      schema: { params: idParams, response: { 200: member } },
    },
    async (request) => {
      const id = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      return presentMember(await database.as(eyes, (scope) => findOrganisation(scope, id)), eyes.audience !== 'member')
    },
  )
}

function changeRoute(app: App, deps: OrganisationsDeps): void {
  const { database, clock } = deps
  app.patch(
    '/api/v1/members/:id',
    {
      config: { access: { operator: writers, member: ['admin'] } },
      schema: { params: idParams, body: memberChange, response: { 200: member } },
    },
    async (request) => {
      const id = ownOrganisation(request, request.params.id)
      const eyes = eyesOf(request)
      const byMember = eyes.audience === 'member'
      const change = changeOf(request.body, byMember)
      const row = await database.as(eyes, async (scope) => {
        const before = await findOrganisation(scope, id)
        demandMayChange(eyes, before, change)
        const { state, ...rest } = change
        if (Object.keys(rest).length > 0) await changeMember(scope, id, rest, clock.now())
        if (state !== undefined && state !== before.state) {
          await deps.demandMayTurn(scope, id)
          await applyStanding(scope, deps, id, { state })
        }
        const changed = await findOrganisation(scope, id)
        await record(scope, {
          action: 'member.changed',
          thing: { type: 'organisation', id },
          memberId: id,
          detail: { fields: fieldsOfChange(request.body, byMember), state: changed.state },
        })
        return changed
      })
      return presentMember(row, eyes.audience !== 'member')
    },
  )
}
