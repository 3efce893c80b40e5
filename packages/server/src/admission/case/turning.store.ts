// Whoever has a file is suspended, lifted or withdrawn in it: with grounds, and with who serves its participants meanwhile.
import { AppError } from '@schakel/api'
import type { Scope } from '../../platform/index.ts'
import { openCaseOf } from './case.store.ts'

/** Throws `application.in-file`. */
export async function demandMayTurn(scope: Scope, organisationId: string): Promise<void> {
  const open = await openCaseOf(scope, organisationId)
  if (open) throw new AppError('application.in-file', { detail: `Decide this in file ${open.number}.` })
}
