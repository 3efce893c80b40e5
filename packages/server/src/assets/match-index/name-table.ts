// Domain names found by their longest suffix: a right-to-left hash over an open-addressing table, verified by the bytes.
import { sharedBytes, sharedWords } from './owner-sets.ts'

export interface NameTable {
  /** Per place three words: offset of the name in `text` + 1 (0 free), its length, its set. */
  readonly places: Uint32Array
  readonly text: Uint8Array
  readonly mask: number
  /** The most labels that any name has; longer suffixes are not tried. */
  readonly mostLabels: number
}

const DOT = 46
const seed = 0x811c_9dc5
const prime = 0x0100_0193

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x2c1b_3c6d)
  return (mixed ^ (mixed >>> 12)) >>> 0
}

/** `names` in lower-case A-labels with their sets; the last of equal names wins. */
export function buildNames(names: readonly { name: string; set: number }[]): NameTable {
  let size = 16
  while (size < names.length * 2) size *= 2
  const places = sharedWords(size * 3)
  const text = sharedBytes(names.reduce((sum, { name }) => sum + name.length, 0) + 1)
  let offset = 0
  let mostLabels = 0
  for (const { name, set } of names) {
    let hash = seed
    let labels = 1
    for (let i = name.length - 1; i >= 0; i--) {
      const byte = name.charCodeAt(i)
      hash = Math.imul(hash ^ byte, prime)
      text[offset + i] = byte
      if (byte === DOT) labels++
    }
    mostLabels = Math.max(mostLabels, labels)
    const place = placeOf(places, size - 1, text, mix(hash), text, offset, name.length)
    places[place * 3] = offset + 1
    places[place * 3 + 1] = name.length
    places[place * 3 + 2] = set
    offset += name.length
  }
  return { places, text, mask: size - 1, mostLabels }
}

/** The place of the name `bytes[start, start + length)`, or the free one where it would stand. */
function placeOf(
  places: Uint32Array,
  mask: number,
  text: Uint8Array,
  hash: number,
  bytes: Uint8Array,
  start: number,
  length: number,
): number {
  let place = hash & mask
  for (;;) {
    const offset = places[place * 3] as number
    if (offset === 0) return place
    if (places[place * 3 + 1] === length && sameBytes(text, offset - 1, bytes, start, length)) return place
    place = (place + 1) & mask
  }
}

function sameBytes(text: Uint8Array, at: number, bytes: Uint8Array, start: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] as number
    const lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
    if (text[at + i] !== lower) return false
  }
  return true
}

/** The set of the longest known suffix, at label borders, of the name in `bytes[start, end)`; any letter case. */
export function lookupName(table: NameTable, bytes: Uint8Array, start: number, end: number): number {
  let stop = end
  if (stop > start && bytes[stop - 1] === DOT) stop--
  let hash = seed
  let labels = 0
  let found = 0
  for (let at = stop - 1; at >= start; at--) {
    const byte = bytes[at] as number
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte | 32 : byte), prime)
    if (at !== start && bytes[at - 1] !== DOT) continue
    labels++
    const place = placeOf(table.places, table.mask, table.text, mix(hash), bytes, at, stop - at)
    if (table.places[place * 3] !== 0) found = table.places[place * 3 + 2] as number
    if (labels === table.mostLabels) break
  }
  return found
}
