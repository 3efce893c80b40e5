// What becomes of a proof after a look: when it stands, until when, when it is looked at again, and when it lapses.
import type { ProofReason } from '@schakel/api'
import type { ProofMethod } from './methods/method.ts'
import { isPassing, type Outcome } from './outcome.ts'

const hour = 3600_000
const day = 24 * hour
/** So long before its end a published proof is looked at again. */
const aheadDays = 14
/** One failed look is no lapse: so long looks go on that find it gone, or that find nobody there. */
const patience = { gone: 3 * day, passing: 10 * day }
const again = { gone: day, passing: 6 * hour }

export interface Standing {
  state: 'started' | 'proven'
  proven_at: Date | null
  expires_at: Date | null
  next_look_at: Date | null
  failing_since: Date | null
}

export interface Course extends Omit<Standing, 'state'> {
  state: 'started' | 'proven' | 'lapsed'
  reason: ProofReason | null
}

const later = (now: Date, ms: number) => new Date(now.getTime() + ms)

/** A proof that was just given. */
export function proven({ by, days }: Pick<ProofMethod, 'by' | 'days'>, provenAt: Date | null, now: Date): Course {
  return {
    state: 'proven',
    reason: null,
    proven_at: provenAt ?? now,
    expires_at: later(now, days * day),
    next_look_at: by === 'look' ? later(now, (days - aheadDays) * day) : null,
    failing_since: null,
  }
}

export function afterLook(
  row: Standing,
  method: Pick<ProofMethod, 'by' | 'days'>,
  outcome: Outcome,
  now: Date,
): Course {
  if (outcome.proven) return proven(method, row.proven_at, now)
  const { reason } = outcome
  const { state, ...standing } = row
  if (state === 'started') return { ...standing, state, reason }
  const passing = isPassing(reason) ? 'passing' : 'gone'
  const since = row.failing_since ?? now
  if (now.getTime() - since.getTime() >= patience[passing])
    return { ...standing, state: 'lapsed', reason, next_look_at: null, failing_since: since }
  return { ...standing, state, reason, next_look_at: later(now, again[passing]), failing_since: since }
}
