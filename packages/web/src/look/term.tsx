// A word of the trade with its meaning one press away; and texts in which such words are found.
import { createElement, Fragment, type ReactNode, useId } from 'react'
import { piecesOf, type TermPiece } from './term-pieces.ts'

function Term({ word, meaning, before, after }: TermPiece) {
  const id = `term-${useId().replaceAll(/\W/g, '')}`
  return (
    <span className="term-whole">
      {before}
      <button type="button" className="term" popoverTarget={id} aria-describedby={`${id}-says`}>
        {word}
      </button>
      <span id={id} popover="auto" className="term-text">
        <b>{word}</b>
        <span id={`${id}-says`}>{meaning}</span>
      </span>
      {after}
    </span>
  )
}

/** The texts in the order in which one reads them, the first mention of each term explained. */
export function withTerms(
  texts: readonly string[],
  terms: readonly { term: string; meaning: string }[],
): readonly ReactNode[] {
  return piecesOf(texts, terms).map((pieces) =>
    createElement(
      Fragment,
      null,
      ...pieces.map((piece) => (typeof piece === 'string' ? piece : <Term key={piece.word} {...piece} />)),
    ),
  )
}
