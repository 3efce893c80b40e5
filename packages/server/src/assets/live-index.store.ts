// The match index kept live: loaded from the accepted assets, then following their change log.
import { sql } from 'kysely'
import pg from 'pg'
import { type Database, jobEyes, type Scope } from '../platform/index.ts'
import { type IndexedAsset, type MatchTables, MatchTablesBuilder } from './match-index/index.ts'

export interface LiveIndex {
  /** The tables with every change that was committed before the call. */
  fresh(): Promise<MatchTables>
  close(): Promise<void>
}

const eyes = jobEyes('match-index')
const columns = ['id', 'organisation_id as memberId', 'type', 'value'] as const

async function loadAll(scope: Scope, builder: MatchTablesBuilder): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(sequence) as last from asset_change`.execute(scope.tx)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await scope.tx
      .selectFrom('asset')
      .select(columns)
      .where('state', '=', 'accepted')
      .where('type', '<>', 'product')
      .where('id', '>', after)
      .orderBy('id')
      .limit(50_000)
      .execute()
    for (const row of page) builder.put(row as IndexedAsset)
    if (page.length < 50_000) break
    after = page.at(-1)?.id ?? after
  }
  await loadAgreements(scope, builder)
  return rows[0]?.last ?? 0
}

async function loadAgreements(scope: Scope, builder: MatchTablesBuilder): Promise<void> {
  const rows = await scope.tx
    .selectFrom('asset_agreement')
    .select(['covering_id as coveringId', 'covered_id as coveredId'])
    .execute()
  builder.setAgreements(rows)
}

/**
 * Sequences can commit out of their order, so the last 1,000 numbers are looked at again: applying a change
 * twice changes nothing.
 */
async function follow(scope: Scope, builder: MatchTablesBuilder, after: number, seen: Set<number>): Promise<number> {
  const changes = await scope.tx
    .selectFrom('asset_change')
    .select(['sequence', 'asset_id'])
    .where('sequence', '>', after - 1000)
    .orderBy('sequence')
    .limit(100_000)
    .execute()
  const news = changes.filter(({ sequence }) => !seen.has(sequence))
  if (news.length === 0) return after
  const ids = [...new Set(news.map((change) => change.asset_id))]
  const rows = await scope.tx
    .selectFrom('asset')
    .select([...columns, 'state'])
    .where('id', 'in', ids)
    .execute()
  const accepted = new Map(
    rows.filter((row) => row.state === 'accepted' && row.type !== 'product').map((row) => [row.id, row]),
  )
  for (const id of ids) {
    const row = accepted.get(id)
    if (row) builder.put({ id: row.id, memberId: row.memberId, type: row.type as 'network', value: row.value })
    else builder.remove(id)
  }
  for (const { sequence } of news) seen.add(sequence)
  const last = Math.max(after, ...news.map((change) => change.sequence))
  for (const sequence of seen) if (sequence <= last - 2000) seen.delete(sequence)
  return last
}

export async function openLiveIndex(database: Database): Promise<LiveIndex> {
  const builder = new MatchTablesBuilder()
  const seen = new Set<number>()
  let last = await database.as(eyes, (scope) => loadAll(scope, builder))
  let running: Promise<MatchTables> | null = null
  const refresh = async () => {
    last = await database.as(eyes, (scope) => follow(scope, builder, last, seen))
    return builder.tables()
  }
  const fresh = () => {
    const next = (running ?? Promise.resolve(null)).catch(() => null).then(refresh)
    running = next
    return next
  }
  const listener = new pg.Client({ ...database.address.connection, application_name: 'schakel match index' })
  listener.on('error', () => {})
  listener.on('notification', () => void fresh().catch(() => {}))
  await listener.connect()
  await listener.query('listen schakel_asset')
  return { fresh, close: () => listener.end() }
}
