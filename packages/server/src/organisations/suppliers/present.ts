// An agreement with a security supplier as the contract shows it: each side reads the names of its own people only.
import type { SupplierAgreement } from '@schakel/api'
import type { Eyes } from '../../platform/index.ts'
import type { SupplierRow } from './suppliers.store.ts'

type Said = SupplierAgreement['consented']

function stateOf(row: SupplierRow, now: Date): SupplierAgreement['state'] {
  if (row.ended_at || (row.valid_until && row.valid_until <= now)) return 'ended'
  return row.consented_at && row.accepted_at ? 'in-force' : 'asked'
}

export function presentSupplier(row: SupplierRow, viewer: Eyes, now: Date): SupplierAgreement {
  const said = (at: Date | null, by: string | null, ofOrganisation: string): Said => {
    const mayRead = viewer.audience !== 'member' || viewer.organisationId === ofOrganisation
    return at && { at: at.toISOString(), by: mayRead ? by : null }
  }
  return {
    id: row.id,
    member: { id: row.organisation_id, name: row.member_name },
    supplier: { id: row.other_id, name: row.supplier_name },
    state: stateOf(row, now),
    note: row.note,
    askedAt: row.created_at.toISOString(),
    consented: said(row.consented_at, row.consenter, row.organisation_id),
    accepted: said(row.accepted_at, row.accepter, row.other_id),
    until: row.valid_until?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }
}
