// A word of the trade with its meaning one click away; and a text in which such words are found.
import { Fragment, type ReactNode, useId } from 'react'

export function Term({ word, meaning }: { word: string; meaning: string }) {
  const id = `term-${useId().replaceAll(':', '')}`
  return (
    <>
      <button type="button" className="term" popoverTarget={id}>
        {word}
      </button>
      <span id={id} popover="auto" className="term-text">
        <b>{word}</b>: {meaning}
      </span>
    </>
  )
}

const letters = /[\p{L}\p{N}]/u

/** The text with the first mention of each term explained. */
export function withTerms(text: string, terms: readonly { term: string; meaning: string }[]): ReactNode {
  const found = terms
    .map((term) => ({ ...term, at: placeOf(text, term.term) }))
    .filter((term) => term.at >= 0)
    .sort((a, b) => a.at - b.at)
  let end = 0
  const parts: ReactNode[] = []
  for (const { term, meaning, at } of found) {
    if (at < end) continue
    parts.push(
      <Fragment key={at}>
        {text.slice(end, at)}
        <Term word={text.slice(at, at + term.length)} meaning={meaning} />
      </Fragment>,
    )
    end = at + term.length
  }
  return [...parts, text.slice(end)]
}

function placeOf(text: string, term: string): number {
  const at = text.toLowerCase().indexOf(term.toLowerCase())
  if (at < 0) return -1
  const before = text[at - 1] ?? ' '
  const after = text[at + term.length] ?? ' '
  return letters.test(before) || letters.test(after) ? -1 : at
}
