// The match index kept live: loaded from the accepted assets, then following their change log.
import { sql } from 'kysely'
import pg from 'pg'
import { type Database, jobEyes, type Scope } from '../platform/index.ts'
import { type Agreement, type IndexedAsset, MatchIndex, type MatchTables } from './match-index/index.ts'
import { buildBeside } from './match-index/rebase.job.ts'

export interface IndexProblem {
  since: Date
  problem: string
}

export interface LiveIndex {
  /** The tables with every change that was committed before the call. */
  fresh(): Promise<MatchTables>
  /** Since when changes of assets can't be followed or a new base can't be built, after trying once more; null when all is well. */
  problem(): Promise<IndexProblem | null>
  /** When no new base is being built. */
  settled(): Promise<void>
  close(): Promise<void>
}

const eyes = jobEyes('match-index')
const columns = ['id', 'organisation_id as memberId', 'type', 'value'] as const

async function loadAll(scope: Scope, index: MatchIndex): Promise<number> {
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
    for (const row of page) index.load(row as IndexedAsset)
    if (page.length < 50_000) break
    after = page.at(-1)?.id ?? after
  }
  index.setAgreements(await agreements(scope))
  index.rebase()
  return rows[0]?.last ?? 0
}

async function agreements(scope: Scope): Promise<Agreement[]> {
  return await scope.tx
    .selectFrom('asset_agreement')
    .select(['covering_id as coveringId', 'covered_id as coveredId'])
    .execute()
}

/**
 * Sequences can commit out of their order, so the last 1,000 numbers are looked at again: applying a change
 * twice changes nothing.
 */
async function follow(scope: Scope, index: MatchIndex, after: number, seen: Set<number>): Promise<number> {
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
    if (row) index.put({ id: row.id, memberId: row.memberId, type: row.type as 'network', value: row.value })
    else index.remove(id)
  }
  index.setAgreements(await agreements(scope))
  for (const { sequence } of news) seen.add(sequence)
  const last = Math.max(after, ...news.map((change) => change.sequence))
  for (const sequence of seen) if (sequence <= last - 2000) seen.delete(sequence)
  return last
}

/** Above this many changed claims a new base is built beside, while lookups and changes go on. */
const mostChanged = 4096

/** Follows the change log; `failed` hears of a new base that could not be built. */
class Following {
  readonly #index = new MatchIndex()
  readonly #seen = new Set<number>()
  readonly #database: Database
  readonly #failed: (error: unknown) => void
  #last = 0
  #running: Promise<unknown> = Promise.resolve()
  #rebasing: Promise<void> | null = null
  readonly #problems = new Map<'follow' | 'rebase', IndexProblem>()

  constructor(database: Database, failed: (error: unknown) => void) {
    this.#database = database
    this.#failed = failed
  }

  async start(): Promise<void> {
    this.#last = await this.#database.as(eyes, (scope) => loadAll(scope, this.#index))
  }

  fresh(): Promise<MatchTables> {
    const next = this.#running.catch(() => null).then(() => this.#refresh())
    this.#running = next
    return next
  }

  async problem(): Promise<IndexProblem | null> {
    await this.fresh().catch(() => null)
    return this.#problems.get('follow') ?? this.#problems.get('rebase') ?? null
  }

  #note(what: 'follow' | 'rebase', error: unknown): void {
    const since = this.#problems.get(what)?.since ?? new Date()
    this.#problems.set(what, { since, problem: error instanceof Error ? error.message : 'unknown' })
  }

  async settled(): Promise<void> {
    await this.#running.catch(() => null)
    await this.#rebasing
  }

  async #refresh(): Promise<MatchTables> {
    try {
      this.#last = await this.#database.as(eyes, (scope) => follow(scope, this.#index, this.#last, this.#seen))
      this.#problems.delete('follow')
    } catch (error) {
      this.#note('follow', error)
      throw error
    }
    if (this.#index.overlaySize > mostChanged) this.#rebasing ??= this.#rebase()
    return this.#index.tables()
  }

  async #rebase(): Promise<void> {
    try {
      this.#index.finishRebase(await buildBeside(this.#index.beginRebase()))
      this.#problems.delete('rebase')
    } catch (error) {
      this.#index.abandonRebase()
      this.#note('rebase', error)
      this.#failed(error)
    }
    this.#rebasing = null
  }
}

export async function openLiveIndex(database: Database, failed: (error: unknown) => void): Promise<LiveIndex> {
  const following = new Following(database, failed)
  await following.start()
  const listener = new pg.Client({ ...database.address.connection, application_name: 'schakel match index' })
  listener.on('error', () => {})
  listener.on('notification', () => void following.fresh().catch(() => {}))
  await listener.connect()
  await listener.query('listen schakel_asset')
  return {
    fresh: () => following.fresh(),
    problem: () => following.problem(),
    settled: () => following.settled(),
    async close() {
      await listener.end()
      await following.settled()
    },
  }
}
