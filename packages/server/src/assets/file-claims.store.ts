// The claims of a file as a set: copied to a temporary table, judged by joins, written by one statement.
import { sql } from 'kysely'
import { copyField, copyInto, type LineProblem, newId, type Scope } from '../platform/index.ts'
import { parentsOf } from './canonical.ts'
import {
  alreadyClaimed,
  holdClaims,
  holdOwnClaims,
  isProvenAround,
  mustBeProven,
  roomToWait,
  tooManyWaiting,
} from './claims.store.ts'
import type { ImportedLine } from './csv-import.ts'

function* copyRows(lines: readonly ImportedLine[]): Generator<string> {
  for (const { line, asset, note, reference } of lines) {
    const { type, value, network, asn } = asset
    const parents = type === 'domain' ? `{${parentsOf(value).join(',')}}` : '{}'
    const fields = [line, newId(), type, value, network, asn, note, reference, parents]
    yield `${fields.map(copyField).join('\t')}\n`
  }
}

async function stage(scope: Scope, lines: readonly ImportedLine[]): Promise<void> {
  await sql`create temp table asset_line (line integer, id uuid, type text, value text, network cidr, asn bigint, note text,
    reference text, parents text[]) on commit drop`.execute(scope.tx)
  await sql`create temp table asset_verdict (line integer, type text, value text, verdict text, holder text) on commit drop`.execute(
    scope.tx,
  )
  await copyInto(scope, 'asset_line', copyRows(lines))
  await sql`analyze asset_line`.execute(scope.tx)
}

/** How many of the member's assets wait that the file does not name: they make room when it replaces all. */
async function waitingElsewhere(scope: Scope, organisationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from asset a where a.organisation_id = ${organisationId} and a.state = 'waiting' and a.type <> 'product'
      and not exists (select 1 from asset_line l where l.type = a.type and l.value = a.value)`.execute(scope.tx)
  return rows[0]?.count ?? 0
}

/**
 * One row per claim of the file, by the first line that makes it: `known`, `foreign`, `unproven` (in what another has
 * proven), `full` (no room to wait) or `new`.
 */
async function judge(scope: Scope, organisationId: string, replaces: boolean): Promise<void> {
  const byMember = scope.eyes.audience === 'member'
  await sql`
    insert into asset_verdict
    select f.line, f.type, f.value, case when own.id is not null then 'known' when h.holder is not null then 'foreign' else 'new' end, h.holder
    from (select type, value, min(line) as line from asset_line group by type, value) f
      left join asset own on own.organisation_id = ${organisationId}::uuid and own.type = f.type and own.value = f.value
        and own.state in ('waiting', 'accepted')
      left join lateral (select min(o.name) as holder from asset a join organisation o on o.id = a.organisation_id
        where ${!byMember}::boolean and a.type = f.type and a.value = f.value and a.state = 'accepted' and o.takes_part
          and a.organisation_id <> ${organisationId}::uuid) h on true`.execute(scope.tx)
  if (!byMember) {
    await sql`
      update asset_verdict v set verdict = 'unproven', holder = h.holder
      from asset_line c cross join lateral (select min(o.name) as holder from asset a join organisation o on o.id = a.organisation_id
        where ${isProvenAround(organisationId)}) h
      where c.line = v.line and v.verdict = 'new' and h.holder is not null`.execute(scope.tx)
    return
  }
  const freed = replaces ? await waitingElsewhere(scope, organisationId) : 0
  const room = (await roomToWait(scope, organisationId)) + freed
  await sql`update asset_verdict set verdict = 'full' where line in
    (select line from asset_verdict where verdict = 'new' order by line offset ${room})`.execute(scope.tx)
}

/** A line that repeats a new claim knows it by then; one that repeats a refused claim is refused too. */
export async function countsOf(scope: Scope): Promise<{ created: number; known: number; problems: LineProblem[] }> {
  const counted = await sql<{ created: number; known: number }>`
    select (count(*) filter (where v.verdict = 'new' and v.line = l.line))::int as created,
      (count(*) filter (where v.verdict = 'known' or v.verdict = 'new' and v.line <> l.line))::int as known
    from asset_line l join asset_verdict v using (type, value)`.execute(scope.tx)
  const refused = await sql<{ line: number; value: string; holder: string | null; verdict: string }>`
    select l.line, l.value, v.holder, v.verdict from asset_line l join asset_verdict v using (type, value)
    where v.verdict in ('foreign', 'unproven', 'full') order by l.line`.execute(scope.tx)
  const problems = refused.rows.map(({ line, value, holder, verdict }) => {
    const problem = (message: string, rule: string) => ({ line, field: 'value', message, rule })
    if (holder === null) return problem(tooManyWaiting, 'asset.too-many-waiting')
    return verdict === 'unproven'
      ? problem(mustBeProven(holder, value), 'asset.proof-needed')
      : problem(alreadyClaimed(holder, value), 'asset.already-claimed')
  })
  return { ...(counted.rows[0] ?? { created: 0, known: 0 }), problems }
}

/** The lines that make a new claim. */
export const fresh = sql`asset_fresh`

async function gatherFresh(scope: Scope): Promise<void> {
  await sql`create temp table asset_fresh on commit drop as
    select l.* from asset_line l join asset_verdict v using (line) where v.verdict = 'new'`.execute(scope.tx)
  await sql`analyze asset_fresh`.execute(scope.tx)
}

/** Of lines that make a new claim. */
export async function warningsOf(scope: Scope, lines: readonly ImportedLine[]): Promise<LineProblem[]> {
  const warned = lines.filter(({ asset }) => asset.warnings.length > 0)
  if (warned.length === 0) return []
  const { rows } = await sql<{ line: number }>`select line from ${fresh} f`.execute(scope.tx)
  const news = new Set(rows.map(({ line }) => line))
  return warned
    .filter(({ line }) => news.has(line))
    .flatMap(({ line, asset }) =>
      asset.warnings.map(({ rule, message, suggestion }) => ({ line, field: 'value', message, rule, suggestion })),
    )
}

/** What the file claims anew: accepted from the operator, waiting from a member. */
export async function writeFresh(scope: Scope, organisationId: string, now: Date): Promise<void> {
  const byMember = scope.eyes.audience === 'member'
  const decidedAt = byMember ? null : now
  await sql`
    insert into asset (id, organisation_id, type, value, network, asn, state, note, reference, declared_by, declared_at, decided_at, decided_by, changed_at)
    select id, ${organisationId}::uuid, type, value, network, asn, ${byMember ? 'waiting' : 'accepted'}, note, reference,
      ${byMember ? 'member' : 'operator'}, ${now}::timestamptz, ${decidedAt}::timestamptz, ${byMember ? null : scope.eyes.personId}::uuid, ${now}::timestamptz
    from ${fresh} f order by line`.execute(scope.tx)
  if (byMember) return
  await sql`insert into asset_change (asset_id) select id from ${fresh} f`.execute(scope.tx)
  await sql`select pg_notify('schakel_asset', ${organisationId})`.execute(scope.tx)
}

/** Holds the claims that the lines make, and tells of each what it is; `replaces`: the file is all that the member has. */
export async function judgeFile(
  scope: Scope,
  organisationId: string,
  lines: readonly ImportedLine[],
  replaces = false,
): Promise<void> {
  await stage(scope, lines)
  await holdOwnClaims(scope, organisationId)
  if (scope.eyes.audience !== 'member')
    await holdClaims(
      scope,
      lines.map(({ asset }) => asset),
    )
  await judge(scope, organisationId, replaces)
  await sql`analyze asset_verdict`.execute(scope.tx)
  await gatherFresh(scope)
}
