// What every folder of the server stands on: database, clock, ids, jobs, HTTP shell; no domain word in it.
export { type Clock, type SettableClock, settableClock, systemClock } from './clock.ts'
export { copyField, copyInto } from './copy.store.ts'
export { type Database, type DatabaseAddress, openDatabase, rawClient } from './database.ts'
export { newId } from './ids.ts'
export { type Audience, type Eyes, jobEyes, type Role, type Scope } from './scope.ts'
export type { Tables } from './tables.ts'
