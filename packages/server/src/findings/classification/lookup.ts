// Finds the kind of a report type; an unknown type is still matched, as itself.
import { type RsitTaxonomy, type RsitType, taxonomyOf } from '@schakel/formats/rsit'
import { families, kindOf } from './families.ts'
import { incidents } from './incidents.ts'
import type { Family, ReportKind, Severity } from './report-kind.ts'
import { scans } from './scans.ts'
import { vulnerabilities } from './vulnerabilities.ts'

export const reportKinds: readonly ReportKind[] = [...scans, ...vulnerabilities, ...incidents]

const byType = new Map(reportKinds.flatMap((kind) => kind.reportTypes.map((type) => [type, kind] as const)))

/** All report types of the table. */
export const knownTypes: readonly string[] = [...byType.keys()]

export function isKnownType(reportType: string): boolean {
  return byType.has(reportType)
}

/** The kind of the type, or one made for an unknown type: its rows are matched and kept, and a person looks. */
export function kindOfReport(reportType: string): ReportKind {
  return (
    byType.get(reportType) ??
    kindOf(
      { ...families.exposure, family: 'list' },
      { issue: `unknown-${reportType}`.slice(0, 90), types: [reportType], rsit: 'other', severity: 'low' },
    )
  )
}

/** The kind of a problem that only its RSIT type tells: an event that some feed classified itself. */
export function kindOfRsit(issue: string, rsit: RsitType): ReportKind {
  const taxonomy = taxonomyOf(rsit)
  const family = familyOf[taxonomy] ?? 'exposure'
  const severity = family === 'infection' || family === 'compromise' ? 'high' : 'medium'
  return kindOf({ ...families[family] }, { issue, types: [], rsit, severity })
}

const familyOf: Partial<Record<RsitTaxonomy, Family>> = {
  'malicious-code': 'infection',
  intrusions: 'compromise',
  vulnerable: 'vulnerability',
  availability: 'attack',
  'intrusion-attempts': 'attack',
}

/** A row's own severity wins over the table's (decision 0003). */
export function severityOf(said: string | undefined, otherwise: Severity): Severity {
  switch (said?.trim().toLowerCase()) {
    case 'critical':
    case 'high':
      return 'high'
    case 'medium':
      return 'medium'
    case 'low':
    case 'info':
    case 'informational':
      return 'low'
    default:
      return otherwise
  }
}
