// The HTTP shell.
export { type Access, admins, everyone, eyesOf, ownOrganisation, writers } from './access.ts'
export { type App, type Authenticated, makeApp, type RouteEntry, type ShellOptions } from './app.ts'
export { listRoute } from './list-route.ts'
export type { Metrics } from './metrics.ts'
export { servePortal } from './portal.ts'
export { bytesBody, streamedBody } from './raw-body.ts'
