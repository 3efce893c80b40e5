// What the CSV scanner reads: by the letter of RFC 4180, cut into chunks anywhere, and compared with csv-parse.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRowScanner, fieldText, type RowScannerOptions, splitRow } from './index.ts'

const samples = new URL('../../../../../shared/samples/shadowserver/', import.meta.url)

interface Scan {
  header: string[]
  rows: string[][]
  wanted: (string | undefined)[][]
  lines: number[]
  offsets: number[]
  rejects: { line: number; reason: string; raw: string }[]
  problem: string | undefined
}

function scan(input: Buffer | string, cuts: number[] = [], more: Partial<RowScannerOptions> = {}): Scan {
  const text = Buffer.isBuffer(input) ? input : Buffer.from(input)
  const out: Scan = { header: [], rows: [], wanted: [], lines: [], offsets: [], rejects: [], problem: undefined }
  const scanner = createRowScanner({
    onHeader: (names) => {
      out.header = names
      return names.map((_, index) => names.length - 1 - index)
    },
    onRow: (bytes, start, end, line, fields) => {
      out.rows.push(splitRow(bytes, start, end))
      const texts: (string | undefined)[] = []
      for (let at = 0; at < fields.length; at += 2) {
        texts.push(fields[at]! < 0 ? undefined : fieldText(bytes, fields[at]!, fields[at + 1]!))
      }
      out.wanted.push(texts.reverse())
      out.lines.push(line)
      out.offsets.push(scanner.offset)
    },
    onReject: (line, reason, raw) => out.rejects.push({ line, reason, raw: raw.toString('latin1') }),
    ...more,
  })
  let from = more.resume?.offset ?? 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    if (cut <= from || cut >= text.length) continue
    scanner.push(Buffer.from(text.subarray(from, cut)))
    from = cut
  }
  scanner.push(text.subarray(from))
  scanner.end()
  out.problem = scanner.problem?.rule
  return out
}

function reference(text: Buffer | string): string[][] {
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] })
}

