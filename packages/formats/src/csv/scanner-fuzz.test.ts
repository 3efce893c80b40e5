// The CSV scanner against damaged and hostile input: it never throws, loses no neighbours and keeps its memory.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowScanner, splitRow } from './index.ts'

function run(text: Uint8Array, cuts: readonly number[], maxRowBytes: number, windowBytes: number) {
  const seen: string[] = []
  const scanner = createRowScanner({
    onHeader: () => [0, 2],
    onRow: (bytes, start, end, line) => seen.push(`${line}:${splitRow(bytes, start, end).join('|')}`),
    onReject: (line, reason) => seen.push(`${line}:${reason}`),
    maxRowBytes,
    windowBytes,
  })
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut > from && cut < text.length) {
      scanner.push(text.subarray(from, cut))
      from = cut
    }
  }
  scanner.push(text.subarray(from))
  scanner.end()
  return { seen, offset: scanner.offset, problem: scanner.problem }
}

const hostile = fc
  .array(fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', '\0', 'é', '\uFEFF', '",', ',"', '"\n'), {
    maxLength: 80,
  })
  .map((parts) => Buffer.from(parts.join('')))
const cutting = fc.array(fc.nat(200), { maxLength: 12 })

describe('Damaged CSV', () => {
  it('is read the same way wherever the chunks are cut', () => {
    const damaged = fc.oneof(hostile, fc.uint8Array({ maxLength: 200 }))
    fc.assert(
      fc.property(damaged, cutting, fc.constantFrom(1, 8, 64), (bytes, cuts, windowBytes) => {
        const text = Buffer.concat([Buffer.from('a,b,c\n'), bytes])
        const one = run(text, [], 1000, 262_144)
        expect(run(text, cuts, 1000, windowBytes)).toEqual(one)
        expect(one.offset).toBe(text.length)
      }),
      { numRuns: 3000 },
    )
  })

  it('never throws nor stalls with a low limit', () => {
    fc.assert(
      fc.property(hostile, cutting, fc.integer({ min: 1, max: 20 }), (bytes, cuts, limit) => {
        const { offset, problem } = run(bytes, cuts, limit, 4)
        expect(problem !== undefined || offset === bytes.length).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never costs a sound row that stands next to one damaged line', () => {
    const bad = fc.string({ unit: fc.constantFrom('"', ',', 'a', '\0', '\r'), minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(bad, (line) => {
        const sound = '7,"x ""y"" z","t"\n'.repeat(3)
        const { seen } = run(Buffer.from(`a,b,c\n${sound}${line}\n${sound}`), [], 1000, 64)
        expect(seen.filter((row) => row.endsWith('7|x "y" z|t')).length).toBe(6)
      }),
      { numRuns: 2000 },
    )
  })

  it('reports a line of 200 MB once and stays in bounded memory', () => {
    const rejects: string[] = []
    let rows = 0
    const scanner = createRowScanner({
      onHeader: () => [0],
      onRow: () => rows++,
      onReject: (line, reason, raw) => rejects.push(`${line} ${reason} ${raw.length}`),
    })
    scanner.push(Buffer.from('a,b\n1,2\n'))
    const before = process.memoryUsage().arrayBuffers
    const chunk = Buffer.alloc(1_048_576, 'x"')
    for (let count = 0; count < 200; count++) scanner.push(chunk)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000)
    scanner.push(Buffer.from('\n3,4\n'))
    scanner.end()
    expect([rows, rejects]).toEqual([2, ['3 csv.row-too-long 65536']])
  })

  it('gets through megabytes in which quotes open and never close', () => {
    for (const line of ['1,"x\n', '""\n"\n', `"\n${'x\n'.repeat(50)}`, '"a","b"c"\n', '1,"x""\n""\n']) {
      const text = Buffer.from(`a,b,c\n${line.repeat(Math.ceil(8_000_000 / line.length))}`)
      expect(run(text, [], 1_048_576, 262_144).offset).toBe(text.length)
    }
  })
})
