// Where items come from: sources, the spool of raw bytes, and intakes.
export {
  demandLease,
  endLeases,
  freeIntakes,
  type Lease,
  LeaseLost,
  renewLease,
  takeIntake,
} from './intake-leases.store.ts'
export {
  type Arrival,
  claimIntake,
  failIntake,
  findIntake,
  type IntakeRow,
  listIntakes,
  listRejects,
} from './intakes.store.ts'
export { presentSource } from './present.ts'
export { quietSince } from './rhythm.ts'
export { type ApiAccess, downloadReport, listReports } from './shadowserver-api.client.ts'
export { type SourcesDeps, sourceRoutes } from './sources.routes.ts'
export {
  activityOf,
  createSource,
  enabledSources,
  findSource,
  listSources,
  noteArrival,
  noteAttempt,
  noteTrouble,
  releaseFirstWave,
  type SourceRow,
  sourceNamed,
  sourcesOfKind,
} from './sources.store.ts'
export type { Override, ResumePoint } from './sources.table.ts'
export { openPlain, removeSpool, SpoolReader, stepsOf, type Unpacked, unpack, writeSpool } from './spool/index.ts'
