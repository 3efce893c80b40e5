// Confirms contacts, keeps the doubt about them, and gives them a place in the order of calling.
import { AppError } from '@schakel/api'
import { sql } from 'kysely'
import { lockValue, type Scope } from '../../platform/index.ts'
import { bouncedSince, type ContactRow } from './contacts.store.ts'

const settled = { asked_at: null, doubted_at: null, doubt: null }

/** Somebody said that they are right: they wait for no answer and bear no doubt. */
export async function confirmContacts(scope: Scope, ids: readonly string[], now: Date): Promise<ContactRow[]> {
  if (ids.length === 0) return []
  return await scope.tx
    .updateTable('contact')
    .set({ ...settled, confirmed_at: now })
    .where('id', 'in', ids)
    .returningAll()
    .execute()
}

/** Contacts of an organisation by their ids; all that nothing speaks against when none are named. Throws `not-found`. */
export async function contactsToConfirm(
  scope: Scope,
  organisationId: string,
  ids: readonly string[] | undefined,
): Promise<string[]> {
  let select = scope.tx.selectFrom('contact').select('id').where('organisation_id', '=', organisationId)
  select = ids
    ? select.where('id', 'in', ids)
    : select.where('doubted_at', 'is', null).where(sql<boolean>`${bouncedSince} is null`)
  const found = (await select.execute()).map(({ id }) => id)
  if (ids && found.length < new Set(ids).size) throw new AppError('not-found')
  return found
}

/** Somebody who reads their mail says that they are no longer right. */
export async function doubtContacts(
  scope: Scope,
  ids: readonly string[],
  doubt: string | null,
  now: Date,
): Promise<void> {
  await scope.tx.updateTable('contact').set({ asked_at: null, doubted_at: now, doubt }).where('id', 'in', ids).execute()
}

/** Changes places with the one before or after it; at the end it stays. Throws `not-found`. */
export async function moveContact(
  scope: Scope,
  organisationId: string,
  id: string,
  to: 'earlier' | 'later',
): Promise<void> {
  await lockValue(scope, 'contact order', organisationId)
  const step = to === 'earlier' ? -1 : 1
  const moved = await sql`
    with placed as (
      select id, row_number() over (order by position, id) as place from contact where organisation_id = ${organisationId}),
    mine as (select place from placed where id = ${id})
    update contact k set position = case
        when p.place = mine.place and exists (select 1 from placed o where o.place = mine.place + ${step}::int) then p.place + ${step}::int
        when p.place = mine.place + ${step}::int then mine.place
        else p.place end
    from placed p, mine where p.id = k.id`.execute(scope.tx)
  if (!moved.numAffectedRows) throw new AppError('not-found')
}
