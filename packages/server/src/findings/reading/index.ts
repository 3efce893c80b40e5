// What members and the operator read of findings.
export { readChart } from './chart.ts'
export { findingRoutes, outletOf, type ReadingDeps } from './findings.routes.ts'
export { type FindingRow, findFinding } from './findings.store.ts'
export { assetText, dueFrom, dueOf, presentFinding, titleOf, valuesOf } from './present.ts'
export { rowsOfMember } from './rows-of-member.store.ts'
export { todayRoutes } from './today.routes.ts'
