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

/** Rows of a small CSV with their line numbers; `problems` has one entry when the file itself can't be read. */
export function readCsv(text: string): { rows: CsvRow[]; problems: LineProblem[] } {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = (first.match(/;/g)?.length ?? 0) > (first.match(/,/g)?.length ?? 0) ? ';' : ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      info: true,
      to: mostLines + 2,
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
