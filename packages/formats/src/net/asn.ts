// AS numbers (RFC 6793; asdot RFC 5396) and which of them nobody can hold.
import { type Parsed, parsed, refuse } from '../parsed/index.ts'

const most = 4_294_967_295

/** `AS64496`, `64496` or `1.10` (asdot): the number. */
export function parseAsn(text: string): Parsed<number> {
  const match = /^(?:as)?\s*(\d{1,10})(?:\.(\d{1,5}))?$/i.exec(text.trim())
  if (!match) return refuse('asn.syntax', `"${text}" is no AS number. Example: AS64496.`)
  const high = Number(match[1])
  const low = match[2] === undefined ? null : Number(match[2])
  const value = low === null ? high : high * 65_536 + low
  if ((low !== null && (low > 65_535 || high > 65_535)) || value < 1 || value > most) {
    return refuse('asn.range', `An AS number lies between 1 and ${most}.`)
  }
  return parsed(value)
}

/** Why nobody can hold this number (IANA AS registry), or null. */
export function specialAsn(asn: number): 'documentation' | 'private' | 'reserved' | null {
  if ((asn >= 64_496 && asn <= 64_511) || (asn >= 65_536 && asn <= 65_551)) return 'documentation'
  if ((asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294)) return 'private'
  return asn === 65_535 || asn === most || asn === 23_456 || asn === 0 ? 'reserved' : null
}
