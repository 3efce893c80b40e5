// Where terms stand in a row of texts: whole words in any case, the longest first, each term once.
export interface Mention {
  /** Which text, and from which character. */
  text: number
  at: number
  /** As it stands there. */
  word: string
  /** Which term, by its place in the list. */
  term: number
}

/** `terms`: the forms of each term, such as singular and plural. Mentions come in the order in which one reads. */
export function mentionsOf(texts: readonly string[], terms: readonly (readonly string[])[]): Mention[] {
  const termOf = new Map(terms.flatMap((forms, term) => forms.map((form) => [form.toLowerCase(), term] as const)))
  const longestFirst = [...termOf.keys()].sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return []
  const anyOf = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf})(?![\\p{L}\\p{N}])`, 'giu')
  const told = new Set<number>()
  const mentions: Mention[] = []
  for (const [text, one] of texts.entries()) {
    for (const { 0: word, index: at } of one.matchAll(words)) {
      const term = termOf.get(word.toLowerCase())
      if (term === undefined || told.has(term)) continue
      told.add(term)
      mentions.push({ text, at, word, term })
    }
  }
  return mentions
}
