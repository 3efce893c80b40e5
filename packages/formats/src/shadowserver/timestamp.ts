// Reads the timestamps of Shadowserver reports: UTC, written with a space or as RFC 3339.
import { type Parsed, parsed, refuse } from '../parsed/index.ts'

const form = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(?: ?(?:Z|UTC|[+-]00:?00))?$/i

/** `YYYY-MM-DD HH:MM:SS` with `T`, fraction, `Z` or `+00:00` allowed → Date; an impossible moment is a problem. */
export function parseTimestamp(text: string, path = 'timestamp'): Parsed<Date> {
  const parts = form.exec(text.slice(0, 64).trim())
  if (parts) {
    const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
    const kept = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    if (kept && hour < 24 && minute < 60 && second < 60) return parsed(date)
  }
  return refuse('shadowserver.timestamp', `'${text.slice(0, 40)}' is no moment in UTC`, { path })
}
