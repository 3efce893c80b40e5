// What came of one attempt to deliver, and when to try again.

/** `blames` says whether the recipient's channel or our own side is the cause; `answered` false: nobody said anything. */
export type Outcome =
  | { state: 'sent'; receipt: Record<string, string | number> }
  | { state: 'later'; detail: string; blames: 'channel' | 'node'; answered: boolean }
  | { state: 'refused'; detail: string }
  | { state: 'gone'; detail: string }

const minute = 60_000
const hour = 60 * minute
/** About three days in all, as the Standard Webhooks specification advises (retry schedule). */
const pauses = [
  minute / 12,
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  20 * hour,
]

/**
 * When attempt number `attempts` has failed: the time of the next, or null when it is enough.
 * `chance` from 0 to 1 spreads retries by a tenth to either side.
 */
export function retryAt(attempts: number, now: Date, chance: number): Date | null {
  const pause = pauses[attempts - 1]
  return pause === undefined ? null : new Date(now.getTime() + Math.round(pause * (0.9 + 0.2 * chance)))
}
