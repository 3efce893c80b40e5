// A CSV of assets: headings in Dutch or English, comma or semicolon; a bad line is a problem, its neighbours are kept.
import { type CsvRow, type LineProblem, mostLines, readCsv } from '../platform/index.ts'
import { type CanonicalAsset, canonicalAsset } from './canonical.ts'

export interface ImportedLine {
  line: number
  asset: CanonicalAsset
  note: string | null
  reference: string | null
}

type Column = 'type' | 'value' | 'note' | 'reference'

const headings: Record<string, Column> = {
  type: 'type',
  soort: 'type',
  value: 'value',
  waarde: 'value',
  asset: 'value',
  note: 'note',
  opmerking: 'note',
  notitie: 'note',
  reference: 'reference',
  kenmerk: 'reference',
  referentie: 'reference',
}
const types: Record<string, string> = {
  network: 'network',
  netwerk: 'network',
  ip: 'network',
  cidr: 'network',
  asn: 'asn',
  as: 'asn',
  'as-nummer': 'asn',
  domain: 'domain',
  domein: 'domain',
  domeinnaam: 'domain',
}

export interface AssetFile {
  /** What the file speaks of beside the assets themselves. */
  columns: readonly Column[]
  lines: ImportedLine[]
  problems: LineProblem[]
}

/** What keeps the whole file from being read, or null. */
function wholeProblem(header: CsvRow, columns: readonly (Column | undefined)[], lines: number): LineProblem | null {
  if (!columns.includes('type') || !columns.includes('value'))
    return { line: header.line, message: 'The first line must name the columns: type,value (and note, reference)' }
  if (lines > mostLines)
    return { line: mostLines + 2, message: `A file may have at most ${mostLines} lines. Cut it in parts.` }
  return null
}

const longest = { note: 500, reference: 80 } as const

function readLine(line: number, cell: (column: Column) => string, documentation: boolean): ImportedLine | LineProblem {
  const type = types[cell('type').toLowerCase()]
  if (!type) {
    const message = `"${cell('type')}" is no type. Write network, asn or domain.`
    return { line, field: 'type', message, rule: 'asset.type' }
  }
  for (const [column, most] of Object.entries(longest) as [keyof typeof longest, number][])
    if (cell(column).length > most)
      return { line, field: column, message: `This is longer than ${most} characters.`, rule: 'field.long' }
  if (/\p{Cc}/u.test(cell('reference')))
    return { line, field: 'reference', message: 'A reference is one line.', rule: 'field.line' }
  const read = canonicalAsset(type, cell('value'), documentation)
  if (read.ok) return { line, asset: read.value, note: cell('note') || null, reference: cell('reference') || null }
  const { rule, suggestion } = read.problems[0] ?? {}
  return { line, field: 'value', message: read.problems.map((found) => found.message).join(' '), rule, suggestion }
}

/** Lines of the file as assets; `documentation` says whether documentation addresses may be assets. */
export function readAssetCsv(text: string, documentation: boolean): AssetFile {
  const { rows, problems } = readCsv(text)
  const nothing = (found: LineProblem[]): AssetFile => ({ columns: [], lines: [], problems: found })
  const [header, ...body] = rows
  const empty = { line: 1, message: 'The file is empty. Its first line says: type,value' }
  if (!header) return nothing(problems.length > 0 ? problems : [empty])
  const columns = header.cells.map((cell) => headings[cell.toLowerCase()])
  const whole = wholeProblem(header, columns, body.length)
  if (whole) return nothing([whole])
  const lines: ImportedLine[] = []
  for (const { line, cells } of body) {
    const read = readLine(line, (column) => cells[columns.indexOf(column)] || '', documentation)
    if ('asset' in read) lines.push(read)
    else problems.push(read)
  }
  return { columns: columns.filter((column) => column !== undefined), lines, problems }
}
