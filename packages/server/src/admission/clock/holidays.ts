// Generally recognised holidays in the Netherlands (Algemene termijnenwet, article 3, first and second paragraph).

const dayMs = 86_400_000
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Easter Sunday of a year in the Gregorian calendar, by Gauss's computus; milliseconds of its midnight in UTC. */
export function easter(year: number): number {
  const a = year % 19
  const century = Math.floor(year / 100)
  const leap = Math.floor(century / 4)
  const moon = century - Math.floor((century + 8) / 25) + 1
  const epact = (19 * a + century - leap - Math.floor(moon / 3) + 15) % 30
  const e = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const correction = Math.floor((a + 11 * epact + 22 * e) / 451)
  const days = epact + e - 7 * correction + 114
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1)
}

/** 27 April; the day before where that is a Sunday. */
function kingsDay(year: number): number {
  const on = Date.UTC(year, 3, 27)
  return new Date(on).getUTCDay() === 0 ? on - dayMs : on
}

const known = new Map<number, ReadonlySet<string>>()

/** Dates (ISO 8601) of the holidays of one year. */
export function holidaysOf(year: number): ReadonlySet<string> {
  const found = known.get(year)
  if (found) return found
  const sunday = easter(year)
  const holidays = new Set(
    [
      Date.UTC(year, 0, 1),
      sunday - 2 * dayMs,
      sunday + dayMs,
      kingsDay(year),
      Date.UTC(year, 4, 5),
      sunday + 39 * dayMs,
      sunday + 50 * dayMs,
      Date.UTC(year, 11, 25),
      Date.UTC(year, 11, 26),
    ].map(iso),
  )
  known.set(year, holidays)
  return holidays
}
