// Ways out to addresses that others gave.
export {
  demandOrdinary,
  guardedDownload,
  guardedRequest,
  type OutboundAnswer,
  type OutboundGuard,
  type OutboundRequest,
} from './guarded-request.client.ts'
export { addressesBy, makeResolver } from './resolver.client.ts'
