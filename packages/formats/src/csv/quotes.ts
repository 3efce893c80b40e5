// Tells whether a stretch of bytes holds an odd number of quotes, four bytes at a time (RFC 4180 clause 2.5-2.7).
const QUOTE = 34
const QUOTES = 0x22222222
const LOW = 0x7f7f7f7f

/**
 * True when `bytes[from, to)` holds an odd number of `"`. `words` must view the same memory as `bytes`, from its byte 0.
 * In well-formed CSV a newline ends the row exactly when the quotes before it in the row are even.
 */
export function quotesAreOdd(bytes: Uint8Array, words: Int32Array, from: number, to: number): boolean {
  let odd = 0
  let at = from
  while (at < to && (at & 3) !== 0) if (bytes[at++] === QUOTE) odd ^= 1
  const last = to >> 2
  let marks = 0
  let word = at >> 2
  // Bit 7 of each byte of the sum says "no quote"; over an even number of words those have the parity of the quotes.
  for (const fours = last - 3; word < fours; word += 4) {
    const a = words[word]! ^ QUOTES
    const b = words[word + 1]! ^ QUOTES
    const c = words[word + 2]! ^ QUOTES
    const d = words[word + 3]! ^ QUOTES
    marks ^= (((a & LOW) + LOW) | a) ^ (((b & LOW) + LOW) | b) ^ (((c & LOW) + LOW) | c) ^ (((d & LOW) + LOW) | d)
  }
  for (; word < last; word++) {
    const x = words[word]! ^ QUOTES
    marks ^= ~(((x & LOW) + LOW) | x)
  }
  if (last << 2 > at) at = last << 2
  while (at < to) if (bytes[at++] === QUOTE) odd ^= 1
  marks ^= marks >>> 16
  marks ^= marks >>> 8
  return (((marks >>> 7) & 1) ^ odd) === 1
}
