// Row of the append-only audit chain (migrations/0001-ground/audit.sql).
declare module '../platform/tables.ts' {
  interface Tables {
    audit_entry: AuditEntryTable
  }
}

export interface AuditEntryTable {
  sequence: number
  at: Date
  audience: string
  organisation_id: string | null
  person_id: string | null
  token_id: string | null
  action: string
  thing_type: string
  thing_id: string
  member_id: string | null
  detail: Record<string, unknown>
  previous_hash: Buffer
  hash: Buffer
}
