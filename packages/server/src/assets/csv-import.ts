// A CSV of assets: headings in Dutch or English, comma or semicolon; a bad line is a problem, its neighbours are kept.
import { parse } from 'csv-parse/sync'
import { type CanonicalAsset, canonicalAsset } from './canonical.ts'

export interface ImportedLine {
  line: number
  asset: CanonicalAsset
  note: string | null
  reference: string | null
}
export interface LineProblem {
  line: number
  field?: string
  message: string
}

const headings: Record<string, 'type' | 'value' | 'note' | 'reference'> = {
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
const most = 20_000

/** Rows of a small CSV with their line numbers; `problems` has one entry when the file itself can't be read. */
export function readCsv(text: string): { rows: { line: number; cells: string[] }[]; problems: LineProblem[] } {
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
      to: most + 2,
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

export function readAssetCsv(text: string, documentation: boolean): { lines: ImportedLine[]; problems: LineProblem[] } {
  const { rows, problems } = readCsv(text)
  const [header, ...body] = rows
  if (!header)
    return {
      lines: [],
      problems:
        problems.length > 0 ? problems : [{ line: 1, message: 'The file is empty. Its first line says: type,value' }],
    }
  const columns = header.cells.map((cell) => headings[cell.toLowerCase()])
  if (!columns.includes('type') || !columns.includes('value')) {
    return {
      lines: [],
      problems: [
        { line: header.line, message: 'The first line must name the columns: type,value (and note, reference)' },
      ],
    }
  }
  if (body.length > most)
    return {
      lines: [],
      problems: [{ line: most + 2, message: `A file may have at most ${most} lines. Cut it in parts.` }],
    }
  const lines: ImportedLine[] = []
  for (const { line, cells } of body) {
    const cell = (name: string) => cells[columns.indexOf(name as never)] || ''
    const type = types[cell('type').toLowerCase()]
    if (!type) {
      problems.push({ line, field: 'type', message: `"${cell('type')}" is no type. Write network, asn or domain.` })
      continue
    }
    const read = canonicalAsset(type, cell('value'), documentation)
    if (read.ok)
      lines.push({ line, asset: read.value, note: cell('note') || null, reference: cell('reference') || null })
    else problems.push({ line, field: 'value', message: read.problems.map((found) => found.message).join(' ') })
  }
  return { lines, problems }
}
