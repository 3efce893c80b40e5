// Files of risk events become findings.
export { type EngineDeps, type IntakeEngine, startEngine } from './engine.job.ts'
export { type FetchDeps, fetchReports } from './fetch-reports.job.ts'
export { type IntakeDeps, intakeRoutes } from './intakes.routes.ts'
export { deleteRawBytes } from './raw-retention.job.ts'
export { type ReceiveDeps, receiveIntake } from './receive.disk.ts'
export { FolderWatch, startWatching, type Watching } from './watch-folder.job.ts'
export { dueWaves, settleWave } from './wave.store.ts'
