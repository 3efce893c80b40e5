// When a source was on time, late or silent, by the rhythm that it promised.
export interface RhythmDay {
  day: string
  state: 'on-time' | 'late' | 'nothing' | 'not-due'
  files: number
}
export type Rhythm = 'hourly' | 'daily' | 'weekly' | 'none'

const day = 24 * 3600_000

/** The last 14 UTC days, oldest first. A day before the source existed, or without a promise, is not due. */
export function rhythmDays(
  rhythm: Rhythm,
  files: ReadonlyMap<string, number>,
  createdAt: Date,
  now: Date,
): RhythmDay[] {
  return Array.from({ length: 14 }, (_, i) => {
    const at = new Date(now.getTime() - (13 - i) * day)
    const name = at.toISOString().slice(0, 10)
    const count = files.get(name) ?? 0
    const before = name < createdAt.toISOString().slice(0, 10)
    const today = i === 13
    const due = rhythm === 'daily' || rhythm === 'hourly'
    const state =
      count > 0
        ? rhythm === 'hourly' && count < 12 && !today
          ? 'late'
          : 'on-time'
        : before || !due || today
          ? 'not-due'
          : 'nothing'
    return { day: name, state, files: count }
  })
}

const patience: Record<Rhythm, number | null> = {
  hourly: 3 * 3600_000,
  daily: 36 * 3600_000,
  weekly: 9 * day,
  none: null,
}

/** Since when the source is quiet against its promise, or null. */
export function quietSince(rhythm: Rhythm, lastArrivalAt: Date | null, createdAt: Date, now: Date): Date | null {
  const allowed = patience[rhythm]
  const from = lastArrivalAt ?? createdAt
  return allowed !== null && now.getTime() - from.getTime() > allowed ? from : null
}
