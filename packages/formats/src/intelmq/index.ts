// IntelMQ events: NDJSON lines, one JSON array or one object.
export { type DocumentEvent, type EventFileForm, readDocument, sniffEvents } from './document.ts'
export { type IntelmqEvent, parseEvent, readEvent } from './event.ts'
export { createLineScanner, type LineRejectReason, type LineScanner, type LineScannerOptions } from './line-scanner.ts'
export { quickKey, quickText } from './quick-text.ts'
