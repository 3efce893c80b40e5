// When a member's next digest is due: wall-clock hours in the node's zone, also on the days the clock is moved.
export type Rhythm = 'at-once' | 'daily' | 'weekly'

interface WallClock {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

function wallClockOf(at: Date, zone: string): WallClock {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return parts as unknown as WallClock
}

function asUtc({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/**
 * The instant at which clocks in `zone` show that hour of that day. An hour that is skipped in spring gives
 * the instant after the gap; one that comes twice in autumn gives the first.
 */
function instantOf(year: number, month: number, day: number, hour: number, zone: string): Date {
  const wanted = Date.UTC(year, month - 1, day, hour)
  const offsetAt = (at: number) => asUtc(wallClockOf(new Date(at), zone)) - at
  const offsets = [offsetAt(wanted - 24 * 3600_000), offsetAt(wanted + 24 * 3600_000)]
  const exact = offsets
    .map((offset) => wanted - offset)
    .filter((at) => asUtc(wallClockOf(new Date(at), zone)) === wanted)
    .sort((a, b) => a - b)[0]
  return new Date(exact ?? wanted - Math.min(...offsets))
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/**
 * The first instant strictly after `now` at which a digest of this rhythm goes out; `now` itself for `at-once`.
 * `hour` 0 to 23 and `weekday` 1 (Monday) to 7 count in `zone` (IANA name).
 */
export function nextDigestAt(rhythm: Rhythm, hour: number, weekday: number, now: Date, zone: string): Date {
  if (rhythm === 'at-once') return now
  const { year, month, day } = wallClockOf(now, zone)
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = new Date(Date.UTC(year, month - 1, day + ahead))
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const
    if (rhythm === 'weekly' && weekdayOf(y, m, d) !== weekday) continue
    const at = instantOf(y, m, d, hour, zone)
    if (at > now) return at
  }
  throw new Error(`no ${rhythm} digest within nine days`)
}
