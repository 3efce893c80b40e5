// Asks DNS what a domain says about its mail.
import type { Resolver } from 'node:dns/promises'
import { getDomain } from 'tldts'
import { type Check, judgeDkim, judgeDmarc, judgeMx, judgeSpf, type Lookup } from './advice.ts'

/** Names that mail servers and services commonly use for their keys; there is no way to ask for all. */
export const commonSelectors = [
  'default',
  'dkim',
  'mail',
  'google',
  'selector1',
  'selector2',
  's1',
  's2',
  'k1',
  'schakel',
] as const

const absent = new Set(['ENODATA', 'ENOTFOUND', 'NXDOMAIN'])

async function lookupOf(ask: () => Promise<string[]>): Promise<Lookup> {
  try {
    const texts = await ask()
    return texts.length > 0 ? { state: 'found', texts } : { state: 'none' }
  } catch (error) {
    return absent.has((error as NodeJS.ErrnoException).code ?? '') ? { state: 'none' } : { state: 'failed' }
  }
}

/** Judges MX, SPF, DKIM and DMARC of a sender's domain; never throws. */
export async function checkDomain(domain: string, smtpHost: string, resolver: Resolver): Promise<Check[]> {
  const texts = (name: string) =>
    lookupOf(async () => (await resolver.resolveTxt(name)).map((strings) => strings.join('')))
  const parent = getDomain(domain) ?? domain
  const [mx, own, dmarc, above, ...keys] = await Promise.all([
    lookupOf(async () => (await resolver.resolveMx(domain)).map(({ exchange }) => exchange)),
    texts(domain),
    texts(`_dmarc.${domain}`),
    parent === domain ? Promise.resolve<Lookup>({ state: 'none' }) : texts(`_dmarc.${parent}`),
    ...commonSelectors.map((selector) => texts(`${selector}._domainkey.${domain}`)),
  ])
  const found = new Map(
    commonSelectors.flatMap((selector, i) => {
      const lookup = keys[i]
      const text = lookup?.state === 'found' ? lookup.texts.find((one) => /(^|;)\s*p=/.test(one)) : undefined
      return text === undefined ? [] : [[selector as string, text] as const]
    }),
  )
  return [
    judgeMx(domain, mx),
    judgeSpf(domain, smtpHost, own, mx.state === 'found'),
    judgeDkim(domain, commonSelectors, found),
    judgeDmarc(domain, parent, dmarc, above),
  ]
}
