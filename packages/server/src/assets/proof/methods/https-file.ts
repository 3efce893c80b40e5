// A file on the website of the domain: only who manages that site can put it there (RFC 8615).
import { lookAtFile } from '../ask-file.client.ts'
import { publishedAs } from '../outcome.ts'
import type { LookMethod } from './method.ts'

const addressOf = (domain: string) => `https://${domain}/.well-known/schakel-proof.txt`

export const httpsFile: LookMethod = {
  name: 'https-file',
  by: 'look',
  fits: ['domain'],
  days: 90,
  publish: ({ value }, word) => ({ where: addressOf(value), value: publishedAs(word) }),
  look: ({ value }, word, outside) => lookAtFile(addressOf(value), word, outside),
}
