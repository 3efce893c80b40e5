// The node looks at itself: trouble is found, kept, told to the operator, and over.
import './watch.table.ts'

export type { Check, Facts, Found, Said, Wording } from './check.ts'
export { checks, diskLimits, freeBytes } from './checks/index.ts'
export type { ProcessFacts } from './look-at-node.ts'
export { lastLook } from './looks.store.ts'
export { troubleNotices } from './notice.ts'
export { presentTroubles } from './present.ts'
export { saidOf } from './said.ts'
export { openTroubles, type TroubleRow } from './troubles.store.ts'
export { startWatch, type Watch, type WatchDeps } from './watch.job.ts'
