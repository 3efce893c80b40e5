// Lists of files: of all that apply or were admitted for the operator, its own for an applicant.
import { type RawBuilder, sql } from 'kysely'
import { type Order, type PageAsked, pageBy, type Scope } from '../../platform/index.ts'
import type { CaseRow } from '../case/case.store.ts'

export interface CaseQuery {
  q?: string | undefined
  status?: CaseRow['status'] | undefined
  step?: CaseRow['step'] | undefined
  owner?: string | undefined
  waitsFor?: 'applicant' | 'operator' | 'node' | undefined
}

/** What is due first, then what changed last. */
const dueFirst: Order = {
  by: [
    [sql`coalesce(c.due_at, 'infinity')`, 'timestamptz'],
    [sql`c.id`, 'uuid'],
  ],
}

const ownerIs = (owner: string, personId: string | null): RawBuilder<boolean> =>
  owner === 'none'
    ? sql<boolean>`c.owner_id is null`
    : sql<boolean>`c.owner_id = ${owner === 'me' ? personId : owner}::uuid`

const columns = [
  'c.id',
  'c.number',
  'c.organisation_id',
  'c.template_key',
  'c.template_version',
  'c.step',
  'c.status',
  'c.opened_at',
  'c.changed_at',
] as const

function fromCases(scope: Scope) {
  return scope.tx
    .selectFrom('admission_case as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .innerJoin('admission_template as t', (join) =>
      join.onRef('t.key', '=', 'c.template_key').onRef('t.version', '=', 'c.template_version'),
    )
    .select(columns)
    .select(['o.name as organisation', sql<'participant' | 'oktt' | 'csirt'>`t.body->>'kind'`.as('kind')])
}

/** A page for operator or auditor eyes. */
export async function listCases(scope: Scope, query: CaseQuery, page: PageAsked) {
  let select = fromCases(scope)
    .leftJoin('person as p', 'p.id', 'c.owner_id')
    .select(['c.owner_id', 'p.name as owner', 'c.waits_for', 'c.next', 'c.due_at'])
  if (query.q)
    select = select.where(
      sql<boolean>`(position(lower(${query.q}) in lower(o.name)) > 0 or lower(c.number) = lower(${query.q}))`,
    )
  if (query.status) select = select.where('c.status', '=', query.status)
  if (query.step) select = select.where('c.step', '=', query.step)
  if (query.owner) select = select.where(ownerIs(query.owner, scope.eyes.personId))
  if (query.waitsFor === 'applicant' || query.waitsFor === 'operator')
    select = select.where('c.waits_for', '=', query.waitsFor)
  return await pageBy(select, dueFirst, page).execute()
}

const newestFirst: Order = { by: [[sql`c.id`, 'uuid']], descending: true }

/** The applicant's own; who owns them and what is due is told in the file. */
export async function listOwnCases(scope: Scope, page: PageAsked) {
  const rows = await pageBy(fromCases(scope), newestFirst, page).execute()
  return rows.map((row) => ({ ...row, owner_id: null, owner: null, waits_for: null, next: null, due_at: null }))
}
