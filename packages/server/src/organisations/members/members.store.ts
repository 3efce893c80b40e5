// Members of the ring: made, changed, listed with their counts in one query.
import { AppError } from '@schakel/api'
import { type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import { lockValues, newId, type Order, type PageAsked, pageBy, type Scope } from '../../platform/index.ts'
import type { OrganisationTable } from '../organisations.table.ts'

export interface MemberFields {
  /** Absent: active at once. */
  state?: 'applying'
  name: string
  kind: 'participant' | 'oktt' | 'csirt'
  class: OrganisationTable['class']
  sector: string | null
  language: 'nl' | 'en'
  register: 'kvk' | 'other' | null
  register_name: string | null
  register_number: string | null
  website: string | null
  note: string | null
}

export interface MemberCounts {
  assets: number
  assets_waiting: number
  people: number
  contacts: number
  open_findings: number
  unanswered: number
  mail_state: 'none' | 'unproven' | 'working' | 'failing' | 'bounced'
}
export type OrganisationRow = Selectable<OrganisationTable>

/** What need not be known of a member. */
const unknown = {
  class: null,
  sector: null,
  register: null,
  register_name: null,
  register_number: null,
  website: null,
  note: null,
} as const

type NewMember = Pick<MemberFields, 'name' | 'kind' | 'language'> & Partial<MemberFields>

/** Throws `member.exists` when another organisation that takes part bears the same number of the trade register. */
export async function createMember(scope: Scope, known: NewMember, now: Date): Promise<string> {
  const id = newId()
  const fields = { ...unknown, ...known }
  await holdNumber(scope, id, fields.register, fields.register_number)
  await scope.tx
    .insertInto('organisation')
    .values({ ...fields, id, created_at: now, changed_at: now, last_answer_at: null, last_seen_at: null })
    .execute()
  return id
}

/** Who bears these KvK numbers already; held until the transaction ends, so that nobody else takes one meanwhile. */
export async function holdersOf(
  scope: Scope,
  numbers: readonly string[],
): Promise<{ id: string; name: string; number: string }[]> {
  await lockValues(scope, 'kvk', numbers)
  const { rows } = await sql<{ id: string; name: string; number: string }>`
    select id, name, register_number as number from organisation
    where register = 'kvk' and takes_part and register_number = any (${numbers}::text[])`.execute(scope.tx)
  return rows
}

async function holdNumber(
  scope: Scope,
  id: string,
  register: string | null | undefined,
  number: string | null | undefined,
): Promise<void> {
  if (register !== 'kvk' || !number) return
  const known = (await holdersOf(scope, [number])).find((holder) => holder.id !== id)
  if (!known) return
  const message = `${known.name} is registered with this number already`
  throw new AppError('member.exists', { detail: message, fields: [{ path: 'legalIdentity.number', message }] })
}

export type MemberChange = Omit<Updateable<OrganisationTable>, 'id' | 'is_operator' | 'created_at' | 'takes_part'>

/** Throws `not-found` when the scope does not see it, `member.exists` for a number that another bears. */
export async function changeMember(scope: Scope, id: string, change: MemberChange, now: Date): Promise<void> {
  const { register, register_number, state } = { ...(await findOrganisation(scope, id)), ...change }
  const turns = change.register !== undefined || change.state !== undefined
  if (turns && (state === 'active' || state === 'suspended')) await holdNumber(scope, id, register, register_number)
  const changed = await scope.tx
    .updateTable('organisation')
    .set({ ...change, changed_at: now })
    .where('id', '=', id)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new AppError('not-found')
}

export async function findOrganisation(scope: Scope, id: string): Promise<OrganisationRow> {
  const row = await scope.tx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || (scope.eyes.audience === 'member' && row.id !== scope.eyes.organisationId))
    throw new AppError('not-found')
  return row
}

export async function findOperator(scope: Scope): Promise<OrganisationRow | null> {
  return (
    (await scope.tx.selectFrom('organisation').selectAll().where('is_operator', '=', true).executeTakeFirst()) ?? null
  )
}

export interface MemberQuery {
  q?: string | undefined
  state?: 'applying' | 'active' | 'suspended' | 'withdrawn' | undefined
  kind?: 'participant' | 'oktt' | 'csirt' | undefined
  class?: OrganisationTable['class'] | undefined
  sector?: string | undefined
  silentSince?: Date | undefined
  sort: 'name' | 'answered' | 'recent'
}

const id = [sql`o.id`, 'uuid'] as const
const orders: Record<MemberQuery['sort'], Order> = {
  name: { by: [[sql`lower(o.name)`, 'text'], id] },
  answered: { by: [[sql`coalesce(o.last_answer_at, '-infinity')`, 'timestamptz'], id] },
  recent: { by: [id], descending: true },
}

const counts = sql<MemberCounts>`json_build_object(
  'assets', (select count(*) from asset a where a.organisation_id = o.id and a.state = 'accepted'),
  'assets_waiting', (select count(*) from asset a where a.organisation_id = o.id and a.state = 'waiting'),
  'people', (select count(*) from person_role r where r.organisation_id = o.id),
  'contacts', (select count(*) from contact c where c.organisation_id = o.id),
  'open_findings', (select count(*) from finding f where f.member_id = o.id and f.status in ('open','waiting','reopened') and not f.held),
  'unanswered', (select count(*) from finding f where f.member_id = o.id and f.status in ('open','waiting','reopened') and f.needs_answer and not f.held),
  'mail_state', coalesce((select c.state from channel c where c.organisation_id = o.id and c.kind = 'mail' and c.state <> 'off'
     order by case c.state when 'bounced' then 0 when 'failing' then 1 when 'unproven' then 2 else 3 end limit 1), 'none'))`

/** A page of members, with counts. */
export async function listMembers(scope: Scope, query: MemberQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('organisation as o')
    .selectAll('o')
    .select(counts.as('counts'))
    .where('o.is_operator', '=', false)
  select = query.state ? select.where('o.state', '=', query.state) : select.where('o.state', '<>', 'applying')
  if (query.kind) select = select.where('o.kind', '=', query.kind)
  if (query.class) select = select.where('o.class', '=', query.class)
  if (query.sector) select = select.where('o.sector', '=', query.sector)
  if (query.q)
    select = select.where(
      sql<boolean>`(position(lower(${query.q}) in lower(o.name)) > 0 or o.register_number = ${query.q})`,
    )
  if (query.silentSince) select = select.where(silent(query.silentSince))
  return await pageBy(select, orders[query.sort], page).execute()
}

/** Sectors in use, each once. */
export async function sectorsInUse(scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ sector: string }>`
    select distinct sector from organisation where sector is not null and state <> 'withdrawn' order by sector limit 200`.execute(
    scope.tx,
  )
  return rows.map(({ sector }) => sector)
}

function silent(since: Date): RawBuilder<boolean> {
  return sql<boolean>`(coalesce(o.last_answer_at, o.created_at) < ${since}
    and exists (select 1 from finding f where f.member_id = o.id and f.status in ('open','waiting','reopened') and f.needs_answer and not f.held and f.created_at < ${since}))`
}
