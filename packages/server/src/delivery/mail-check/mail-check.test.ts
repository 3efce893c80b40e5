// The mail check reads real DNS answers and says what to mend.
import { describe, expect, it } from 'vitest'
import { makeResolver } from '../../platform/index.ts'
import { serveDns, type Zone } from '../../platform/testing/dns-server.ts'
import type { Check } from './advice.ts'
import { checkDomain } from './dns.client.ts'

async function check(
  zone: Zone,
  domain = 'example.org',
  smtpHost = 'smtp.example.org',
): Promise<Record<string, Check>> {
  const dns = await serveDns(zone)
  try {
    const checks = await checkDomain(domain, smtpHost, makeResolver([dns.server]))
    return Object.fromEntries(checks.map((one) => [one.what, one]))
  } finally {
    dns.close()
  }
}
const spf = async (...texts: string[]) => (await check({ txt: { 'example.org': texts } })).spf
const dmarc = async (text: string) => (await check({ txt: { '_dmarc.example.org': [text] } })).dmarc

describe('the mail check', () => {
  it('is content with a domain that has all in order', async () => {
    const checks = await check({
      mx: { 'example.org': ['mx.example.org'] },
      txt: {
        'example.org': ['v=spf1 mx include:_spf.example.net -all', 'some-verification=1'],
        '_dmarc.example.org': ['v=DMARC1; p=reject; rua=mailto:dmarc@example.org'],
        'default._domainkey.example.org': [`v=DKIM1; k=rsa; p=${'A'.repeat(390)}`],
      },
    })
    expect(Object.values(checks).map(({ what, state }) => [what, state])).toEqual([
      ['mx', 'ok'],
      ['spf', 'ok'],
      ['dkim', 'ok'],
      ['dmarc', 'ok'],
    ])
    expect(checks.dkim?.found).toBe('default._domainkey.example.org')
  })

  it('says of an empty domain exactly which records to add, in both languages', async () => {
    const checks = await check({})
    expect(checks.spf).toMatchObject({ state: 'problem', found: null })
    expect(checks.spf?.advice.nl).toContain('"v=spf1 a:smtp.example.org -all"')
    expect(checks.spf?.advice.en).toContain('"v=spf1 a:smtp.example.org -all"')
    expect(checks.dmarc?.advice.en).toContain('_dmarc.example.org: "v=DMARC1; p=quarantine"')
    expect(checks.mx?.state).toBe('warning')
    expect(checks.dkim?.state).toBe('unknown')
  })

  it.each([
    ['two records', ['v=spf1 -all', 'v=spf1 mx -all'], 'problem'],
    ['everybody', ['v=spf1 +all'], 'problem'],
    ['everybody, said shortly', ['v=spf1 mx all'], 'problem'],
    ['no end', ['v=spf1 mx'], 'warning'],
    ['a neutral end', ['v=spf1 mx ?all'], 'warning'],
    ['a soft end', ['v=spf1 mx ~all'], 'ok'],
    ['a redirect', ['v=spf1 redirect=_spf.example.net'], 'ok'],
    [
      'too many lookups',
      [`v=spf1 ${Array.from({ length: 11 }, (_, i) => `include:s${i}.example.net`).join(' ')} -all`],
      'problem',
    ],
  ])('judges SPF with %s', async (_, texts, state) => {
    expect((await spf(...texts))?.state).toBe(state)
  })

  it.each([
    ['192.0.2.25', '"v=spf1 ip4:192.0.2.25 -all"'],
    ['[2001:db8::25]', '"v=spf1 ip6:2001:db8::25 -all"'],
    ['127.0.0.1', '"v=spf1 ip4:… -all"'],
    ['localhost', '"v=spf1 ip4:… -all"'],
  ])('names the mail server %s in SPF as %s', async (host, record) => {
    const { spf: said } = await check({}, 'example.org', host)
    expect(said?.advice.nl).toContain(record)
    expect(said?.advice.en).toContain(record)
  })

  it('advises a soft end where the domain has other mail', async () => {
    const mx = { 'example.org': ['mx.example.org'] }
    expect((await check({ mx })).spf?.advice.en).toContain('"v=spf1 mx a:smtp.example.org ~all"')
    const lax = { mx, txt: { 'example.org': ['v=spf1 mx ?all'] } }
    expect((await check(lax)).spf?.advice.en).toContain('"v=spf1 mx ~all"')
  })

  it('offers the same SPF record with a strict end', async () => {
    expect((await spf('v=spf1 mx +all'))?.advice.en).toContain('"v=spf1 mx -all"')
  })

  it.each([
    ['v=DMARC1; p=none', 'warning'],
    ['v=DMARC1; p=quarantine', 'ok'],
    ['v=DMARC1;p=REJECT', 'ok'],
    ['v=DMARC1; rua=mailto:x@example.org', 'problem'],
    ['v=DMARC10; p=reject', 'problem'],
  ])('judges DMARC %s as %s', async (text, state) => {
    expect((await dmarc(text))?.state).toBe(state)
  })

  it('takes the policy of the organisation’s domain for a subdomain', async () => {
    const zone = { txt: { '_dmarc.example.org': ['v=DMARC1; p=reject; sp=none'] } }
    expect((await check(zone, 'mail.example.org')).dmarc?.state).toBe('warning')
    expect((await check(zone)).dmarc?.state).toBe('ok')
  })

  it('tells a revoked key from none, and no answer from no record', async () => {
    const revoked = await check({ txt: { 'mail._domainkey.example.org': ['v=DKIM1; p='] } })
    expect(revoked.dkim?.state).toBe('problem')
    const broken = await check({ broken: ['example.org', '_dmarc.example.org'] })
    expect([broken.spf?.state, broken.mx?.state, broken.dmarc?.state]).toEqual(['unknown', 'unknown', 'unknown'])
  })
})
