// Networks, AS numbers and domains; whose they are.

export { assetRoutes } from './assets.routes.ts'
export { type AssetRow, logChanges, setQuestion } from './assets.store.ts'
export { inForce, isSecondWithout } from './claims.store.ts'
export type { AssetsDeps } from './deps.ts'
export { type LiveIndex, openLiveIndex } from './live-index.store.ts'
export { createMatcher, type Matcher, type MatchTables, type Owner } from './match-index/index.ts'
export { membersAround, yieldClaims } from './neighbours.store.ts'
export {
  type ProofContest,
  type ProofDeps,
  type ProofLapse,
  type ProofLetters,
  type Renewed,
  renewProofs,
  scheduleProofs,
} from './proof/index.ts'
