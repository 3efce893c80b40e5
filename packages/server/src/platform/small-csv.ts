// A small CSV that a person made in a spreadsheet: comma or semicolon, with the line number of each row.
import { parse } from 'csv-parse/sync'

export interface LineProblem {
  line: number
  field?: string
  message: string
  rule?: string | undefined
  suggestion?: string | undefined
}

export interface CsvRow {
  line: number
  cells: string[]
}

/** Rows that a file may have below its header. */
export const mostLines = 20_000

/** Bytes of one row, and columns that it may have: a wide row would cost as much as its columns times its lines. */
const longestRow = 65_536
const mostColumns = 50

const wide = `The first line has more than ${mostColumns} columns or is too long. Is this the right file?`

/** Rows of a small CSV with their line numbers; `problems` has one entry when the file itself can't be read. */
export function readCsv(text: string): { rows: CsvRow[]; problems: LineProblem[] } {
  const first = text.slice(0, longestRow).split(/\r?\n/, 1)[0] ?? ''
  const [semicolons, commas] = [first.split(';').length, first.split(',').length]
  if (first.length === longestRow || Math.max(semicolons, commas) > mostColumns)
    return { rows: [], problems: [{ line: 1, message: wide }] }
  const delimiter = semicolons > commas ? ';' : ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      info: true,
      to: mostLines + 2,
      maxRecordSize: longestRow,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record })), problems: [] }
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    return {
      rows: [],
      problems: [{ line, message: 'The file is no readable CSV from this line on. Look for a lone quotation mark.' }],
    }
  }
}
