// Addresses, networks, AS numbers and names are read exactly, written canonically, and refused with the mend.
import { isIPv4, isIPv6 } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  coverRange,
  formatIp,
  formatNetwork,
  hostName,
  parseAsn,
  parseDomain,
  parseIp,
  parseNetwork,
  specialAsn,
  specialSpaceOf,
} from './index.ts'

const wordsOf = (
  outcome: ReturnType<typeof parseNetwork> | ReturnType<typeof parseDomain> | ReturnType<typeof parseAsn>,
) => (outcome.ok ? '' : outcome.problems.map((found) => found.message).join(' '))

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8::192.0.2.1', '2001:db8::c000:201'],
    ['::', '::'],
  ])('%s is written %s', (text, canonical) => {
    const ip = parseIp(text)
    expect(ip && formatIp(ip)).toBe(canonical)
  })

  it.each([
    '',
    '192.0.2',
    '192.0.2.256',
    '192.0.02.1',
    '1.2.3.4.5',
    '2001:db8',
    ':1',
    '1::2::3',
    'fe80::1%eth0',
    '12345::',
    'a.b.c.d',
    '1:2:3:4:5:6:7:8:9',
    '2001:db8::1:',
  ])('%j is none', (text) => {
    expect(parseIp(text)).toBeNull()
  })

  it('agrees with the runtime on what an address is, and survives its own writing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[0-9a-f:.]{0,20}$/)), (text) => {
        const ip = parseIp(text)
        expect(ip !== null).toBe(isIPv4(text) || isIPv6(text))
        if (ip) expect(parseIp(formatIp(ip))).toEqual(ip)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a network', () => {
  it.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.7', '192.0.2.7/32'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['192.0.2.0 - 192.0.2.255', '192.0.2.0/24'],
    ['::ffff:192.0.2.7', '192.0.2.7/32'],
  ])('%s is %s', (text, canonical) => {
    const outcome = parseNetwork(text)
    expect(outcome.ok && formatNetwork(outcome.value)).toBe(canonical)
  })

  it.each([
    ['192.0.2.5/24', 'Did you mean 192.0.2.0/24?'],
    ['192.0.2.9-192.0.2.1', 'wrong way round'],
    ['192.0.2.1-192.0.2.6', '192.0.2.1/32, 192.0.2.2/31, 192.0.2.4/31, 192.0.2.6/32'],
    ['192.0.2.0/33', 'from 0 to 32'],
    ['the office', 'is no network'],
  ])('%s is refused and says: %s', (text, words) => {
    expect(wordsOf(parseNetwork(text))).toContain(words)
  })

  it('covers a range exactly and without overlap', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, length) => {
        const networks = coverRange(4, BigInt(a), BigInt(a + length))
        let next = BigInt(a)
        for (const network of networks) {
          expect(network.first).toBe(next)
          next = network.last + 1n
        }
        expect(next).toBe(BigInt(a + length + 1))
      }),
    )
  })

  it.each([
    ['10.1.0.0/16', 'private'],
    ['192.0.2.0/25', 'documentation'],
    ['0.0.0.0/0', 'reserved'],
    ['fe80::/64', 'link-local'],
    ['2001:db8:1::/48', 'documentation'],
    ['fec0::/10', 'private'],
    ['fec0:0:0:1::/64', 'private'],
    ['192.31.196.0/24', 'reserved'],
    ['192.52.193.0/25', 'reserved'],
    ['192.175.48.0/24', 'reserved'],
    ['2620:4f:8000::/48', 'reserved'],
    ['100:0:0:1::/64', 'reserved'],
    ['::1', 'loopback'],
    ['::/3', 'reserved'],
    ['4000::/16', 'reserved'],
    ['fe00::/16', 'reserved'],
  ])('%s is %s space', (text, kind) => {
    const outcome = parseNetwork(text)
    expect(outcome.ok && specialSpaceOf(outcome.value)?.kind).toBe(kind)
  })
})

describe('what somebody may hold', () => {
  const ordinary = (text: string) => {
    const outcome = parseNetwork(text)
    return outcome.ok && specialSpaceOf(outcome.value) === null
  }
  it.each(['145.0.0.0/16', '192.31.195.0/24', '2a00::/16', '2001:600::/32', '2620:4f:8001::/48'])('%s is', (text) => {
    expect(ordinary(text)).toBe(true)
  })
  it('lies, in IPv6, in the global unicast space 2000::/3', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff }), (first) => {
        if (ordinary(`${first.toString(16)}:1200::/32`)) expect(first >> 13).toBe(1)
      }),
    )
  })
})

describe('an AS number', () => {
  it.each([
    ['AS64496', 64_496],
    ['64496', 64_496],
    ['as 1.10', 65_546],
  ])('%s is %i', (text, asn) => {
    expect(parseAsn(text)).toMatchObject({ ok: true, value: asn })
  })
  it.each(['AS0', '4294967296', 'ASX', '70000.1'])('%s is refused', (text) => {
    expect(parseAsn(text).ok).toBe(false)
  })
  it('is known to be for documentation, private or reserved', () => {
    expect([64_500, 65_550, 64_600, 23_456, 1103].map(specialAsn)).toEqual([
      'documentation',
      'documentation',
      'private',
      'reserved',
      null,
    ])
  })
})

describe('a domain name', () => {
  it.each([
    ['Example.NL', 'example.nl'],
    ['bäckerei.example.', 'xn--bckerei-5wa.example'],
    ['*.example.com', 'example.com'],
    ['_dmarc.example.com', '_dmarc.example.com'],
  ])('%s is %s', (text, name) => {
    expect(parseDomain(text)).toMatchObject({ ok: true, value: name })
  })
  it.each([
    ['https://www.example.nl/a', 'www.example.nl'],
    ['localhost', 'at least two parts'],
    ['192.0.2.1', 'looks like an address'],
    ['a..example', 'is not allowed'],
    ['', 'is no domain name'],
  ])('%s is refused and says: %s', (text, words) => {
    expect(wordsOf(parseDomain(text))).toContain(words)
  })
  it('as a source saw it is read for matching, or is none', () => {
    expect([hostName('WWW.Example.COM.'), hostName('192.0.2.1'), hostName('printer'), hostName('')]).toEqual([
      'www.example.com',
      null,
      null,
      null,
    ])
  })
})
