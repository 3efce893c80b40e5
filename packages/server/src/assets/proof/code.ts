// The words of proofs: one to publish, one that is mailed as a code and kept only as a keyed hash.
import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'

const small = 'abcdefghijkmnpqrstuvwxyz23456789'
const capitals = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

function randomOf(letters: string, length: number): string {
  let word = ''
  for (let i = 0; i < length; i++) word += letters[randomInt(letters.length)]
  return word
}

/** A code is over after so many wrong ones. */
export const mostTries = 5

/** 24 letters, 120 bits, in lower case: it survives DNS, forms and copying. */
export const newProofWord = (): string => randomOf(small, 24)

/** `ABCD-EFGH`, 40 bits: a code takes five tries. */
export const newCode = (): string => `${randomOf(capitals, 4)}-${randomOf(capitals, 4)}`

/** With the proof's id, so that equal codes differ; spaces, dashes and case do not matter. */
export function codeHash(key: Buffer, proofId: string, code: string): Buffer {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return createHmac('sha256', key).update(`${proofId} ${plain}`).digest()
}

export function isSameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

/** `a•••@lek.example`: enough to know the mailbox by, not to write to it. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
