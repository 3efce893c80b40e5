// Findings as CSV (RFC 4180); a cell that a spreadsheet would take for a formula is defused.
import type { FindingRow } from './findings.store.ts'
import { titleOf } from './present.ts'

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const header = [
  'id',
  'member',
  'severity',
  'status',
  'title',
  'source.ip',
  'source.port',
  'protocol.transport',
  'source.fqdn',
  'malware.name',
  'classification.taxonomy',
  'classification.type',
  'classification.identifier',
  'count',
  'first_seen',
  'last_seen',
  'tlp',
  'source',
]

export function csvOf(rows: readonly FindingRow[]): string {
  const lines = rows.map((row) =>
    [
      row.id,
      row.member_name,
      row.severity,
      row.status,
      titleOf(row).en,
      row.ip ?? row.subject,
      row.port,
      row.protocol,
      row.hostname,
      row.malware,
      row.taxonomy,
      row.type,
      row.identifier,
      row.count,
      row.first_seen.toISOString(),
      row.last_seen.toISOString(),
      `TLP:${row.tlp}`,
      row.source_name,
    ]
      .map(cell)
      .join(','),
  )
  return `${[header.join(','), ...lines].join('\r\n')}\r\n`
}
