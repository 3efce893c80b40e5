// Finds the text of one flat key in a JSON line without parsing it, so that only lines that matter are parsed.
const QUOTE = 34
const BACKSLASH = 92

/** The bytes of a key to look for, made once: `quickKey('source.ip')`. */
export function quickKey(name: string): Buffer {
  return Buffer.from(`"${name}"`)
}

/**
 * The plain string value of `key` in the JSON object `bytes[start, end)`: text, or undefined when it can't be told
 * for sure (absent, nested, twice, escaped, not a string) and the line must be parsed.
 */
export function quickText(bytes: Buffer, start: number, end: number, key: Buffer): string | undefined {
  const line = bytes.subarray(start, end)
  const at = line.indexOf(key)
  if (at < 0 || line.includes(BACKSLASH) || line.indexOf(key, at + 1) >= 0) return undefined
  let from = at + key.length
  while (line[from] === 32) from++
  if (line[from] !== 58) return undefined
  from++
  while (line[from] === 32) from++
  if (line[from] !== QUOTE) return undefined
  const to = line.indexOf(QUOTE, from + 1)
  if (to < 0 || line.lastIndexOf(123) > 0) return undefined
  return line.toString('utf8', from + 1, to)
}
