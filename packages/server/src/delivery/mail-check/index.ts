// Whether the operator's mail arrives, and what to mend.
export { checkDomain } from './dns.client.ts'
export { mailCheckRoutes } from './mail-check.routes.ts'
