// Designations: written by what is decided in a file, with how each stood from which moment on.
import type { Selectable } from 'kysely'
import { newId, type Scope } from '../../platform/index.ts'
import type { DesignationEventTable, DesignationTable } from '../admission.table.ts'
import type { Day } from '../clock/working-days.ts'

export type DesignationRow = Selectable<DesignationTable>
type What = DesignationEventTable['what']

export interface NewDesignation {
  organisationId: string
  caseId: string
  name: string
  kind: DesignationRow['kind']
  targetGroup: string | null
  legalBasis: { nl: string; en: string } | null
  publication: string | null
  category: string | null
  from: Day
  to: Day | null
}

async function note(scope: Scope, row: DesignationRow, what: What, at: Date): Promise<void> {
  const { name, target_group, legal_basis, publication, valid_from, valid_to, state } = row
  await scope.tx
    .insertInto('designation_event')
    .values({
      id: newId(),
      designation_id: row.id,
      at,
      what,
      name,
      target_group,
      legal_basis: legal_basis === null ? null : JSON.stringify(legal_basis),
      publication,
      valid_from,
      valid_to,
      state,
    })
    .execute()
}

export async function designate(scope: Scope, wanted: NewDesignation, now: Date): Promise<void> {
  const row = await scope.tx
    .insertInto('designation')
    .values({
      id: newId(),
      organisation_id: wanted.organisationId,
      case_id: wanted.caseId,
      name: wanted.name,
      kind: wanted.kind,
      target_group: wanted.targetGroup,
      legal_basis: wanted.legalBasis === null ? null : JSON.stringify(wanted.legalBasis),
      publication: wanted.publication,
      category: wanted.category,
      valid_from: wanted.from,
      valid_to: wanted.to,
      state: 'designated',
      created_at: now,
      changed_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await note(scope, row, 'designated', now)
}

const stateAfter: Record<Exclude<What, 'designated' | 'rebased'>, DesignationRow['state']> = {
  suspended: 'suspended',
  lifted: 'designated',
  withdrawn: 'withdrawn',
}

/** Of the designation that the organisation has now; nothing where it has none. */
export async function turnDesignation(
  scope: Scope,
  organisationId: string,
  what: keyof typeof stateAfter,
  now: Date,
): Promise<void> {
  const row = await scope.tx
    .updateTable('designation')
    .set({ state: stateAfter[what], changed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('state', '<>', 'withdrawn')
    .returningAll()
    .executeTakeFirst()
  if (row) await note(scope, row, what, now)
}

export interface NewBasis {
  legalBasis: { nl: string; en: string }
  publication: string | null
  from: Day
  to: Day | null
}

/** Gives a designation another legal basis from a day on; what it was before stays in the register's history. */
export async function rebase(scope: Scope, id: string, basis: NewBasis, now: Date): Promise<void> {
  const row = await scope.tx
    .updateTable('designation')
    .set({
      legal_basis: JSON.stringify(basis.legalBasis),
      publication: basis.publication,
      valid_from: basis.from,
      valid_to: basis.to,
      changed_at: now,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await note(scope, row, 'rebased', now)
}

/** Designations that were not withdrawn, held until the transaction ends. */
export async function heldDesignations(scope: Scope, kind: DesignationRow['kind'] | null): Promise<DesignationRow[]> {
  let select = scope.tx
    .selectFrom('designation')
    .selectAll()
    .where('state', '<>', 'withdrawn')
    .orderBy('name')
    .forUpdate()
  if (kind) select = select.where('kind', '=', kind)
  return await select.execute()
}
