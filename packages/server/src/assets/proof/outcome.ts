// What a look at a published proof found, and how texts are judged: the word, another word, or none.
import type { ProofReason } from '@schakel/api'

export type Outcome = { proven: true; holder: string | null } | { proven: false; reason: ProofReason }

export const refusedFor = (reason: ProofReason): { proven: false; reason: ProofReason } => ({ proven: false, reason })

/** May pass by itself: it is looked at again for longer before it counts. */
export const isPassing = (reason: ProofReason): boolean => reason === 'unreachable'

const label = 'schakel-proof='

/** What is published for a word. */
export const publishedAs = (word: string): string => `${label}${word}`

/** Bytes of text that are read at most: a proof is some fifty. */
export const mostText = 16_384

/** Whether one of the texts bears the word, as a word of its own; quotes that somebody copied along do not count. */
export function judgeTexts(texts: readonly string[], word: string, holder: string | null = null): Outcome {
  if (texts.reduce((size, text) => size + text.length, 0) > mostText) return refusedFor('too-large')
  const words = texts.flatMap((text) => text.split(/\s+/).map((one) => one.replace(/^["'“”]+|["'“”]+$/g, '')))
  if (words.includes(publishedAs(word))) return { proven: true, holder }
  return refusedFor(words.some((one) => one.toLowerCase().startsWith(label)) ? 'other-value' : 'not-found')
}
