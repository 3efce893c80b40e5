// How deliveries are sent side by side: slots per member and host, and a breaker for hosts that do not answer.
export { HostBreaker } from './host-breaker.ts'
export { Lane } from './lane.ts'
