// What is processed, why, for how long, and the proof that it was deleted.
export { storedKinds } from './register.ts'
export { type RetentionDeps, runRetention, scheduleRetention } from './retention.job.ts'
