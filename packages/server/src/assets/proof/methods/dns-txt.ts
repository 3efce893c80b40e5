// A TXT record below the domain: only who manages its DNS can put it there.
import { lookAtTxt } from '../ask-dns.client.ts'
import { publishedAs } from '../outcome.ts'
import type { LookMethod } from './method.ts'

const nameOf = (domain: string) => `_schakel.${domain}`

export const dnsTxt: LookMethod = {
  name: 'dns-txt',
  by: 'look',
  fits: ['domain'],
  days: 90,
  publish: ({ value }, word) => ({ where: nameOf(value), value: publishedAs(word) }),
  look: ({ value }, word, outside) => lookAtTxt(nameOf(value), word, outside),
}
