// Whose is it: the index over all accepted assets.
export { type Agreement, type Base, type BaseOrder, buildBase } from './index-base.ts'
export { MatchIndex, type MatchTables } from './match-index.ts'
export { createMatcher, type Matcher } from './matcher.ts'
export type { IndexedAsset, Owner } from './owner-sets.ts'
