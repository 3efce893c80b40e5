// A file of all that a member answers for: the difference is told first, and made only by who saw exactly that.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { type LineProblem, type Scope, takeImportTurn } from '../platform/index.ts'
import type { AssetFile } from './csv-import.ts'
import { tellDifference } from './difference.store.ts'
import { countsOf, fresh, judgeFile, warningsOf, writeFresh } from './file-claims.store.ts'
import { type Overlap, overlapsOfLines } from './overlaps.store.ts'

export interface ReplaceOrder {
  organisationId: string
  /** Reads the file when its turn has come. */
  read(): AssetFile
  dryRun: boolean
  /** The token of the difference that was seen. */
  expect: string | null
  confirmShrink: boolean
}

export interface ReplaceOutcome extends Awaited<ReturnType<typeof tellDifference>> {
  /** That more than half goes, of more than ten: it is asked for apart. */
  shrinks: boolean
  problems: LineProblem[]
  warnings: LineProblem[]
  overlapping: number
  overlaps: (Overlap & { line: number; own: string })[]
}

/** Rows of assets are held before claims are. */
async function holdRows(scope: Scope, organisationId: string): Promise<void> {
  await sql`select from asset where organisation_id = ${organisationId} and state in ('waiting', 'accepted') order by id for update`.execute(
    scope.tx,
  )
}

/** Lines that say of one asset different things: which of them is meant, nobody can know. */
async function contradictions(scope: Scope): Promise<LineProblem[]> {
  const { rows } = await sql<{ line: number; first: number }>`
    select l.line, f.line as first from asset_line l join asset_verdict v using (type, value) join asset_line f on f.line = v.line
    where (l.reference, l.note) is distinct from (f.reference, f.note) order by l.line`.execute(scope.tx)
  return rows.map(({ line, first }) => ({
    line,
    field: 'value',
    message: `This stands in line ${first} already, with another reference or note.`,
    rule: 'asset.repeated',
  }))
}

async function withdraw(scope: Scope, organisationId: string, now: Date): Promise<void> {
  const decided =
    scope.eyes.audience === 'member'
      ? sql``
      : sql`, decided_at = ${now}, decided_by = ${scope.eyes.personId}::uuid, reason = null`
  await sql`update asset a set state = 'withdrawn', question = null, changed_at = ${now} ${decided}
    from asset_difference d where d.kind = 'removed' and a.id = d.id`.execute(scope.tx)
  await sql`insert into asset_change (asset_id) select id from asset_difference where kind = 'removed'`.execute(
    scope.tx,
  )
  await sql`select pg_notify('schakel_asset', ${organisationId})`.execute(scope.tx)
}

async function describe(scope: Scope, now: Date): Promise<void> {
  await sql`update asset a set reference = d.reference, note = d.note, changed_at = ${now}
    from asset_difference d where d.kind = 'changed' and a.id = d.id`.execute(scope.tx)
}

function refuseUnseen(outcome: ReplaceOutcome, order: ReplaceOrder): void {
  const [first] = outcome.problems
  if (first) {
    const fields = outcome.problems
      .slice(0, 100)
      .map(({ line, message, rule }) => ({ path: `line ${line}`, message, rule }))
    throw new AppError('asset.replacement-refused', { detail: `Line ${first.line}: ${first.message}`, fields })
  }
  if (outcome.token !== order.expect)
    throw new AppError('asset.difference-changed', {
      detail: 'Ask for the difference with dryRun=true and send its token as expect.',
    })
  if (outcome.shrinks && !order.confirmShrink)
    throw new AppError('asset.shrinks', {
      detail: `${outcome.removed.count} assets would be withdrawn. Send confirmShrink=true if that is meant.`,
    })
}

/**
 * Throws `import.running`, and when it is for real `asset.replacement-refused`, `asset.difference-changed` and
 * `asset.shrinks`. Assets that the file does not name are withdrawn; its products stay.
 */
export async function replaceAssets(scope: Scope, order: ReplaceOrder, now: Date): Promise<ReplaceOutcome> {
  const { organisationId } = order
  await takeImportTurn(scope, `assets ${organisationId}`)
  const { columns, lines, problems } = order.read()
  await holdRows(scope, organisationId)
  await judgeFile(scope, organisationId, lines, true)
  const refused = [...problems, ...(await countsOf(scope)).problems, ...(await contradictions(scope))]
  const difference = await tellDifference(scope, organisationId, columns)
  const had = difference.removed.count + difference.changed.count + difference.unchanged
  const outcome: ReplaceOutcome = {
    ...difference,
    shrinks: had > 10 && difference.removed.count * 2 > had,
    problems: refused.sort((a, b) => a.line - b.line),
    warnings: await warningsOf(scope, lines),
    ...(scope.eyes.audience === 'member'
      ? { overlapping: 0, overlaps: [] }
      : await overlapsOfLines(scope, organisationId, fresh, now)),
  }
  if (order.dryRun) return outcome
  refuseUnseen(outcome, order)
  await withdraw(scope, organisationId, now)
  await describe(scope, now)
  await writeFresh(scope, organisationId, now)
  return outcome
}
