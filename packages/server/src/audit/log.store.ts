// Reads the audit log newest first; row-level security leaves a member only what concerns it.
import type { Scope } from '../platform/index.ts'
import type { AuditEntryTable } from './audit.table.ts'

export interface LogQuery {
  /** Entries before this sequence number. */
  before?: number | undefined
  limit: number
  thing?: { type: string; id: string } | undefined
}

export async function readLog(scope: Scope, query: LogQuery): Promise<AuditEntryTable[]> {
  let select = scope.tx.selectFrom('audit_entry').selectAll().orderBy('sequence', 'desc').limit(query.limit)
  if (query.before !== undefined) select = select.where('sequence', '<', query.before)
  if (query.thing) {
    select = select.where('thing_type', '=', query.thing.type).where('thing_id', '=', query.thing.id)
  }
  return await select.execute()
}
