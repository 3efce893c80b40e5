// What every folder of the server stands on: database, clock, ids, jobs, HTTP shell; no domain word in it.
export { type Clock, type SettableClock, settableClock, systemClock } from './clock.ts'
export { type Config, environment, readConfig } from './config.ts'
export { copyField, copyInto } from './copy.store.ts'
export { type Columns, csvHead, csvLines } from './csv-lines.ts'
export { type Database, type DatabaseAddress, isOfDatabase, openDatabase } from './database.ts'
export { type EmbeddedServer, type KeptUp, startEmbedded } from './embedded-postgres/index.ts'
export {
  type Access,
  type App,
  type Authenticated,
  admins,
  bytesBody,
  everyone,
  eyesOf,
  listRoute,
  makeApp,
  ownOrganisation,
  type RouteEntry,
  servePortal,
  streamedBody,
  writers,
} from './http/index.ts'
export { newId } from './ids.ts'
export { type JobData, type Jobs, startJobs } from './jobs.ts'
export { beyond, keyOf, type Order, orderOf, type PageAsked, type PageKey, pageBy } from './keyset.ts'
export { lockValue, lockValues, takeImportTurn } from './locks.store.ts'
export { type Log, makeLog } from './log.ts'
export { migrate } from './migrate.ts'
export { lockNode, type NodeLock } from './node-lock.ts'
export {
  addressesBy,
  demandOrdinary,
  guardedDownload,
  guardedRequest,
  makeResolver,
  type OutboundAnswer,
  type OutboundGuard,
  type OutboundRequest,
} from './outbound/index.ts'
export { grantAudiences, provisionEmbedded } from './provision.ts'
export { type Audience, type Eyes, jobEyes, type Role, type Scope } from './scope.ts'
export { type CsvRow, type LineProblem, mostLines, readCsv } from './small-csv.ts'
export type { Tables } from './tables.ts'
export { openVault, type Vault, vaultOf } from './vault.ts'
