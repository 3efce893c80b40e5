// From the clock on the wall of an IANA zone to a moment and back, over the nights on which that clock jumps.
const minute = 60_000
const day = 24 * 60 * minute

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const number = 'numeric'
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  })
  formats.set(zone, made)
  return made
}

/** What the clock of the zone shows at `at`, as milliseconds of a clock that never jumps (`Date.UTC` of its digits). */
export function wallAt(at: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = part
  return Date.UTC(year, month - 1, date, hour, minutes, second)
}

const offsetAt = (at: number, zone: string): number => wallAt(at, zone) - Math.floor(at / 1000) * 1000

/** The moment in ]low, high] at which the zone leaves the offset that it has at `low`. */
function jumpBetween(low: number, high: number, zone: string): number {
  const before = offsetAt(low, zone)
  let [from, to] = [low, high]
  while (to - from > 1000) {
    const middle = Math.floor((from + to) / 2000) * 1000
    if (offsetAt(middle, zone) === before) from = middle
    else to = middle
  }
  return to
}

function readMoment(wall: number, zone: string): number {
  const [before, after] = [offsetAt(wall - day, zone), offsetAt(wall + day, zone)]
  if (before === after || offsetAt(wall - before, zone) === before) return wall - before
  if (offsetAt(wall - after, zone) === after) return wall - after
  return jumpBetween(wall - after, wall - before, zone)
}

/** Rosters share zones and times: what was read once need not be read for each of them. */
const read = new Map<string, number>()
const mostKept = 20_000

/**
 * When the clock of the zone shows `wall` (`Date.UTC` of its digits, whole seconds). What it shows twice is the first
 * of the two; what it skips is the moment of the jump. So later on the wall is never earlier in time.
 */
export function momentOf(wall: number, zone: string): number {
  const key = `${zone} ${wall}`
  const known = read.get(key)
  if (known !== undefined) return known
  if (read.size >= mostKept) read.clear()
  const moment = readMoment(wall, zone)
  read.set(key, moment)
  return moment
}
