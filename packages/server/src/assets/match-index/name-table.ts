// Domain names found by their longest suffix: a right-to-left hash over an open-addressing table, verified by the bytes.
import { sharedWords } from './slots.ts'

export interface NameTable {
  /** Per place three words: offset of the name in `text` + 1 (0 free), its length, its set (0 when nobody's any more). */
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

/** Fills a table with names that stand in `text`. */
export class NameTableBuilder {
  readonly #places: Uint32Array
  readonly #text: Uint8Array
  #mostLabels = 0

  constructor(text: Uint8Array, names: number) {
    let size = 16
    while (size < names * 2) size *= 2
    this.#places = sharedWords(size * 3)
    this.#text = text
  }

  /** Gives the name a set and answers the set that it had, 0 when it is new. Lower-case A-labels. */
  put(at: number, length: number, set: number): number {
    let hash = seed
    let labels = 1
    for (let i = at + length - 1; i >= at; i--) {
      const byte = this.#text[i] as number
      hash = Math.imul(hash ^ byte, prime)
      if (byte === DOT) labels++
    }
    this.#mostLabels = Math.max(this.#mostLabels, labels)
    const mask = this.#places.length / 3 - 1
    const place = placeOf(this.#places, mask, this.#text, mix(hash), this.#text, at, length)
    const before = this.#places[place * 3 + 2] as number
    this.#places[place * 3] = at + 1
    this.#places[place * 3 + 1] = length
    this.#places[place * 3 + 2] = set
    return before
  }

  get table(): NameTable {
    const mask = this.#places.length / 3 - 1
    return { places: this.#places, text: this.#text, mask, mostLabels: this.#mostLabels }
  }
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

const absent = -1

/** The set of the name in this table, 0 when it is nobody's any more, `absent` when the table does not know it. */
function setOf(table: NameTable, hash: number, bytes: Uint8Array, start: number, length: number): number {
  const place = placeOf(table.places, table.mask, table.text, hash, bytes, start, length) * 3
  return table.places[place] === 0 ? absent : (table.places[place + 2] as number)
}

/** What the overlay says goes before what the base says. */
function setInLayers(
  base: NameTable,
  overlay: NameTable | null,
  hash: number,
  bytes: Uint8Array,
  start: number,
  length: number,
): number {
  const set = overlay ? setOf(overlay, hash, bytes, start, length) : absent
  return set === absent ? setOf(base, hash, bytes, start, length) : set
}

/** The set of exactly this name. */
export function exactName(table: NameTable, name: string): number {
  const bytes = Buffer.from(name)
  let hash = seed
  for (let i = bytes.length - 1; i >= 0; i--) hash = Math.imul(hash ^ (bytes[i] as number), prime)
  return Math.max(0, setOf(table, mix(hash), bytes, 0, bytes.length))
}

/** The set of the longest known suffix, at label borders, of the name in `bytes[start, end)`; any letter case. */
export function lookupName(
  base: NameTable,
  overlay: NameTable | null,
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  let stop = end
  if (stop > start && bytes[stop - 1] === DOT) stop--
  const most = overlay ? Math.max(base.mostLabels, overlay.mostLabels) : base.mostLabels
  let hash = seed
  let labels = 0
  let found = 0
  for (let at = stop - 1; at >= start && labels < most; at--) {
    const byte = bytes[at] as number
    hash = Math.imul(hash ^ (byte >= 65 && byte <= 90 ? byte | 32 : byte), prime)
    if (at !== start && bytes[at - 1] !== DOT) continue
    labels++
    const set = setInLayers(base, overlay, mix(hash), bytes, at, stop - at)
    if (set > 0) found = set
  }
  return found
}
