// Shadowserver reports: names of files, columns, timestamps and the signed API.
export { apiBase, apiRequest, downloadBase, downloadUrl, type SignedRequest, signRequest } from './api-request.ts'
export { type EventFields, fieldName, type Row, readNumber, readText, toEvent, toRow } from './event.ts'
export { type ReportName, readReportName } from './file-name.ts'
export { type Header, readHeader } from './header.ts'
export { parseTimestamp } from './timestamp.ts'