const content = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'é', '漢', ' '), maxLength: 8 }),
)
const quoted = content.map((text) => `"${text.replaceAll('"', '""')}"`)
const plain = fc.string({ unit: fc.constantFrom('a', '1', 'é', ' ', ';', '.', '漢'), maxLength: 12 })
const file = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.array(fc.array(fc.oneof(quoted, plain), { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\n'), { minLength: 12, maxLength: 12 }),
      fc.boolean(),
      fc.constantFrom('', '\n', '\r\n'),
    ),
  )
  .map(([mark, rows, ends, closed, start]) => {
    const body = rows.map((row, at) => row.join(',') + (closed || at < rows.length - 1 ? ends[at] : '')).join('')
    return Buffer.from(mark + start + body)
  })
const cutting = fc.array(fc.nat(400), { maxLength: 20 })

describe('A CSV file that keeps to RFC 4180', () => {
  it('gives the rows and fields that csv-parse gives, wherever chunks are cut', () => {
    fc.assert(
      fc.property(file, cutting, fc.constantFrom(1, 7, 16, 64, 262_144), (text, cuts, windowBytes) => {
        const got = scan(text, cuts, { windowBytes })
        const want = reference(text)
        expect(got.rejects).toEqual([])
        expect([got.header, ...got.rows]).toEqual(want)
        expect(got.wanted).toEqual(want.slice(1))
      }),
      { numRuns: 1500 },
    )
  })

  if (existsSync(samples))
    it('reads every Shadowserver sample as csv-parse does', () => {
      for (const name of readdirSync(samples).filter((each) => each.endsWith('.csv'))) {
        const text = readFileSync(new URL(name, samples))
        const got = scan(text, [1, 100, 777, 1500], { windowBytes: 512 })
        expect([name, got.rejects]).toEqual([name, []])
        expect([got.header, ...got.rows]).toEqual(reference(text))
      }
    })

  it('says at which line a row begins, blank lines and quoted newlines counted', () => {
    const got = scan('\uFEFFa,b\r\n\r\n1,"x\ny"\r\n\n2,z')
    expect(got.rows).toEqual([
      ['1', 'x\ny'],
      ['2', 'z'],
    ])
    expect(got.lines).toEqual([3, 6])
  })

  it('tells empty columns from missing ones', () => {
    const got = scan('a,b,c\n1,,\n2\n"",""\n')
    expect(got.wanted).toEqual([
      ['1', '', ''],
      ['2', undefined, undefined],
      ['', '', undefined],
    ])
  })

  it('goes on from any row where an earlier scan stopped', () => {
    fc.assert(
      fc.property(file, fc.nat(20), (text, pick) => {
        const whole = scan(text)
        if (whole.rows.length === 0) return
        const at = pick % whole.rows.length
        const resume = { names: whole.header, line: whole.lines[at + 1] ?? 99, offset: whole.offsets[at]! }
        expect(scan(text, [], { resume }).rows).toEqual(whole.rows.slice(at + 1))
      }),
    )
  })
})

describe('A CSV file with broken rows', () => {
  const around = (bad: string | Buffer) =>
    Buffer.concat([Buffer.from('a,b,c\n1,x,y\n'), Buffer.from(bad as string), Buffer.from('\n3,"x",y\n4,x,"y"\n')])

  it.each([
    ['a quote that never closes', '2,"x,y', 'csv.unbalanced-quote'],
    ['a quote inside a plain field', '2,x"x,y', 'csv.unbalanced-quote'],
    ['text after a closing quote', '2,"x"x,y', 'csv.stray-quote'],
    ['a NUL byte', '2,x\0,y', 'csv.nul-byte'],
    ['invalid UTF-8', Buffer.from([50, 44, 0xc3, 0x28, 44, 121]), 'csv.invalid-utf8'],
    ['a row that is too long', `2,${'x'.repeat(100)},y`, 'csv.row-too-long'],
    ['a long row full of quotes', `2,${'"'.repeat(101)},y`, 'csv.row-too-long'],
  ])('costs one row for %s and keeps its neighbours', (_name, bad, reason) => {
    for (const windowBytes of [1, 16, 64, 262_144]) {
      const got = scan(around(bad), [3, 20, 25, 60], { maxRowBytes: 64, windowBytes })
      expect(got.rows.map((row) => row[0])).toEqual(['1', '3', '4'])
      expect(got.rejects.map(({ line, reason: why }) => [line, why])).toEqual([[3, reason]])
    }
  })

  it('does not swallow plain rows up to the end of the file behind an open quote', () => {
    const got = scan(`a,b\n1,"open\n${'2,x\n'.repeat(500)}`, [], { maxRowBytes: 100_000 })
    expect(got.rows.length).toBe(500)
    expect(got.rejects).toEqual([{ line: 2, reason: 'csv.unbalanced-quote', raw: '1,"open' }])
  })

  it('does not join rows of which two hold a single quote each', () => {
    const got = scan('a,b,c\n1,x,"y\n2,x,y\n3,x",y\n4,x,y\n')
    expect(got.rows.map((row) => row[0])).toEqual(['2', '4'])
    expect(got.rejects.map((reject) => reject.line)).toEqual([2, 4])
  })

  it('stops at a header that can not be used', () => {
    expect(scan('').problem).toBe('csv.no-header')
    expect(scan('a\0,b\n1,2\n').problem).toBe('csv.header-unreadable')
    expect(scan(Buffer.from('a,b\n1,2\n', 'utf16le')).problem).toBe('csv.header-unreadable')
    const refusing = scan('a,b\n1,2\n', [], { onHeader: () => ({ rule: 'test.refused', message: 'no' }) })
    expect([refusing.problem, refusing.rows]).toEqual(['test.refused', []])
  })
})
