// Streaming CSV rows without strings, and exact fields for the few rows that matter.
export { fieldText, splitRow } from './fields.ts'
export { createRowScanner, type RejectReason, type RowScanner, type RowScannerOptions } from './scanner.ts'
export { Window } from './window.ts'
