// Writes CSV (RFC 4180) that is safe to open: a cell that a spreadsheet would take for a formula is defused.
export type Cell = string | number | boolean | null | undefined

/** Headings of a CSV and, for each, its cell of a row; the columns stand in this order. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>

const formula = /^(?=[=+\-@\t\r\n])/
/** Where a spreadsheet may cut a cell: in countries whose list separator is a semicolon, a comma's quotes don't hold. */
const cut = /[;\t\r\n](?=[=+\-@])/g

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell)
  const safe = cell.replace(cut, "$&'").replace(formula, "'")
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const line = (cells: readonly Cell[]): string => `${cells.map(written).join(',')}\r\n`

/** The first line. */
export function csvHead(columns: Columns<never>): string {
  return line(Object.keys(columns))
}

/** One line a row. */
export function csvLines<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns)
  return rows.map((row) => line(cells.map((cell) => cell(row)))).join('')
}
