// What goes upstream: without owners nothing tells whose it is, and a difference leads from the one set to the other.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, hashOf, linesFor, type OwnedAsset, readLine, written } from './upstream.ts'

const asset = (type: OwnedAsset['type'], value: string, reference: string | null = null): OwnedAsset => ({
  type,
  value,
  reference,
})
const constituency = [
  asset('domain', 'a.example', 'klant-1'),
  asset('network', '192.0.2.128/25', 'klant-2'),
  asset('asn', '64496', 'klant-3'),
  asset('network', '192.0.2.0/25', 'klant-1'),
  asset('network', '192.0.2.64/26', 'klant-4'),
  asset('domain', 'a.example', 'klant-5'),
]

describe('lines for the upstream', () => {
  it('without owners are merged, each once, and bear no reference', () => {
    expect(linesFor(constituency, 'none').map(written)).toEqual([
      'network\t192.0.2.0/24\t',
      'asn\tAS64496\t',
      'domain\ta.example\t',
    ])
  })

  it('with references are one an asset, as its member declared it', () => {
    const lines = linesFor(constituency, 'reference')
    expect(lines).toHaveLength(6)
    expect(lines).toContainEqual({ type: 'network', value: '192.0.2.64/26', reference: 'klant-4' })
    expect(linesFor([...constituency, ...constituency], 'reference')).toEqual(lines)
  })

  it('are read back as they were written', () => {
    for (const line of linesFor(constituency, 'reference')) expect(readLine(written(line))).toEqual(line)
  })
})

describe('a difference', () => {
  const lines = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))

  it('leads from the lines before to those of now, and is empty between the same', () => {
    fc.assert(
      fc.property(lines, lines, (before, now) => {
        const { added, removed } = differenceOf(before, now)
        const made = new Set([...before.filter((line) => !removed.includes(line)), ...added])
        expect(made).toEqual(new Set(now))
        expect(added.length + removed.length === 0).toBe(hashOf(before) === hashOf(now))
      }),
    )
  })
})
