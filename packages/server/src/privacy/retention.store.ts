// Deletes what a retention rule ends and keeps proof of it: counts and bounds, never what it was.
import { sql } from 'kysely'
import { newId, type Scope } from '../platform/index.ts'
import type { RetentionRule } from './stored-kind.ts'

declare module '../platform/tables.ts' {
  interface Tables {
    retention_run: {
      id: string
      kind: string
      started_at: Date
      finished_at: Date
      deleted: number
      oldest: Date | null
      newest: Date | null
      rule: string
    }
  }
}

const batchSize = 20_000

/**
 * Deletes one batch; answers how many rows went, and the ages of the oldest and newest. A ctid names a row within one
 * partition only, so that each row must be due itself; of a table in parts a batch may be larger.
 */
async function deleteBatch(scope: Scope, rule: RetentionRule, now: Date) {
  const table = sql.table(rule.table)
  const since = sql.raw(rule.since)
  const only = rule.only ? sql`and (${sql.raw(rule.only)})` : sql``
  const due = sql`${since} < ${now}::timestamptz - make_interval(days => ${rule.days}) ${only}`
  const { rows } = await sql<{ deleted: number; oldest: Date | null; newest: Date | null }>`
    with gone as (
      delete from ${table} where ctid = any (array(
        select ctid from ${table} where ${due} limit ${batchSize})) and ${due}
      returning ${since} as at)
    select count(*)::bigint as deleted, min(at) as oldest, max(at) as newest from gone`.execute(scope.tx)
  const row = rows[0]
  return { deleted: Number(row?.deleted ?? 0), oldest: row?.oldest ?? null, newest: row?.newest ?? null }
}

export interface RetentionOutcome {
  kind: string
  deleted: number
}

/** One batch of one rule with its proof, in the caller's transaction. Call again while `deleted` is a full batch. */
export async function runRule(scope: Scope, kind: string, rule: RetentionRule, now: Date): Promise<RetentionOutcome> {
  const { deleted, oldest, newest } = await deleteBatch(scope, rule, now)
  if (deleted > 0) {
    const words = `${rule.table}: ${rule.since.replace(/\s+/g, ' ')} older than ${rule.days} days`
    await scope.tx
      .insertInto('retention_run')
      .values({ id: newId(), kind, started_at: now, finished_at: new Date(), deleted, oldest, newest, rule: words })
      .execute()
  }
  return { kind, deleted }
}

export const fullBatch = batchSize
