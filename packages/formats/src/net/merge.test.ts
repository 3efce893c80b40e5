// Merged networks hold the same addresses and are as few as can be, for any set in a space that can be counted out.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNetwork, mergeNetworks, type Network, networkOf, parseIp, parseNetwork } from './index.ts'

const network = (text: string): Network => {
  const read = parseNetwork(text)
  if (!read.ok) throw new Error(text)
  return read.value
}
const merged = (...texts: string[]) => mergeNetworks(texts.map(network)).map(formatNetwork)

describe('merged networks', () => {
  it.each([
    [[], []],
    [['192.0.2.0/25', '192.0.2.128/25'], ['192.0.2.0/24']],
    [['192.0.2.0/24', '192.0.2.64/26'], ['192.0.2.0/24']],
    [
      ['192.0.2.64/26', '192.0.2.128/26'],
      ['192.0.2.64/26', '192.0.2.128/26'],
    ],
    [['192.0.2.0/32', '192.0.2.1/32', '192.0.2.2/31', '192.0.2.4/30'], ['192.0.2.0/29']],
    [
      ['2001:db8:1::/48', '192.0.2.0/24', '2001:db8::/48'],
      ['192.0.2.0/24', '2001:db8::/47'],
    ],
    [
      ['0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1'],
      ['0.0.0.0/0', '::/0'],
    ],
  ])('%j are %j', (given, expected) => expect(merged(...given)).toEqual(expected))

  const bits = { 4: 32, 6: 128 } as const
  const start = { 4: parseIp('192.0.2.0')?.value ?? 0n, 6: parseIp('2001:db8::')?.value ?? 0n }
  const small = fc
    .record({ version: fc.constantFrom<4 | 6>(4, 6), at: fc.nat(63), depth: fc.nat(6) })
    .map(({ version, at, depth }) => networkOf({ version, value: start[version] + BigInt(at) }, bits[version] - depth))
  const addresses = (networks: readonly Network[]) =>
    new Set(
      networks.flatMap(({ version, first, last }) =>
        Array.from({ length: Number(last - first) + 1 }, (_, n) => `${version} ${first + BigInt(n)}`),
      ),
    )

  it('hold the same addresses, each once', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (networks) => {
        const few = mergeNetworks(networks)
        expect(addresses(few)).toEqual(addresses(networks))
        expect(few.reduce((sum, { first, last }) => sum + Number(last - first) + 1, 0)).toBe(addresses(networks).size)
      }),
    )
  })

  it('are as few as can be: every set of networks with the same addresses has at least as many', () => {
    const parent = ({ version, first, prefix }: Network) => networkOf({ version, value: first }, prefix - 1)
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (networks) => {
        const few = mergeNetworks(networks)
        const held = addresses(networks)
        // Each is as wide as the addresses allow: so any other set needs one of its own within each of these.
        for (const one of few) expect([...addresses([parent(one)])].every((address) => held.has(address))).toBe(false)
      }),
    )
  })

  it('are the same in any order, and merged again', () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (networks) => {
        const few = mergeNetworks(networks)
        expect(mergeNetworks(networks.toReversed())).toEqual(few)
        expect(mergeNetworks(few)).toEqual(few)
      }),
    )
  })
})
