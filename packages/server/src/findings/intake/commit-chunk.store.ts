// Commits what was read of a file since the last commit: one transaction with its rows, its counts, and where to go on.
import { strictest } from '@schakel/formats/tlp'
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { demandLease, type SourceRow } from '../../sources/index.ts'
import type { BatchContext } from './batch-statements.ts'
import type { ResumeAt } from './formats/index.ts'
import type { JudgedRow } from './judge.ts'
import type { Chunk, Reject } from './pending.ts'
import { overridden, type Prepared } from './prepare.store.ts'
import { type BatchCounts, writeBatch } from './staging.store.ts'

async function keepRejects(scope: Scope, intakeId: string, rejects: readonly Reject[]): Promise<void> {
  for (let at = 0; at < rejects.length; at += 500) {
    const rows = rejects.slice(at, at + 500).map((reject) => ({ ...reject, intake_id: intakeId }))
    await scope.tx
      .insertInto('intake_reject')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

export type SharedContext = Omit<BatchContext, 'reportType' | 'kind' | 'label'> & { source: SourceRow }

/** Rows of one report type and label belong together; a CSV has one such group, a feed of events may have many. */
function groupsOf(shared: SharedContext, judged: readonly JudgedRow[]): [BatchContext, JudgedRow[]][] {
  const groups = new Map<string, [BatchContext, JudgedRow[]]>()
  const { source, ...context } = shared
  for (const row of judged) {
    const label = row.label ? strictest(source.label, row.label) : source.label
    const key = `${row.reportType} ${row.kind.issue} ${label}`
    const known = groups.get(key)
    if (known) known[1].push(row)
    else {
      const kind = overridden(row.kind, source, row.reportType)
      groups.set(key, [{ ...context, reportType: row.reportType, kind, label }, [row]])
    }
  }
  return [...groups.values()]
}

async function writeGroups(scope: Scope, shared: SharedContext, chunk: Chunk): Promise<BatchCounts> {
  const counts = { matched: 0, duplicate: 0, findingsNew: 0, findingsUpdated: 0, findingsReopened: 0 }
  for (const [context, rows] of groupsOf(shared, chunk.judged)) {
    const some = await writeBatch(scope, context, rows)
    for (const name of Object.keys(counts) as (keyof BatchCounts)[]) counts[name] += some[name]
  }
  return counts
}

/** One transaction: what was read, its counts, and where to go on. Throws `LeaseLost`: then nothing of it stands. */
export async function commitChunk(
  scope: Scope,
  shared: SharedContext,
  owner: string,
  chunk: Chunk,
  resume: ResumeAt,
): Promise<void> {
  await demandLease(scope, shared.intakeId, owner)
  await keepRejects(scope, shared.intakeId, chunk.rejects)
  const counts = await writeGroups(scope, shared, chunk)
  const types = [...new Set(chunk.judged.map(({ reportType }) => reportType))]
  await sql`
    update intake set rows = rows + ${chunk.rows}, matched = matched + ${counts.matched}, duplicate = duplicate + ${counts.duplicate},
      unmatched = unmatched + ${chunk.unmatched}, rejected = rejected + ${chunk.rejects.length}, findings_new = findings_new + ${counts.findingsNew},
      findings_updated = findings_updated + ${counts.findingsUpdated}, findings_reopened = findings_reopened + ${counts.findingsReopened},
      flags = flags || ${JSON.stringify(chunk.flags)}::jsonb, resume_at = ${JSON.stringify(resume)}::jsonb,
      seen_types = array(select distinct unnest(seen_types || ${types}::text[]))
    where id = ${shared.intakeId}`.execute(scope.tx)
}

export function sharedContext({ intake, source }: Prepared, now: Date): SharedContext {
  return {
    intakeId: intake.id,
    sourceId: source.id,
    source,
    pap: source.pap,
    hops: source.hops,
    held: intake.wave === 'waiting',
    now,
  }
}
