// A proof as the contract shows it: what to publish while that matters, where a code went, and how it stands.
import type { AssetProof } from '@schakel/api'
import type { AssetRow } from '../assets.store.ts'
import { mostTries } from './code.ts'
import { methodOf } from './methods/index.ts'
import type { ShownProof } from './proofs.store.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

function codeOf({ state, sent_to: sentTo, sent_role: role, code_until: until, code_tries: tries }: ShownProof) {
  if (state !== 'started' || !sentTo || !role || !until) return null
  return { sentTo, role, until: until.toISOString(), triesLeft: mostTries - tries }
}

export function presentProof(row: ShownProof, asset: AssetRow): AssetProof {
  const method = methodOf(row.method)
  const over = row.state === 'failed' || row.state === 'replaced'
  return {
    id: row.id,
    method: row.method,
    state: row.state,
    reason: row.reason,
    publish: method.by === 'look' && !over ? method.publish(asset, row.word) : null,
    code: codeOf(row),
    holder: row.holder,
    note: row.note,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    provenAt: iso(row.proven_at),
    expiresAt: iso(row.expires_at),
    lookedAt: iso(row.looked_at),
  }
}
