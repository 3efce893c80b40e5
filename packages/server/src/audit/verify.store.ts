// Walks the audit chain and says where, if anywhere, it was broken.
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'

export interface ChainState {
  entries: number
  /** Sequence of the first entry whose hash or predecessor does not fit; null when the chain is whole. */
  brokenAt: number | null
}

/** Recomputes every hash from the entry's own fields and compares it with the kept one and its successor. */
export async function verifyChain(scope: Scope): Promise<ChainState> {
  const { rows } = await sql<{ entries: number; broken_at: number | null }>`
    with checked as (
      select sequence, hash, previous_hash,
        lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by sequence) as expected_previous,
        lag(sequence, 1, 0::bigint) over (order by sequence) as predecessor,
        audit_digest(previous_hash, jsonb_build_object(
          'sequence', sequence, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'audience', audience, 'organisation', organisation_id, 'person', person_id, 'token', token_id,
          'action', action, 'thingType', thing_type, 'thing', thing_id, 'member', member_id, 'detail', detail)) as computed
      from audit_entry)
    select count(*)::bigint as entries,
      min(sequence) filter (where hash <> computed or previous_hash <> expected_previous or sequence <> predecessor + 1) as broken_at
    from checked`.execute(scope.tx)
  const row = rows[0]
  return { entries: Number(row?.entries ?? 0), brokenAt: row?.broken_at == null ? null : Number(row.broken_at) }
}
