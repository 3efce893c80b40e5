// What members and the operator read of findings.
export { readChart } from './chart.ts'
export { findingRoutes, outletOf, type ReadingDeps } from './findings.routes.ts'
export { type FindingRow, findFinding, listFindings } from './findings.store.ts'
export { dueOf, presentFinding, titleOf } from './present.ts'
export { todayRoutes } from './today.routes.ts'
