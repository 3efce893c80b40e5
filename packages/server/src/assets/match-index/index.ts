// Whose is it: the index over all accepted assets.
export { type Agreement, type MatchTables, MatchTablesBuilder } from './match-tables.ts'
export { createMatcher, type Matcher } from './matcher.ts'
export type { IndexedAsset, Owner } from './owner-sets.ts'
