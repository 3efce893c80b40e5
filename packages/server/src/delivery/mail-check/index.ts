// Whether the operator's mail arrives, and what to mend.
export { checkDomain, makeResolver } from './dns.client.ts'
export { mailCheckRoutes } from './mail-check.routes.ts'
