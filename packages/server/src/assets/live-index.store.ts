// The match index kept live: loaded from the accepted assets of those who take part, then following their change log.
import { sql } from 'kysely'
import pg from 'pg'
import { type Clock, type Database, jobEyes, type Scope } from '../platform/index.ts'
import { ChangeGaps } from './change-gaps.ts'
import { inForce, isSecondWithout } from './claims.store.ts'
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

/** Accepted assets that count: a suspended member's do, those of one that left do not. */
function liveAssets(scope: Scope) {
  return scope.tx
    .selectFrom('asset as a')
    .innerJoin('organisation as o', 'o.id', 'a.organisation_id')
    .select(['a.id', 'a.organisation_id as memberId', 'a.type', 'a.value'])
    .where('a.state', '=', 'accepted')
    .where('a.type', '<>', 'product')
    .where('o.takes_part', '=', true)
}

/** What agreements say now, and when that changes by itself. */
interface Agreed {
  readonly agreements: readonly Agreement[]
  /** Second holders of an identical asset whose agreement is not in force: they get nothing. */
  readonly without: ReadonlySet<string>
  readonly turnsAt: Date | null
}

async function agreedNow(scope: Scope, now: Date): Promise<Agreed> {
  const valid = await sql<Agreement>`
    select g.covering_id as "coveringId", g.covered_id as "coveredId" from asset_agreement g join agreement r on r.id = g.agreement_id
    where ${inForce(now)}`.execute(scope.tx)
  const over = await sql<{ id: string }>`
    select a.id from asset a where a.state = 'accepted' and ${isSecondWithout(now)}`.execute(scope.tx)
  const turns = await sql<{ at: Date | null }>`
    select min(at) as at from agreement r cross join lateral (values (r.valid_from), (r.valid_until)) t (at) where at > ${now}`.execute(
    scope.tx,
  )
  return {
    agreements: valid.rows,
    without: new Set(over.rows.map(({ id }) => id)),
    turnsAt: turns.rows[0]?.at ?? null,
  }
}

/** Numbers this far below the last one are looked at for gaps when the index is loaded. */
const gapsWithin = 1_000_000

/** Where the change log stands, with what is missing in it. */
async function gapsNow(scope: Scope): Promise<ChangeGaps> {
  const { rows } = await sql<{ sequence: number; next: number | null }>`
    select sequence, next from (
      select sequence, lead(sequence) over (order by sequence) as next from asset_change
      where sequence > (select max(sequence) from asset_change) - ${gapsWithin}) c
    where next is null or next > sequence + 1 order by sequence`.execute(scope.tx)
  const since = Date.now()
  const gaps = rows.flatMap(({ sequence, next }) =>
    next === null ? [] : [{ from: sequence + 1, to: next - 1, since }],
  )
  return new ChangeGaps(rows.at(-1)?.sequence ?? 0, gaps)
}

async function loadAll(scope: Scope, index: MatchIndex, now: Date): Promise<{ gaps: ChangeGaps; agreed: Agreed }> {
  const gaps = await gapsNow(scope)
  const agreed = await agreedNow(scope, now)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await liveAssets(scope).where('a.id', '>', after).orderBy('a.id').limit(50_000).execute()
    for (const row of page) if (!agreed.without.has(row.id)) index.load(row as IndexedAsset)
    if (page.length < 50_000) break
    after = page.at(-1)?.id ?? after
  }
  index.setAgreements(agreed.agreements)
  index.rebase()
  return { gaps, agreed }
}

const mostNews = 50_000

/** Changes that were not seen yet, rising: after the last number, and those that were missing below it. */
async function unseen(scope: Scope, { last, missing }: ChangeGaps) {
  const [from, to] = [missing.map((gap) => gap.from), missing.map((gap) => gap.to)]
  const { rows } = await sql<{ sequence: number; asset_id: string }>`
    select sequence, asset_id from (
      select sequence, asset_id from asset_change where sequence > ${last}
      union all
      select c.sequence, c.asset_id from unnest(${from}::bigint[], ${to}::bigint[]) g (first, final)
        join asset_change c on c.sequence between g.first and g.final) news
    order by sequence limit ${mostNews}`.execute(scope.tx)
  return { news: rows, more: rows.length === mostNews }
}

async function reread(scope: Scope, index: MatchIndex, ids: readonly string[], { without }: Agreed): Promise<void> {
  const rows = await liveAssets(scope).where(sql<boolean>`a.id = any (${ids}::uuid[])`).execute()
  const live = new Map(rows.map((row) => [row.id, row as IndexedAsset]))
  for (const id of ids) {
    const row = without.has(id) ? undefined : live.get(id)
    if (row) index.put(row)
    else index.remove(id)
  }
}

/** Above this many changed claims a new base is built beside, while lookups and changes go on. */
const mostChanged = 4096

/** Follows the change log; `failed` hears of a new base that could not be built. */
class Following {
  readonly #index = new MatchIndex()
  readonly #database: Database
  readonly #clock: Clock
  readonly #failed: (error: unknown) => void
  #gaps = new ChangeGaps()
  #agreed: Agreed = { agreements: [], without: new Set(), turnsAt: null }
  #running: Promise<unknown> = Promise.resolve()
  #rebasing: Promise<void> | null = null
  readonly #problems = new Map<'follow' | 'rebase', IndexProblem>()

  constructor(database: Database, clock: Clock, failed: (error: unknown) => void) {
    this.#database = database
    this.#clock = clock
    this.#failed = failed
  }

  async start(): Promise<void> {
    const { gaps, agreed } = await this.#database.as(eyes, (scope) => loadAll(scope, this.#index, this.#clock.now()))
    this.#gaps = gaps
    this.#agreed = agreed
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
      while (await this.#database.as(eyes, (scope) => this.#follow(scope, this.#clock.now())));
      this.#problems.delete('follow')
    } catch (error) {
      this.#note('follow', error)
      throw error
    }
    if (this.#index.overlaySize > mostChanged) this.#rebasing ??= this.#rebase()
    return this.#index.tables()
  }

  /** Answers whether there is more to follow. */
  async #follow(scope: Scope, now: Date): Promise<boolean> {
    const { news, more } = await unseen(scope, this.#gaps)
    const turned = this.#agreed.turnsAt !== null && this.#agreed.turnsAt <= now
    if (news.length === 0 && !turned) return false
    const agreed = await agreedNow(scope, now)
    const changed = new Set(news.map(({ asset_id }) => asset_id))
    await reread(
      scope,
      this.#index,
      [...changed.union(agreed.without.symmetricDifference(this.#agreed.without))],
      agreed,
    )
    this.#index.setAgreements(agreed.agreements)
    this.#agreed = agreed
    this.#gaps.saw(
      news.map(({ sequence }) => sequence),
      Date.now(),
    )
    return more
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

export async function openLiveIndex(
  database: Database,
  clock: Clock,
  failed: (error: unknown) => void,
): Promise<LiveIndex> {
  const following = new Following(database, clock, failed)
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
