// GET /api/v1/register: who is designated, for anyone, as a list and as CSV.
import { AppError, type RegisterEntry, registerEntry, registerQuery } from '@schakel/api'
import { type App, type Columns, jobEyes, listRoute } from '../../platform/index.ts'
import type { AdmissionDeps } from '../deps.ts'
import { listRegister, type RegisterRow } from './register.store.ts'

const columns: Columns<RegisterEntry> = {
  id: (entry) => entry.id,
  name: (entry) => entry.name,
  kind: (entry) => entry.kind,
  targetGroup: (entry) => entry.targetGroup,
  from: (entry) => entry.from,
  to: (entry) => entry.to,
  legalBasis: (entry) => entry.legalBasis?.nl ?? null,
  publication: (entry) => entry.publication,
  category: (entry) => entry.category,
  status: (entry) => entry.status,
}

function presentEntry(row: RegisterRow): RegisterEntry {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    targetGroup: row.target_group,
    from: row.valid_from,
    to: row.valid_to,
    legalBasis: row.legal_basis,
    publication: row.publication,
    category: row.category,
    status: row.status,
  }
}

export function registerRoutes(app: App, deps: AdmissionDeps): void {
  const { database, clock } = deps
  listRoute(app, '/api/v1/register', {
    access: { public: true },
    query: registerQuery,
    item: registerEntry,
    columns,
    read({ request, query, page }) {
      const history = request.eyes?.audience === 'operator' || request.eyes?.audience === 'auditor'
      if (query.on && !history)
        throw new AppError('access.forbidden', {
          detail: 'The register as it was is for the operator and its auditor.',
        })
      return database.as(jobEyes('register'), (scope) => listRegister(scope, query, page, clock.now()))
    },
    present: presentEntry,
  })
}
