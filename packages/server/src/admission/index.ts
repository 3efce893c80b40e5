// How organisations are admitted: templates, files in four steps, designations and their register.
import type { App } from '../platform/index.ts'
import { applicationRoutes } from './application/applications.routes.ts'
import type { AdmissionDeps } from './deps.ts'
import { evidenceRoutes } from './evidence/evidence.routes.ts'
import { applyRoutes } from './introduction/apply.routes.ts'
import { letterRoutes } from './letter/letter.routes.ts'
import { fileMailRoutes } from './mail/mail.routes.ts'
import { rebasingRoutes } from './register/rebasing.routes.ts'
import { registerRoutes } from './register/register.routes.ts'
import { templateRoutes } from './template/templates.routes.ts'

export { openCase } from './case/case.store.ts'
export { doAction } from './case/do.store.ts'
export { demandMayTurn } from './case/turning.store.ts'
export type { AdmissionDeps, AdmissionLetters, ApplicationLink, CaseLetter, CaseNews } from './deps.ts'
export { lookAtFiles, scheduleFiles } from './dues.job.ts'
export { mailAddressOf } from './mail/address.ts'

/** All routes of the folder. */
export function admissionRoutes(app: App, deps: AdmissionDeps): void {
  templateRoutes(app, deps)
  applyRoutes(app, deps)
  applicationRoutes(app, deps)
  evidenceRoutes(app, deps)
  fileMailRoutes(app, deps)
  letterRoutes(app, deps)
  registerRoutes(app, deps)
  rebasingRoutes(app, deps)
}
