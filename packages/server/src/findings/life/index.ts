// What becomes of a finding.
export { followClaims } from './claims.store.ts'
export { type Life, type LifeEvent, type LifeFacts, lifeOf } from './life.ts'
export { expiredFindings, goneCandidates, type Retold, recompute } from './recompute.store.ts'
export { type Refilled, refill } from './refill.store.ts'
