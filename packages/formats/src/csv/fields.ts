// Reads the fields of one CSV row (RFC 4180 clauses 2.4 to 2.7): wanted columns as byte positions, or all as text.
const QUOTE = 34
const COMMA = 44
const CR = 13
const LF = 10

/**
 * Writes the byte positions of the wanted columns of the row `bytes[start, end)` into `fields`: pairs start, end
 * (quotes excluded, doubled quotes not undone), -1 for a missing column. `slots[column]` is the wanted column's place
 * or -1; columns past its end are not looked at. False when a quote stands where none may.
 */
export function locateFields(
  bytes: Uint8Array,
  start: number,
  end: number,
  slots: Int32Array,
  fields: Int32Array,
): boolean {
  let at = start
  const columns = slots.length
  for (let column = 0; column < columns; column++) {
    const slot = slots[column]!
    let from = at
    if (at < end && bytes[at] === QUOTE) {
      from = ++at
      at = closingQuote(bytes, at, end)
      if (at >= end) return false
      if (slot >= 0) {
        fields[slot << 1] = from
        fields[(slot << 1) + 1] = at
      }
      at++
      if (at < end && bytes[at] !== COMMA) return false
    } else {
      at = plainEnd(bytes, at, end)
      if (bytes[at] === QUOTE && at < end) return false
      if (slot >= 0) {
        fields[slot << 1] = from
        fields[(slot << 1) + 1] = at
      }
    }
    if (at >= end) {
      markMissing(slots, column + 1, fields)
      return true
    }
    at++
  }
  return true
}

function closingQuote(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    if (bytes[at] !== QUOTE) at++
    else if (at + 1 < end && bytes[at + 1] === QUOTE) at += 2
    else break
  }
  return at
}

function plainEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end) {
    const byte = bytes[at]!
    if (byte === COMMA || byte === QUOTE) break
    at++
  }
  return at
}

function markMissing(slots: Int32Array, from: number, fields: Int32Array): void {
  for (let column = from; column < slots.length; column++) {
    const slot = slots[column]!
    if (slot >= 0) fields[slot << 1] = fields[(slot << 1) + 1] = -1
  }
}

/** How a row that starts in `bytes` ends: `end` is its newline or the end of input, -1 when more bytes are needed. */
export interface Walk {
  readonly end: number
  readonly columns: number
  readonly sound: boolean
}

/** Walks the row at `start` by the letter, over quoted newlines; `last` is the end of the bytes at hand. */
export function walkRow(bytes: Uint8Array, start: number, last: number): Walk {
  let at = start
  let columns = 1
  for (;;) {
    const quoted = at < last && bytes[at] === QUOTE
    at = quoted ? closingQuote(bytes, at + 1, last) : plainFieldEnd(bytes, at, last)
    if (quoted) {
      if (at >= last) return { end: -1, columns, sound: true }
      at++
      if (at < last && bytes[at] === CR && (at + 1 >= last || bytes[at + 1] === LF)) at++
    }
    if (at >= last || bytes[at] === LF) return { end: at, columns, sound: true }
    if (bytes[at] !== COMMA) return { end: at, columns, sound: false }
    columns++
    at++
  }
}

function plainFieldEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== COMMA && bytes[at] !== LF && bytes[at] !== QUOTE) at++
  return at
}

/** The text of one field at the positions that the scanner gave; undoes doubled quotes. */
export function fieldText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end)
  return text.includes('"') ? text.replaceAll('""', '"') : text
}

/** All fields of the row `bytes[start, end)` as text; a stray quote is kept as it stands. */
export function splitRow(bytes: Buffer, start = 0, end = bytes.length): string[] {
  const texts: string[] = []
  let at = start
  for (;;) {
    let text = ''
    if (at < end && bytes[at] === QUOTE) {
      const from = ++at
      at = closingQuote(bytes, at, end)
      text = fieldText(bytes, from, at)
      if (at < end) at++
    }
    const from = at
    while (at < end && bytes[at] !== COMMA) at++
    if (at > from) text += bytes.toString('utf8', from, at)
    texts.push(text)
    if (at >= end) return texts
    at++
  }
}
