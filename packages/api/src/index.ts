// The HTTP contract: everything that a caller of a node relies on.
export * from './assets.ts'
export * from './delivery.ts'
export * from './errors.ts'
export * from './findings.ts'
export * from './node.ts'
export * from './organisations.ts'
export * from './primitives.ts'
export * from './sources.ts'
