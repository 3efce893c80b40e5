// Care of a node: opening its data, and the way back in.

export { readConfig } from '../platform/index.ts'
export { type BackupOutcome, backUp, type RestoreOutcome, restore } from './backup/index.ts'
export { examine, type Result } from './doctor/index.ts'
export { measureNode } from './measure.store.ts'
export { type OpenedData, openBeside, openData } from './open-data.store.ts'
export { recoverAdmin } from './recover.ts'

import type { App } from '../platform/index.ts'
import { type AdminDeps, deskRoutes } from './desk.routes.ts'
import { logRoutes } from './log.routes.ts'

export function adminRoutes(app: App, deps: AdminDeps): void {
  deskRoutes(app, deps)
  logRoutes(app, deps)
}
