// IPv4 and IPv6 addresses: read from text or bytes, written canonically (RFC 4291, RFC 5952); mapped IPv4 is IPv4.

export interface Ip {
  readonly version: 4 | 6
  /** The address as an unsigned number of 32 or 128 bits. */
  readonly value: bigint
}

const ZERO = 48
const DOT = 46
const COLON = 58

/** IPv4 in dotted decimal in `bytes[start, end)`: the number, or -1. Leading zeros are refused (they may mean octal). */
export function readIpv4(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 7 || end - start > 15) return -1
  let value = 0
  let octet = 0
  let digits = 0
  let dots = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte === DOT) {
      if (digits === 0) return -1
      value = value * 256 + octet
      octet = 0
      digits = 0
      dots++
    } else {
      octet = withDigit(octet, digits++, byte - ZERO)
      if (octet < 0) return -1
    }
  }
  if (dots !== 3 || digits === 0) return -1
  return value * 256 + octet
}

/** The octet of so many digits with one more, or -1 when it may not have it. */
function withDigit(octet: number, digits: number, digit: number): number {
  if (digit < 0 || digit > 9 || (digits > 0 && octet === 0)) return -1
  const longer = octet * 10 + digit
  return longer > 255 ? -1 : longer
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** The group of at most four hexadecimal digits at `from`: its value in the low 16 bits, its length above them. */
function readGroup(bytes: Uint8Array, from: number, end: number): number {
  const most = Math.min(end, from + 4)
  let value = 0
  let at = from
  for (; at < most; at++) {
    const digit = hexDigit(bytes[at] as number)
    if (digit < 0) break
    value = value * 16 + digit
  }
  return ((at - from) << 16) | value
}

/** How many colons stand at `at`: 0, 1, or 2 for the gap of zeros. */
function colonsAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end || bytes[at] !== COLON) return 0
  return at + 1 < end && bytes[at + 1] === COLON ? 2 : 1
}

/** May a group with `left` bytes after it be followed by so many colons? At the end by none, at most once by two. */
function mayFollow(colons: number, left: number, gap: number): boolean {
  if (left === 0) return true
  return colons === 1 ? left > 1 : colons === 2 && gap < 0
}

/** Writes IPv6 text of `bytes[start, end)` as eight 16-bit groups into `groups`; false when it is none. */
export function readIpv6(bytes: Uint8Array, start: number, end: number, groups: Uint16Array): boolean {
  const leading = colonsAt(bytes, start, end)
  if (end - start < 2 || end - start > 45 || leading === 1) return false
  let gap = leading === 2 ? 0 : -1
  let count = 0
  let at = start + leading
  while (at < end) {
    const group = readGroup(bytes, at, end)
    const last = at + (group >> 16)
    if (last < end && bytes[last] === DOT) return readTail(bytes, at, end, groups, count, gap)
    if (last === at || count === 8) return false
    groups[count++] = group & 0xffff
    const colons = colonsAt(bytes, last, end)
    if (!mayFollow(colons, end - last, gap)) return false
    if (colons === 2) gap = count
    at = last + colons
  }
  return spread(groups, count, gap)
}

/** The last 32 bits in dotted decimal (RFC 4291 section 2.2, form 3). */
function readTail(
  bytes: Uint8Array,
  start: number,
  end: number,
  groups: Uint16Array,
  count: number,
  gap: number,
): boolean {
  const tail = readIpv4(bytes, start, end)
  if (tail < 0 || count > 6) return false
  groups[count] = Math.floor(tail / 65_536)
  groups[count + 1] = tail % 65_536
  return spread(groups, count + 2, gap)
}

function spread(groups: Uint16Array, count: number, gap: number): boolean {
  if (gap < 0) return count === 8
  if (count > 7) return false
  const moved = count - gap
  for (let i = 0; i < moved; i++) groups[7 - i] = groups[count - 1 - i] as number
  for (let i = gap; i < 8 - moved; i++) groups[i] = 0
  return true
}

function numberOf(groups: Uint16Array): bigint {
  let value = 0n
  for (const group of groups) value = (value << 16n) | BigInt(group)
  return value
}

const encoder = new TextEncoder()

/** An address of text, or null. IPv4-mapped IPv6 (`::ffff:192.0.2.1`) is the IPv4 address. Zones are refused. */
export function parseIp(text: string): Ip | null {
  const bytes = encoder.encode(text)
  const four = readIpv4(bytes, 0, bytes.length)
  if (four >= 0) return { version: 4, value: BigInt(four) }
  const groups = new Uint16Array(8)
  if (!readIpv6(bytes, 0, bytes.length, groups)) return null
  const value = numberOf(groups)
  return value >> 32n === 0xffffn ? { version: 4, value: value & 0xffffffffn } : { version: 6, value }
}

/** Canonical text: dotted decimal, or RFC 5952 (lower case, longest run of zeros as `::`). */
export function formatIp(ip: Ip): string {
  if (ip.version === 4) {
    const n = Number(ip.value)
    return `${n >>> 24}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}`
  }
  const groups = Array.from({ length: 8 }, (_, i) => Number((ip.value >> BigInt(112 - 16 * i)) & 0xffffn))
  const { at, length } = longestZeros(groups)
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':')
  return length < 2 ? hex(groups) : `${hex(groups.slice(0, at))}::${hex(groups.slice(at + length))}`
}

function longestZeros(groups: readonly number[]): { at: number; length: number } {
  let best = { at: -1, length: 0 }
  for (let i = 0; i < groups.length; ) {
    let end = i
    while (end < groups.length && groups[end] === 0) end++
    if (end - i > best.length) best = { at: i, length: end - i }
    i = Math.max(end, i + 1)
  }
  return best
}
