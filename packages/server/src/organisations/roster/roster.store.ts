// Rosters as they are kept: who edits one that somebody else changed meanwhile is refused.
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { newId, type Scope } from '../../platform/index.ts'
import type { RosterShiftTable, RosterTable } from '../organisations.table.ts'
import type { DatedShift, Roster, WeeklyShift } from './on-call.ts'

export interface KeptRoster extends Roster {
  revision: number
  changedAt: Date | null
}

type ShiftRow = Selectable<RosterShiftTable>

/** Shifts as their rows say them, in the order in which they were written. */
export function rosterOf(rows: readonly ShiftRow[]): Roster {
  const shifts: WeeklyShift[] = []
  const dates: DatedShift[] = []
  for (const { weekdays, starts: from, ends: until, zone, contact_id: contactId, step: order } of rows)
    if (weekdays) shifts.push({ weekdays, from, until, zone, contactId, order })
    else dates.push({ from, until, zone, contactId, order })
  return { shifts, dates }
}

export async function readRoster(scope: Scope, organisationId: string): Promise<KeptRoster> {
  const kept = await scope.tx
    .selectFrom('roster')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  const rows = await scope.tx
    .selectFrom('roster_shift')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute()
  return { ...rosterOf(rows), revision: kept?.revision ?? 0, changedAt: kept?.changed_at ?? null }
}

function rowsOf(organisationId: string, { shifts, dates }: Roster): ShiftRow[] {
  const row = ({ from, until, zone, contactId, order }: DatedShift, weekdays: readonly number[] | null): ShiftRow => ({
    id: newId(),
    organisation_id: organisationId,
    weekdays: weekdays && [...new Set(weekdays)].sort(),
    starts: from,
    ends: until,
    zone,
    contact_id: contactId,
    step: order,
  })
  return [...shifts.map((shift) => row(shift, shift.weekdays)), ...dates.map((date) => row(date, null))]
}

/** Throws `request.invalid` with the rows whose contact the organisation does not have. */
async function demandContacts(scope: Scope, organisationId: string, { shifts, dates }: Roster): Promise<void> {
  const named = [...shifts, ...dates].map(({ contactId }) => contactId)
  if (named.length === 0) return
  const known = await scope.tx
    .selectFrom('contact')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('id', 'in', named)
    .execute()
  const ids = new Set(known.map(({ id }) => id))
  const strange = (list: 'shifts' | 'dates', some: readonly { contactId: string }[]) =>
    some.flatMap(({ contactId }, i) =>
      ids.has(contactId) ? [] : [{ path: `${list}.${i}.contactId`, message: 'is no contact here' }],
    )
  const fields = [...strange('shifts', shifts), ...strange('dates', dates)]
  if (fields.length > 0) throw new AppError('request.invalid', { fields })
}

/** Makes the next revision, when `revision` is the one that is kept. Throws `roster.changed`. */
async function turnRevision(scope: Scope, organisationId: string, revision: number, now: Date): Promise<void> {
  const first: RosterTable = { organisation_id: organisationId, revision: 1, changed_at: now }
  const turned =
    revision === 0
      ? await scope.tx
          .insertInto('roster')
          .values(first)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
      : await scope.tx
          .updateTable('roster')
          .set({ revision: revision + 1, changed_at: now })
          .where('organisation_id', '=', organisationId)
          .where('revision', '=', revision)
          .executeTakeFirst()
  const count = 'numUpdatedRows' in turned ? turned.numUpdatedRows : (turned.numInsertedOrUpdatedRows ?? 0n)
  if (count === 0n) throw new AppError('roster.changed')
}

/** Replaces the roster by another one; answers its revision. Throws `roster.changed`, `request.invalid`. */
export async function keepRoster(
  scope: Scope,
  organisationId: string,
  revision: number,
  wanted: Roster,
  now: Date,
): Promise<number> {
  await turnRevision(scope, organisationId, revision, now)
  await demandContacts(scope, organisationId, wanted)
  await scope.tx.deleteFrom('roster_shift').where('organisation_id', '=', organisationId).execute()
  const rows = rowsOf(organisationId, wanted)
  if (rows.length > 0) await scope.tx.insertInto('roster_shift').values(rows).execute()
  return revision + 1
}

export interface Reached {
  id: string
  name: string
  phone: string | null
  email: string | null
}

/** The contacts of an organisation in the order of calling. */
export async function contactsInOrder(scope: Scope, organisationId: string): Promise<Reached[]> {
  return await scope.tx
    .selectFrom('contact')
    .select(['id', 'name', 'phone', 'email'])
    .where('organisation_id', '=', organisationId)
    .orderBy(sql`position, id`)
    .limit(200)
    .execute()
}

export interface RosterOfOne extends Roster {
  organisationId: string
  name: string
  isOperator: boolean
  changedAt: Date
}

/** The rosters with any shift of all organisations that take part. */
export async function allRosters(scope: Scope): Promise<RosterOfOne[]> {
  const rows = await scope.tx
    .selectFrom('roster_shift as s')
    .innerJoin('roster as r', 'r.organisation_id', 's.organisation_id')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .selectAll('s')
    .select(['r.changed_at', 'o.name', 'o.is_operator'])
    .where('o.state', '=', 'active')
    .orderBy('s.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.organisation_id)].flatMap(([organisationId, own]) => {
    const [first] = own
    if (!first) return []
    const { name, is_operator: isOperator, changed_at: changedAt } = first
    return [{ ...rosterOf(own), organisationId, name, isOperator, changedAt }]
  })
}
