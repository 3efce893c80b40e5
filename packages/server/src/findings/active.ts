// The statuses in which a finding is open: it asks something of its member, or waits for the operator's help.
import { sql } from 'kysely'
import type { FindingStatus } from './findings.table.ts'

export const active: readonly FindingStatus[] = ['open', 'waiting', 'reopened']

/** What stands after `status in`; the indexes of what is open have exactly these (migration 0012). */
export const open = sql`('open', 'waiting', 'reopened')`
