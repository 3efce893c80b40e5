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
      continue
    }
    const digit = byte - ZERO
    if (digit < 0 || digit > 9 || (digits > 0 && octet === 0)) return -1
    octet = octet * 10 + digit
    digits++
    if (octet > 255) return -1
  }
  if (dots !== 3 || digits === 0) return -1
  return value * 256 + octet
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  const lower = byte | 32
  return lower >= 97 && lower <= 102 ? lower - 87 : -1
}

/** Writes IPv6 text of `bytes[start, end)` as eight 16-bit groups into `groups`; false when it is none. */
export function readIpv6(bytes: Uint8Array, start: number, end: number, groups: Uint16Array): boolean {
  let count = 0
  let gap = -1
  let at = start
  if (end - start < 2 || end - start > 45) return false
  if (bytes[at] === COLON) {
    if (bytes[at + 1] !== COLON) return false
    gap = 0
    at += 2
  }
  while (at < end) {
    let group = 0
    let digits = 0
    const groupStart = at
    while (at < end) {
      const digit = hexDigit(bytes[at] as number)
      if (digit < 0) break
      group = group * 16 + digit
      digits++
      at++
    }
    if (at < end && bytes[at] === DOT) return readTail(bytes, groupStart, end, groups, count, gap)
    if (digits === 0 || digits > 4 || count === 8) return false
    groups[count++] = group
    if (at === end) break
    if (bytes[at] !== COLON) return false
    at++
    if (at === end) return false
    if (bytes[at] === COLON) {
      if (gap >= 0) return false
      gap = count
      at++
    }
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
