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
      while (at < end) {
        if (bytes[at] !== QUOTE) at++
        else if (at + 1 < end && bytes[at + 1] === QUOTE) at += 2
        else break
      }
      if (at >= end) return false
      if (slot >= 0) {
        fields[slot << 1] = from
        fields[(slot << 1) + 1] = at
      }
      at++
      if (at < end && bytes[at] !== COMMA) return false
    } else {
      let byte = 0
      while (at < end) {
        byte = bytes[at]!
        if (byte === COMMA) break
        if (byte === QUOTE) return false
        at++
      }
      if (slot >= 0) {
        fields[slot << 1] = from
        fields[(slot << 1) + 1] = at
      }
    }
    if (at >= end) {
      for (let rest = column + 1; rest < columns; rest++) {
        const missing = slots[rest]!
        if (missing >= 0) fields[missing << 1] = fields[(missing << 1) + 1] = -1
      }
      return true
    }
    at++
  }
  return true
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
    if (at < last && bytes[at] === QUOTE) {
      at++
      while (at < last) {
        if (bytes[at] !== QUOTE) at++
        else if (at + 1 < last && bytes[at + 1] === QUOTE) at += 2
        else break
      }
      if (at >= last) return { end: -1, columns, sound: true }
      at++
      if (bytes[at] === CR && at < last && (at + 1 >= last || bytes[at + 1] === LF)) at++
      if (at < last && bytes[at] !== COMMA && bytes[at] !== LF) return { end: at, columns, sound: false }
    } else {
      while (at < last && bytes[at] !== COMMA && bytes[at] !== LF) {
        if (bytes[at] === QUOTE) return { end: at, columns, sound: false }
        at++
      }
    }
    if (at >= last || bytes[at] === LF) return { end: at, columns, sound: true }
    columns++
    at++
  }
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
      while (at < end) {
        if (bytes[at] !== QUOTE) at++
        else if (at + 1 < end && bytes[at + 1] === QUOTE) at += 2
        else break
      }
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
