// /api/v1/sources.
import { AppError, idParams, type Source, source, sourceChange, sourceCreate, sourceQuery } from '@schakel/api'
import type { z } from 'zod'
import { record } from '../audit/index.ts'
import {
  type App,
  admins,
  type Clock,
  type Database,
  everyone,
  eyesOf,
  listRoute,
  type Scope,
  type Vault,
} from '../platform/index.ts'
import { presentSource, sourceColumns } from './present.ts'
import {
  activityOf,
  changeSource,
  createSource,
  findSource,
  listSources,
  type SourceFields,
  type SourceRow,
} from './sources.store.ts'

export interface SourcesDeps {
  database: Database
  clock: Clock
  vault: Vault
}

function minutesOf(forwarding: string, minutes: number | null | undefined): number | null {
  if (forwarding !== 'delay') return null
  if (!minutes)
    throw new AppError('request.invalid', {
      fields: [{ path: 'forwardingMinutes', message: 'Say after how many minutes' }],
    })
  return minutes
}

function fieldsOf(body: z.infer<typeof sourceCreate>, vault: Vault): SourceFields {
  return {
    name: body.name,
    title: body.title ?? body.name,
    kind: body.kind,
    terms: body.terms,
    legal_basis: body.legalBasis,
    label: body.label,
    hops: null,
    rhythm: body.rhythm,
    forwarding: body.forwarding,
    forwarding_minutes: minutesOf(body.forwarding, body.forwardingMinutes),
    report_types: JSON.stringify(body.reportTypes),
    overrides: JSON.stringify(body.overrides),
    severity_floor: JSON.stringify(body.severityFloor),
    supplier_permitted: body.supplierPermitted,
    raw_hours: body.rawHours,
    enabled: body.enabled,
    settings: JSON.stringify(body.settings),
    sealed_secret: body.secret ? vault.seal(JSON.stringify(body.secret)) : null,
  }
}

function changeOf(body: z.infer<typeof sourceChange>, row: SourceRow, vault: Vault) {
  const {
    legalBasis,
    forwarding,
    forwardingMinutes,
    reportTypes,
    overrides,
    severityFloor,
    supplierPermitted,
    rawHours,
    settings,
    secret,
    ...same
  } = body
  const said = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined))
  const policy = forwarding ?? row.forwarding
  return {
    ...said,
    ...(legalBasis === undefined ? {} : { legal_basis: legalBasis }),
    forwarding: policy,
    forwarding_minutes: minutesOf(policy, forwardingMinutes === undefined ? row.forwarding_minutes : forwardingMinutes),
    ...(reportTypes ? { report_types: JSON.stringify(reportTypes) } : {}),
    ...(overrides ? { overrides: JSON.stringify(overrides) } : {}),
    ...(severityFloor ? { severity_floor: JSON.stringify(severityFloor) } : {}),
    ...(supplierPermitted === undefined ? {} : { supplier_permitted: supplierPermitted }),
    ...(rawHours === undefined ? {} : { raw_hours: rawHours }),
    ...(settings ? { settings: JSON.stringify(settings) } : {}),
    ...(secret ? { sealed_secret: vault.seal(JSON.stringify(secret)) } : {}),
  }
}

async function present(scope: Scope, rows: readonly SourceRow[], now: Date) {
  const activity = await activityOf(
    scope,
    rows.map((row) => row.id),
    now,
  )
  return rows.map((row) => presentSource(row, activity.get(row.id), now))
}

export function sourceRoutes(app: App, deps: SourcesDeps): void {
  listSourcesRoute(app, deps)
  readRoute(app, deps)
  createRoute(app, deps)
  changeRoute(app, deps)
}

function listSourcesRoute(app: App, { database, clock }: SourcesDeps): void {
  listRoute(app, '/api/v1/sources', {
    access: { operator: everyone, auditor: true },
    query: sourceQuery,
    item: source,
    columns: sourceColumns,
    read: ({ eyes, query, page }) =>
      database.as(eyes, async (scope) => {
        const rows = await listSources(scope, query, page)
        const shown = await present(scope, rows, clock.now())
        return rows.map(({ page_key }, i) => ({ page_key, shown: shown[i] as Source }))
      }),
    present: ({ shown }) => shown,
  })
}

function readRoute(app: App, { database, clock }: SourcesDeps): void {
  app.get(
    '/api/v1/sources/:id',
    {
      config: { access: { operator: everyone, auditor: true } },
      schema: { params: idParams, response: { 200: source } },
    },
    async (request) => {
      const [found] = await database.as(eyesOf(request), async (scope) =>
        present(scope, [await findSource(scope, request.params.id)], clock.now()),
      )
      if (!found) throw new AppError('not-found')
      return found
    },
  )
}

function createRoute(app: App, { database, clock, vault }: SourcesDeps): void {
  app.post(
    '/api/v1/sources',
    { config: { access: { operator: admins } }, schema: { body: sourceCreate, response: { 201: source } } },
    async (request, reply) => {
      const made = await database.as(eyesOf(request), async (scope) => {
        const row = await createSource(scope, fieldsOf(request.body, vault), clock.now())
        const [answer] = await present(scope, [row], clock.now())
        await record(scope, {
          action: 'source.created',
          thing: { type: 'source', id: row.id },
          detail: { label: row.label, forwarding: row.forwarding },
        })
        return answer
      })
      if (!made) throw new AppError('not-found')
      return reply.code(201).send(made)
    },
  )
}

function changeRoute(app: App, { database, clock, vault }: SourcesDeps): void {
  app.patch(
    '/api/v1/sources/:id',
    {
      config: { access: { operator: admins } },
      schema: { params: idParams, body: sourceChange, response: { 200: source } },
    },
    async (request) => {
      const [answer] = await database.as(eyesOf(request), async (scope) => {
        const row = await findSource(scope, request.params.id)
        const changed = await changeSource(scope, row.id, changeOf(request.body, row, vault), clock.now())
        const answer = await present(scope, [changed], clock.now())
        await record(scope, {
          action: 'source.changed',
          thing: { type: 'source', id: row.id },
          detail: { fields: Object.keys(request.body), label: changed.label },
        })
        return answer
      })
      if (!answer) throw new AppError('not-found')
      return answer
    },
  )
}
