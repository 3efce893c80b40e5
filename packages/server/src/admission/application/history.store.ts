// The history of a file read page by page, as the eyes may see it.
import type { HistoryEntry } from '@schakel/api'
import { sql } from 'kysely'
import { findOperator } from '../../organisations/index.ts'
import {
  type Eyes,
  jobEyes,
  type Order,
  type PageAsked,
  type PageKey,
  pageBy,
  type Scope,
} from '../../platform/index.ts'
import { type EventRow, eventOf, loadCase } from '../case/case.store.ts'
import { demandSeen } from '../case/do.store.ts'
import type { AdmissionDeps } from '../deps.ts'
import { presentEvent } from './history.ts'
import { namesIn } from './names.store.ts'

export const newestFirst: Order = { by: [[sql`sequence`, 'bigint']], descending: true }
export const oldestFirst: Order = { by: [[sql`sequence`, 'bigint']] }

interface Shared {
  readonly names: ReadonlyMap<string, string>
  readonly operator: string
  /** Criteria whose judgements by others the reader may not see yet. */
  readonly blind: ReadonlySet<string>
}
export type HistoryRow = EventRow & { readonly page_key: PageKey; readonly shared: Shared }

async function eventsOf(scope: Scope, caseId: string, order: Order, page: PageAsked) {
  return await pageBy(
    scope.tx.selectFrom('case_event').selectAll().where('case_id', '=', caseId),
    order,
    page,
  ).execute()
}

async function sharedBy(scope: Scope, eyes: Eyes, caseId: string, people: readonly string[]): Promise<Shared> {
  const { row, state, template } = await loadCase(scope, caseId)
  const only = eyes.audience === 'member' ? { organisationId: row.organisation_id, ownerId: row.owner_id } : null
  const judged = template.criteria.filter(({ id }) => {
    const said = state.judgements[id] ?? []
    return said.length < template.judges && !said.some(({ personId }) => personId === eyes.personId)
  })
  return {
    names: await namesIn(scope, state, only, people),
    operator: (await findOperator(scope))?.name ?? '',
    blind: new Set(state.decision ? [] : judged.map(({ id }) => id)),
  }
}

/** Throws `not-found`. */
export async function readHistory(
  deps: AdmissionDeps,
  eyes: Eyes,
  caseId: string,
  order: Order,
  page: PageAsked,
): Promise<HistoryRow[]> {
  await demandSeen(deps, eyes, caseId)
  const rows = await deps.database.as(eyes, (scope) => eventsOf(scope, caseId, order, page))
  const people = rows.flatMap(({ person_id }) => person_id ?? [])
  const shared = await deps.database.as(jobEyes('application'), (scope) => sharedBy(scope, eyes, caseId, people))
  return rows.map((row) => ({ ...row, shared }))
}

export function presentHistory({ shared, page_key: _, ...row }: HistoryRow, eyes: Eyes): HistoryEntry {
  const event = { ...eventOf(row), internal: row.internal }
  return presentEvent(event, shared.names, shared.operator, shared.blind, eyes.personId)
}

/** All of it from the beginning, page by page: who reads slowly holds no connection. */
export async function* wholeHistory(deps: AdmissionDeps, eyes: Eyes, caseId: string): AsyncGenerator<HistoryEntry> {
  const limit = 200
  let after: PageKey | undefined
  do {
    const rows = await readHistory(deps, eyes, caseId, oldestFirst, { after, limit })
    for (const row of rows) yield presentHistory(row, eyes)
    after = rows.length === limit ? rows.at(-1)?.page_key : undefined
  } while (after)
}
