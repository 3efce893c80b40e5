// Ways out to addresses that others gave.
export {
  demandOrdinary,
  guardedRequest,
  type OutboundAnswer,
  type OutboundGuard,
  type OutboundRequest,
} from './guarded-request.client.ts'
