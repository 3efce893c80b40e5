// Cuts the texts of an explanation where its terms stand for the first time.
import { mentionsOf } from '@schakel/api/client'

export interface TermPiece {
  word: string
  meaning: string
  /** Signs that touch the word, such as a bracket before it and a full stop after it: a line never breaks there. */
  before: string
  after: string
}

/** For each text its plain and explained pieces, in order; joined they are the text again. */
export function piecesOf(
  texts: readonly string[],
  terms: readonly { term: string; meaning: string }[],
): (string | TermPiece)[][] {
  const mentions = mentionsOf(
    texts,
    terms.map(({ term }) => [term]),
  )
  return texts.map((text, place) => {
    const pieces: (string | TermPiece)[] = []
    let end = 0
    for (const { at, word, term } of mentions.filter((mention) => mention.text === place)) {
      const before = /[^\s\p{L}\p{N}]*$/u.exec(text.slice(end, at))?.[0] ?? ''
      const after = /^[^\s\p{L}\p{N}]*/u.exec(text.slice(at + word.length))?.[0] ?? ''
      if (at - before.length > end) pieces.push(text.slice(end, at - before.length))
      pieces.push({ word, meaning: terms[term]?.meaning ?? '', before, after })
      end = at + word.length + after.length
    }
    if (end < text.length) pieces.push(text.slice(end))
    return pieces
  })
}
