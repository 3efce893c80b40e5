// What nobody answers for on the internet is no asset; space of documentation is let through for the demo and tests alone.
import { describe, expect, it } from 'vitest'
import { canonicalAsset } from './canonical.ts'

const ruleOf = (type: string, text: string, documentation: boolean) => {
  const read = canonicalAsset(type, text, documentation)
  return read.ok ? read.value.value : read.problems[0]?.rule
}

describe('an asset as somebody wrote it', () => {
  it.each([
    ['network', '192.0.2.0/24', 'network.special', '192.0.2.0/24'],
    ['network', '2001:db8::/32', 'network.special', '2001:db8::/32'],
    ['network', '10.0.0.0/8', 'network.special', 'network.special'],
    ['network', '192.168.1.0/24', 'network.special', 'network.special'],
    ['network', 'fd00::/48', 'network.special', 'network.special'],
    ['network', '127.0.0.0/8', 'network.special', 'network.special'],
    ['asn', 'AS64496', 'asn.special', '64496'],
    ['asn', 'AS64512', 'asn.special', 'asn.special'],
    ['asn', 'AS65535', 'asn.special', 'asn.special'],
    ['domain', 'korenaar.example', 'domain.documentation', 'korenaar.example'],
  ])('%s %s: refused by rule %s; where documentation counts: %s', (type, text, strict, lenient) => {
    expect(ruleOf(type, text, false)).toBe(strict)
    expect(ruleOf(type, text, true)).toBe(lenient)
  })

  it.each([
    ['3fff::/28', '3fff::/28 is 1048576 networks of /48, each enough for a site. Is that right?'],
    ['3fff::/29', undefined],
    ['2001:db8::/32', undefined],
    ['192.0.2.0/24', undefined],
  ])('%s: very wide is warned of: %s', (network, message) => {
    const read = canonicalAsset('network', network, true)
    expect(read.ok && read.value.warnings[0]?.message).toBe(message)
  })
})
