// A word that is searched for is an address, a network, a name or a problem, whichever it can be.
import { formatIp, networkOf, parseNetwork } from '@schakel/formats/net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, meaningOf } from './search-words.ts'

describe('a search word', () => {
  it.each([
    ['192.0.2.0/24', 'network'],
    ['2001:db8::/32', 'network'],
    ['192.0.2.1/24', 'name'],
    ['192.0.2.', 'name'],
    ['bakker.example', 'name'],
    ['2001:DB8:', 'name'],
    ['rdp', 'issues'],
    ['open-rdp', 'issues'],
    ['Bureaublad op afstand', 'issues'],
    ['www', 'name'],
  ])('%s is a %s', (word, kind) => {
    expect(meaningOf(word).kind).toBe(kind)
  })

  it('finds a problem by its key', () => {
    expect(meaningOf('open-rdp')).toMatchObject({ issues: ['open-rdp'] })
  })

  it.each([
    ['192.0.2.0/24', '192.0.2.'],
    ['192.0.0.0/20', '192.0.'],
    ['192.0.2.7/32', '192.0.2.'],
    ['0.0.0.0/0', ''],
    ['2001:db8::/32', '2001:db8:'],
    ['2001:db8:0:1::/64', '2001:db8:'],
    ['2001:db8:1:2::/64', '2001:db8:1:2:'],
    ['2001:db8:1000::/36', '2001:db8:'],
    ['::/0', ''],
  ])('every address of %s begins with “%s”', (text, beginning) => {
    const network = parseNetwork(text)
    expect(network.ok && beginningOf(network.value)).toBe(beginning)
  })

  it('leaves out no address of any network', () => {
    const version4 = fc.record({
      version: fc.constant(4 as const),
      value: fc.bigInt(0n, 2n ** 32n - 1n),
      bits: fc.nat(32),
    })
    const group = fc.oneof(fc.constant(0n), fc.bigInt(0n, 0xffffn))
    const version6 = fc.record({
      version: fc.constant(6 as const),
      value: fc
        .array(group, { minLength: 8, maxLength: 8 })
        .map((groups) => groups.reduce((all, one) => (all << 16n) | one, 0n)),
      bits: fc.nat(128),
    })
    fc.assert(
      fc.property(fc.oneof(version4, version6), ({ version, value, bits }) => {
        expect(formatIp({ version, value }).startsWith(beginningOf(networkOf({ version, value }, bits)))).toBe(true)
      }),
    )
  })
})
