// Report type → problem, severity, whose it is and where.
export { isKnownType, kindOfReport, kindOfRsit, knownTypes, reportKinds, severityOf } from './lookup.ts'
export type { Family, NameColumn, ReportKind, Severity } from './report-kind.ts'
