// Failure reports that come back by mail: read, tied to one of our deliveries, judged.
export { markOf, proves, readMark } from './mark.ts'
export { readStatusReport, type StatusReport } from './status-report.ts'
export { type Verdict, verdictOn } from './verdict.ts'
