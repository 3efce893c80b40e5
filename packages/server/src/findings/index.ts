// Rows of risk events become findings; findings are read and answered.
export { claimsFollower, type FindingJobDeps, scheduleFindings } from './findings.job.ts'
export {
  deleteRawBytes,
  type EngineDeps,
  FolderWatch,
  fetchReports,
  type IntakeDeps,
  type IntakeEngine,
  intakeRoutes,
  receiveIntake,
  startEngine,
  startWatching,
  type Watching,
} from './intake/index.ts'
export { findingRoutes, type ReadingDeps, readChart, todayRoutes } from './reading/index.ts'
export { answersByMail, responseRoutes } from './responses/index.ts'
export { findingThings, remindOfDue } from './telling/index.ts'
