// The address of a file: the node's own with a word behind a plus (RFC 5233, subaddressing), so that answers land in the file.

/** Null while the node has no mail of its own. */
export function mailAddressOf(from: string | null, word: string | null): string | null {
  const at = from?.lastIndexOf('@') ?? -1
  if (!from || !word || at < 1) return null
  return `${from.slice(0, at).replace(/\+.*$/, '')}+${word}${from.slice(at)}`
}

/** Words of files in addresses, as they stand in the headers of a mail. */
export function wordsIn(addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => /\+([a-z2-9]{16})@/i.exec(address)?.[1]?.toLowerCase() ?? [])
}
