// Rows of the node's trouble and of its looks at itself (migrations/0006-watch/watch.sql).
import type { ColumnType } from 'kysely'
import type { Facts } from './check.ts'

declare module '../platform/tables.ts' {
  interface Tables {
    trouble: TroubleTable
    watch_look: { check_name: string; place: string; looked_at: Date; problem: string | null }
  }
}

export interface TroubleTable {
  id: string
  check_name: string
  subject: string
  facts: ColumnType<Facts, string, string>
  /** When it began, as far as that is known. */
  since: Date
  found_at: Date
  seen_at: Date
  told_at: Date | null
  reminded_at: Date | null
  over_at: Date | null
  over_told_at: Date | null
}
