// Rows of proofs of ownership (migrations/0015-asset-proof/asset-proof.sql).
import type { ProofMethodName, ProofReason, ProofState } from '@schakel/api'
import type { Generated } from 'kysely'

declare module '../../platform/tables.ts' {
  interface Tables {
    asset_proof: AssetProofTable
  }
}

export interface AssetProofTable {
  id: string
  organisation_id: string
  asset_id: string
  method: ProofMethodName
  state: ProofState
  word: string
  code_hash: Buffer | null
  code_tries: Generated<number>
  code_until: Date | null
  sent_to: string | null
  sent_role: 'abuse' | 'technical' | null
  holder: string | null
  note: string | null
  started_by: 'member' | 'operator'
  started_at: Date
  proven_at: Date | null
  expires_at: Date | null
  next_look_at: Date | null
  looked_at: Date | null
  reason: ProofReason | null
  failing_since: Date | null
  changed_at: Date
}
