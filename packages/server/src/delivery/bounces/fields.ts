// Groups of header-like fields: a block of lines, folded ones joined, cut where a line is empty (RFC 3464 section 2.1).
export type Fields = ReadonlyMap<string, string>

const longest = 64 * 1024
const mostGroups = 50

function readGroup(block: string): Fields {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** Names in lower case; of a field that is there twice the first counts. What is beyond the bounds is not read. */
export function readGroups(text: string): Fields[] {
  return text
    .slice(0, longest)
    .split(/\r?\n(?:[ \t]*\r?\n)+/, mostGroups)
    .map(readGroup)
    .filter(({ size }) => size > 0)
}
