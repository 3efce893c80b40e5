// The append-only chain that all folders below write to.
export { type LogRow, readLog } from './log.store.ts'
export { type AuditFact, record } from './record.store.ts'
export { type ChainState, verifyChain } from './verify.store.ts'
