// Proof of ownership: how a member shows that an asset is its own, and how that stays true.
export type { ProofAbout, ProofCode, ProofContest, ProofDeps, ProofLapse, ProofLetters } from './deps.ts'
export { proofRoutes } from './proofs.routes.ts'
export { type Renewed, renewProofs, scheduleProofs } from './renew.job.ts'
