// Report type → problem, severity, whose it is and where.
export { isKnownType, kindOfReport, knownTypes, reportKinds, severityOf } from './lookup.ts'
export type { Family, NameColumn, ReportKind, Severity } from './report-kind.ts'
