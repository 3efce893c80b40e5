// When a contact is asked whether it is still right, reminded, and counted as stale.
import type { Contact } from '@schakel/api'
import type { ContactTable } from '../organisations.table.ts'

const day = 24 * 3600_000

export const askAfter = 90 * day
export const remindAfter = 14 * day
/** So long after it was asked, a contact without an answer counts as stale. */
export const staleAfter = 30 * day

export function freshnessOf(
  { asked_at, doubted_at }: Pick<ContactTable, 'asked_at' | 'doubted_at'>,
  now: Date,
): Contact['freshness'] {
  if (doubted_at) return 'doubted'
  if (!asked_at) return 'fresh'
  return now.getTime() - asked_at.getTime() >= staleAfter ? 'stale' : 'asked'
}
