// Appends to the audit chain who did what to which thing; ids and codes only, never personal data.
import type { AuditAction, AuditDetail } from '@schakel/api'
import { sql } from 'kysely'
import type { Scope } from '../platform/index.ts'

export interface AuditFact {
  action: AuditAction
  thing: { type: string; id: string }
  /** The member whose thing it is, so that the member can read it too. */
  memberId?: string | null
  /** Ids, codes and counts. */
  detail?: Partial<Record<AuditDetail, string | number | boolean | null | readonly string[]>>
  at?: Date
}

/**
 * Appends one entry and returns its sequence number. Call it last in a transaction: it holds the chain's
 * head until the transaction ends.
 */
export async function record(scope: Scope, fact: AuditFact): Promise<number> {
  const { audience, organisationId, personId, tokenId, supplierId } = scope.eyes
  const { rows } = await sql<{ sequence: number }>`
    select audit_append(
      ${fact.at ?? sql`now()`}::timestamptz, ${audience}, ${supplierId ?? organisationId}::uuid, ${personId}::uuid, ${tokenId}::uuid,
      ${fact.action}, ${fact.thing.type}, ${fact.thing.id}, ${fact.memberId ?? null}::uuid,
      ${JSON.stringify(fact.detail ?? {})}::jsonb
    ) as sequence`.execute(scope.tx)
  return Number(rows[0]?.sequence)
}
