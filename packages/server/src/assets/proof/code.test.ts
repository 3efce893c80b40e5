// Codes and words of proofs: typed as people type, kept so that they can't be read back.
import { expect, it } from 'vitest'
import { codeHash, isSameHash, maskedAddress, newCode, newProofWord } from './code.ts'

const key = Buffer.alloc(32, 7)

it('takes a code as it is typed, for its own proof only', () => {
  const hash = codeHash(key, 'one', 'ABCD-EFGH')
  for (const typed of ['abcd-efgh', ' ABCD EFGH ', 'ABCDEFGH'])
    expect(isSameHash(hash, codeHash(key, 'one', typed))).toBe(true)
  for (const [proof, typed] of [
    ['two', 'ABCD-EFGH'],
    ['one', 'ABCD-EFGX'],
    ['one', ''],
  ] as const)
    expect(isSameHash(hash, codeHash(key, proof, typed))).toBe(false)
  expect(isSameHash(hash, codeHash(Buffer.alloc(32, 8), 'one', 'ABCD-EFGH'))).toBe(false)
})

it('makes words that nobody guesses, in letters that are not mixed up', () => {
  const words = Array.from({ length: 200 }, newProofWord)
  expect(new Set(words).size).toBe(200)
  for (const word of words) expect(word).toMatch(/^[a-km-np-z2-9]{24}$/)
  expect(newCode()).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
})

it('shows of an address enough to know the mailbox by', () => {
  expect(maskedAddress('abuse@lek.example')).toBe('a•••@lek.example')
})
