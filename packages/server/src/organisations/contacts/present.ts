// A contact as the contract shows it.
import type { Contact } from '@schakel/api'
import type { ShownContact } from './contacts.store.ts'
import { freshnessOf } from './freshness.ts'

export function presentContact(row: ShownContact, now: Date): Contact {
  return {
    id: row.id,
    name: row.name,
    roles: row.roles as Contact['roles'],
    language: row.language,
    email: row.email,
    phone: row.phone,
    note: row.note,
    createdAt: row.created_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    freshness: freshnessOf(row, now),
    askedAt: row.asked_at?.toISOString() ?? null,
    doubt: row.doubted_at && { at: row.doubted_at.toISOString(), said: row.doubt },
    bouncedSince: row.bounced_since?.toISOString() ?? null,
  }
}
