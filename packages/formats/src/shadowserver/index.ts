// Shadowserver reports: names of files, columns, timestamps and the signed API.
export { apiRequest, downloadUrl, type SignedRequest, signRequest } from './api-request.ts'
export { type EventFields, type Row, readNumber, toEvent, toRow } from './event.ts'
export { type ReportName, readReportName } from './file-name.ts'
export { type Header, readHeader } from './header.ts'
export { parseTimestamp } from './timestamp.ts'
