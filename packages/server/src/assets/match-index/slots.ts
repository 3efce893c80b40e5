// The accepted assets in flat shared memory: a slot each, found by id, never given to another asset.

/** Kinds of claim; 0 marks a slot whose asset left. */
export const familyOf = { gone: 0, ipv4: 1, ipv6: 2, asn: 3, names: 4 } as const
export type Family = 'ipv4' | 'ipv6' | 'asn' | 'names'
export const families: readonly Family[] = ['ipv4', 'ipv6', 'asn', 'names']

export interface SlotTables {
  /** 16 bytes of asset id per slot. */
  readonly ids: Uint8Array
  /** The member's place in the list of members, per slot. */
  readonly memberOf: Uint32Array
  readonly families: Uint8Array
  /** Where the value stands in `text`, and its length in bytes (ASCII). */
  readonly textAt: Uint32Array
  readonly textLength: Uint16Array
  readonly text: Uint8Array
  /** Slot + 1 by hash of the id; 0 free. */
  readonly places: Uint32Array
  readonly count: number
  readonly textUsed: number
}

export function sharedBytes(size: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(size))
}

export function sharedWords(size: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(size * 4))
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export function readUuid(source: Uint8Array, slot: number): string {
  let hex = ''
  for (let i = slot * 16; i < slot * 16 + 16; i++) hex += hexOf[source[i] as number]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

function nibble(code: number): number {
  return code > 57 ? (code | 32) - 87 : code - 48
}

function writeUuid(target: Uint8Array, at: number, id: string): void {
  let to = at
  for (let i = 0; i < 36; i += 2) {
    if (id.charCodeAt(i) === 45) i++
    target[to++] = nibble(id.charCodeAt(i)) * 16 + nibble(id.charCodeAt(i + 1))
  }
}

function hashAt(bytes: Uint8Array, at: number): number {
  let hash = 0x811c_9dc5
  for (let i = at; i < at + 16; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x0100_0193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d)
  return (hash ^ (hash >>> 12)) >>> 0
}

/** Adds, finds and drops; what it answers as tables stays readable while it goes on (memory is only added to). */
export class Slots {
  #ids: Uint8Array
  #memberOf: Uint32Array
  #families: Uint8Array
  #textAt: Uint32Array
  #textLength: Uint16Array
  #text: Uint8Array
  #places: Uint32Array
  #count: number
  #textUsed: number
  #live = 0
  readonly #wanted = new Uint8Array(16)

  /** Empty with room for `room` assets, or what tables hold. */
  constructor(from: SlotTables | number) {
    const given = typeof from === 'number' ? emptyTables(from) : from
    this.#ids = given.ids
    this.#memberOf = given.memberOf
    this.#families = given.families
    this.#textAt = given.textAt
    this.#textLength = given.textLength
    this.#text = given.text
    this.#places = given.places
    this.#count = given.count
    this.#textUsed = given.textUsed
    for (let slot = 0; slot < given.count; slot++) if (given.families[slot] !== familyOf.gone) this.#live++
  }

  get live(): number {
    return this.#live
  }

  get tables(): SlotTables {
    return {
      ids: this.#ids,
      memberOf: this.#memberOf,
      families: this.#families,
      textAt: this.#textAt,
      textLength: this.#textLength,
      text: this.#text,
      places: this.#places,
      count: this.#count,
      textUsed: this.#textUsed,
    }
  }

  /** The slot of the asset, or -1. */
  find(id: string): number {
    writeUuid(this.#wanted, 0, id)
    const slot = (this.#places[this.#placeOf(this.#wanted, 0)] as number) - 1
    return slot >= 0 && this.#families[slot] !== familyOf.gone ? slot : -1
  }

  /** Gives the asset a slot of its own; it must have none. */
  add(id: string, member: number, family: Family, value: string): number {
    if (this.#count === this.#memberOf.length) this.#grow()
    while (this.#textUsed + value.length > this.#text.length) this.#text = doubled(this.#text)
    const slot = this.#count++
    writeUuid(this.#ids, slot * 16, id)
    this.#memberOf[slot] = member
    this.#families[slot] = familyOf[family]
    this.#textAt[slot] = this.#textUsed
    this.#textLength[slot] = value.length
    for (let i = 0; i < value.length; i++) this.#text[this.#textUsed++] = value.charCodeAt(i)
    this.#places[this.#placeOf(this.#ids, slot * 16)] = slot + 1
    this.#live++
    return slot
  }

  drop(slot: number): void {
    this.#families[slot] = familyOf.gone
    this.#live--
  }

  valueOf(slot: number): string {
    const at = this.#textAt[slot] as number
    let value = ''
    for (let i = at; i < at + (this.#textLength[slot] as number); i++)
      value += String.fromCharCode(this.#text[i] as number)
    return value
  }

  memberOf(slot: number): number {
    return this.#memberOf[slot] as number
  }

  familyAt(slot: number): Family {
    return families[(this.#families[slot] as number) - 1] as Family
  }

  #placeOf(bytes: Uint8Array, at: number): number {
    const mask = this.#places.length - 1
    let place = hashAt(bytes, at) & mask
    for (;;) {
      const slot = (this.#places[place] as number) - 1
      if (slot < 0 || this.#sameId(slot, bytes, at)) return place
      place = (place + 1) & mask
    }
  }

  #sameId(slot: number, bytes: Uint8Array, at: number): boolean {
    for (let i = 0; i < 16; i++) if (this.#ids[slot * 16 + i] !== bytes[at + i]) return false
    return true
  }

  #grow(): void {
    this.#ids = doubled(this.#ids)
    this.#memberOf = new Uint32Array(doubled(new Uint8Array(this.#memberOf.buffer)).buffer)
    this.#families = doubled(this.#families)
    this.#textAt = new Uint32Array(doubled(new Uint8Array(this.#textAt.buffer)).buffer)
    this.#textLength = new Uint16Array(doubled(new Uint8Array(this.#textLength.buffer)).buffer)
    const old = this.#places
    this.#places = sharedWords(old.length * 2)
    for (const held of old) if (held > 0) this.#places[this.#placeOf(this.#ids, (held - 1) * 16)] = held
  }
}

function doubled(bytes: Uint8Array): Uint8Array {
  const larger = sharedBytes(bytes.length * 2)
  larger.set(bytes)
  return larger
}

function emptyTables(room: number): SlotTables {
  let size = 64
  while (size < room) size *= 2
  return {
    ids: sharedBytes(size * 16),
    memberOf: sharedWords(size),
    families: sharedBytes(size),
    textAt: sharedWords(size),
    textLength: new Uint16Array(new SharedArrayBuffer(size * 2)),
    text: sharedBytes(size * 16),
    places: sharedWords(size * 2),
    count: 0,
    textUsed: 0,
  }
}
