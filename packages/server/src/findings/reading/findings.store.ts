// Lists and finds findings as the eyes may see them: release is part of the query, so pages are full.
import { AppError } from '@schakel/api'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import { beyond, keyOf, type Order, orderOf, type PageAsked, type PageKey, type Scope } from '../../platform/index.ts'
import { type Outlet, recipientOf, releasedFindings, severityRank } from '../../release/index.ts'
import { open } from '../active.ts'
import type { FindingStatus, FindingTable } from '../findings.table.ts'
import { meaningOf } from './search-words.ts'

export type FindingRow = Selectable<FindingTable> & {
  member_name: string
  asset_type: 'network' | 'asn' | 'domain' | 'product'
  asset_value: string
  source_name: string
  source_title: string
}

export interface FindingQuery {
  statuses?: readonly FindingStatus[] | undefined
  needsAnswer?: boolean | undefined
  severity?: 'low' | 'medium' | 'high' | undefined
  member?: string | undefined
  asset?: string | undefined
  issue?: string | undefined
  source?: string | undefined
  intake?: string | undefined
  type?: string | undefined
  since?: Date | undefined
  q?: string | undefined
  sort: 'recent' | 'severity'
}

const seen: Order['by'] = [
  [sql`f.last_seen`, 'timestamptz'],
  [sql`f.id`, 'uuid'],
]
const orders: Record<FindingQuery['sort'], Order> = {
  recent: { by: seen, descending: true },
  severity: { by: [[sql`f.severity_rank`, 'smallint'], ...seen], descending: true },
}

/** Comparisons that are leakproof, so that an index answers them under row-level security too. */
const begins = (column: RawBuilder<unknown>, text: string) =>
  sql<boolean>`(${column} ~>=~ ${text} and ${column} ~<~ ${`${text}\u{10ffff}`})`

function searchFor(q: string, forMember: boolean): RawBuilder<boolean> {
  const meaning = meaningOf(q)
  if (meaning.kind === 'issues') return sql<boolean>`f.issue = any (${meaning.issues}::text[])`
  if (meaning.kind === 'network')
    return sql<boolean>`(f.subject_type = 'ip' and ${begins(sql`f.subject`, meaning.beginning)} and schakel_inet(f.subject) <<= ${meaning.network}::cidr)`
  const { word } = meaning
  const ofMember = forMember
    ? sql``
    : sql` or f.member_id = any (array(select o.id from organisation o where position(${word} in lower(o.name)) > 0))`
  return sql<boolean>`(${begins(sql`f.subject`, word)} or ${begins(sql`f.hostname`, word)} or ${begins(sql`f.name_reversed`, [...word].reverse().join(''))}${ofMember})`
}

function conditions(query: FindingQuery, forMember: boolean): RawBuilder<boolean>[] {
  const all: RawBuilder<boolean>[] = []
  if (query.statuses?.length) all.push(sql<boolean>`f.status = any (${query.statuses}::text[])`)
  if (query.needsAnswer !== undefined) all.push(sql<boolean>`f.needs_answer = ${query.needsAnswer}`)
  if (query.needsAnswer) all.push(sql<boolean>`f.status in ${open}`)
  if (query.severity) all.push(sql<boolean>`f.severity_rank = ${severityRank[query.severity]}::smallint`)
  if (query.member) all.push(sql<boolean>`f.member_id = ${query.member}`)
  if (query.asset) all.push(sql<boolean>`${query.asset}::uuid = any (f.asset_ids)`)
  if (query.issue) all.push(sql<boolean>`f.issue = ${query.issue}`)
  if (query.type) all.push(sql<boolean>`f.type = ${query.type}`)
  if (query.source) all.push(sql<boolean>`f.source_id = (select id from source where name = ${query.source})`)
  if (query.intake)
    all.push(
      sql<boolean>`(f.member_id, f.id) in (select b.member_id, b.finding_id from observation b where b.intakes @> array[${query.intake}::uuid])`,
    )
  if (query.since) all.push(sql<boolean>`f.last_seen >= ${query.since}`)
  if (query.q) all.push(searchFor(query.q, forMember))
  return all
}

const named = sql`f.*, o.name as member_name, a.type as asset_type, a.value as asset_value, s.name as source_name, s.title as source_title`
const ofPage = sql`
  from page f join organisation o on o.id = f.member_id join asset a on a.id = f.asset_id join source s on s.id = f.source_id`

/** A page in the order asked for; names are looked up for the page only. */
export async function listFindings(
  scope: Scope,
  query: FindingQuery,
  page: PageAsked,
  outlet: 'portal' | 'api' | 'export',
  now: Date,
): Promise<(FindingRow & { page_key: PageKey })[]> {
  const order = orders[query.sort]
  const released = releasedFindings(await recipientOf(scope), outlet, now)
  const where = sql.join(
    [released, ...conditions(query, scope.eyes.audience === 'member'), beyond(order, page.after)],
    sql` and `,
  )
  const { rows } = await sql<FindingRow & { page_key: PageKey }>`
    with page as (select f.* from finding f where ${where} order by ${orderOf(order)} limit ${page.limit})
    select ${named}, ${keyOf(order)} as page_key ${ofPage} order by ${orderOf(order)}`.execute(scope.tx)
  return rows
}

/** Throws `not-found` for what the eyes may not see. */
export async function findFinding(
  scope: Scope,
  id: string,
  outlet: Extract<Outlet, 'portal' | 'api'>,
  now: Date,
): Promise<FindingRow> {
  const released = releasedFindings(await recipientOf(scope), outlet, now)
  const { rows } = await sql<FindingRow>`
    with page as (select f.* from finding f where f.id = ${id} and ${released}) select ${named} ${ofPage}`.execute(
    scope.tx,
  )
  const [row] = rows
  if (!row) throw new AppError('not-found')
  return row
}

/** Evidence of a finding, newest first. */
export async function observationsOf(scope: Scope, row: FindingRow, limit: number) {
  const { rows } = await sql<{
    observed_at: Date
    report_type: string
    evidence: Record<string, string>
    source_title: string
    total: number
  }>`
    select b.observed_at, b.report_type, b.evidence, s.title as source_title, count(*) over () as total
    from observation b join source s on s.id = b.source_id
    where b.member_id = ${row.member_id} and b.finding_id = ${row.id} order by b.observed_at desc limit ${limit}`.execute(
    scope.tx,
  )
  return rows
}

export async function eventsOf(scope: Scope, row: FindingRow) {
  return await scope.tx
    .selectFrom('finding_event')
    .select(['id', 'at', 'event', 'detail'])
    .where('member_id', '=', row.member_id)
    .where('finding_id', '=', row.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

export async function responsesOf(scope: Scope, row: FindingRow) {
  return await scope.tx
    .selectFrom('response as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .selectAll('r')
    .select('p.name as by')
    .where('r.member_id', '=', row.member_id)
    .where('r.finding_id', '=', row.id)
    .orderBy('r.at', 'desc')
    .limit(100)
    .execute()
}

/** The claim by which the finding came to its member. */
export async function claimOf(scope: Scope, row: FindingRow) {
  return await scope.tx
    .selectFrom('asset')
    .select(['value', 'type', 'declared_at', 'declared_by'])
    .where('id', '=', row.asset_id)
    .executeTakeFirstOrThrow()
}
