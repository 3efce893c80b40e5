// What a CSV says comes out of any reader as it went in, and no cell is a formula, however a spreadsheet cuts it.
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, type Columns, csvHead, csvLines } from './csv-lines.ts'

interface Row {
  name: Cell
  note: Cell
}
const columns: Columns<Row> = { name: (row) => row.name, 'note.text': (row) => row.note }
const written = (...rows: Row[]) => csvHead(columns as Columns<never>) + csvLines(columns, rows)
const cells = (text: string, delimiter = ',') =>
  parse(text, { delimiter, relaxColumnCount: true, relaxQuotes: true }) as string[][]
const awkward = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ',', ';', '"', "'", ' ', 'a', '1', 'é', '|'),
})

describe('a CSV', () => {
  it('has a heading, ends each line with CRLF, and quotes only what needs it', () => {
    expect(written({ name: 'Bakkerij De Korenaar', note: 'a,b "c"\nd' }, { name: 3, note: null })).toBe(
      'name,note.text\r\nBakkerij De Korenaar,"a,b ""c""\nd"\r\n3,\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+31 10 123 45 67', "'+31 10 123 45 67"],
    ['-x', "'-x"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['a;=cmd', '"a;\'=cmd"'],
    ['a\n=cmd', '"a\n\'=cmd"'],
    ['a-b=c@d', 'a-b=c@d'],
    ['two\r\nlines', '"two\r\nlines"'],
  ])('defuses %j and nothing else', (text, cell) => {
    expect(written({ name: text, note: '' })).toBe(`name,note.text\r\n${cell},\r\n`)
  })

  it('keeps numbers and yes or no as they are', () => {
    expect(written({ name: -5, note: true })).toBe('name,note.text\r\n-5,true\r\n')
  })

  it('is read back as it was, apart from the sign that defuses', () => {
    fc.assert(
      fc.property(awkward, awkward, (name, note) => {
        const [, row = []] = cells(written({ name, note }))
        const plain = (text: string) => text.replaceAll("'", '')
        expect(row.map(plain)).toEqual([name, note].map(plain))
      }),
    )
  })

  it('holds no cell that begins as a formula, also where a semicolon or a tab cuts cells', () => {
    fc.assert(
      fc.property(awkward, awkward, (name, note) => {
        const text = written({ name, note })
        for (const cell of cells(text).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
        for (const cell of text.split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[=+\-@]/)
      }),
    )
  })
})
