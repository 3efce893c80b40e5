// What time it is: an argument of everything that decides, so that tests and the demo can set it.
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

export interface SettableClock extends Clock {
  set(at: Date | null): void
}

/** A clock that stands where it was put, or runs with the machine when it was put nowhere. */
export function settableClock(): SettableClock {
  let fixed: Date | null = null
  return {
    now: () => (fixed ? new Date(fixed) : new Date()),
    set(at) {
      fixed = at
    },
  }
}
