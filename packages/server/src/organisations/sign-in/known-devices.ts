// A browser that once signed in to an account guesses on a count of its own, so that strangers can't lock its owner out.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../platform/index.ts'
import type { Cookies } from './cookies.ts'

const name = 'schakel.known_device'
const days = 180

function proofOf(vault: Vault, email: string, word: string): Buffer {
  return createHmac('sha256', vault.derive('known-device')).update(`${email}|${word}`).digest()
}

/** The device's word when the browser holds one for this account; it opens nothing. */
export function knownDevice(vault: Vault, cookies: Cookies, email: string): string | null {
  const [word = '', proof = ''] = (cookies.get(name) ?? '').split('.')
  const given = Buffer.from(proof, 'base64url')
  const right = proofOf(vault, email, word)
  return given.length === right.length && timingSafeEqual(given, right) ? word : null
}

/** The Set-Cookie line that makes a browser known to an account. */
export function knowDevice(vault: Vault, email: string, secure: boolean): string {
  const word = randomBytes(16).toString('base64url')
  const proof = proofOf(vault, email, word).toString('base64url')
  const attributes = `Path=/api/auth; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${name}=${word}.${proof}; ${attributes}`
}
