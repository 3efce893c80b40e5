// A CSV of assets: headings in Dutch or English, comma or semicolon; a bad line is a problem, its neighbours are kept.
import { type LineProblem, mostLines, readCsv } from '../platform/index.ts'
import { type CanonicalAsset, canonicalAsset } from './canonical.ts'

export interface ImportedLine {
  line: number
  asset: CanonicalAsset
  note: string | null
  reference: string | null
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
  if (body.length > mostLines)
    return {
      lines: [],
      problems: [{ line: mostLines + 2, message: `A file may have at most ${mostLines} lines. Cut it in parts.` }],
    }
  const lines: ImportedLine[] = []
  for (const { line, cells } of body) {
    const cell = (name: string) => cells[columns.indexOf(name as never)] || ''
    const type = types[cell('type').toLowerCase()]
    if (!type) {
      problems.push({
        line,
        field: 'type',
        message: `"${cell('type')}" is no type. Write network, asn or domain.`,
        rule: 'asset.type',
      })
      continue
    }
    const read = canonicalAsset(type, cell('value'), documentation)
    if (read.ok)
      lines.push({ line, asset: read.value, note: cell('note') || null, reference: cell('reference') || null })
    else {
      const { rule, suggestion } = read.problems[0] ?? {}
      problems.push({
        line,
        field: 'value',
        message: read.problems.map((found) => found.message).join(' '),
        rule,
        suggestion,
      })
    }
  }
  return { lines, problems }
}
