// Makes and hashes what opens a door: API tokens (40 alphanumerics, as MISP servers expect) and one-time links.
import { createHash, randomInt } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** 40 alphanumerics, some 238 bits, from the system's generator. */
export function newSecretWord(): string {
  let word = ''
  for (let i = 0; i < 40; i++) word += letters[randomInt(letters.length)]
  return word
}

export function hashOf(word: string): Buffer {
  return createHash('sha256').update(word).digest()
}

/** The token in an Authorization header: `Bearer TOKEN`, a bare token (MISP) or the password of Basic (TAXII). */
export function tokenIn(header: string | undefined): string | null {
  if (!header) return null
  const [scheme = '', rest = ''] = header.trim().split(/\s+/, 2)
  const word = /^bearer$/i.test(scheme) ? rest : /^basic$/i.test(scheme) ? passwordOf(rest) : rest === '' ? scheme : ''
  return /^[A-Za-z0-9]{40}$/.test(word) ? word : null
}

function passwordOf(encoded: string): string {
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}
