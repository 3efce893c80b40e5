// Contacts of an organisation: whom to reach, for what, in which language.
import { AppError } from '@schakel/api'
import { type Selectable, sql, type Updateable } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Scope } from '../../platform/index.ts'
import type { ContactTable } from '../organisations.table.ts'

export type ContactRow = Selectable<ContactTable>
export type ContactFields = Pick<ContactRow, 'name' | 'roles' | 'language' | 'email' | 'phone' | 'note'>

/** Since when mail to the contact comes back, as the channel at its address says. */
export const bouncedSince = sql<Date | null>`(
  select coalesce(c.failing_since, c.changed_at) from channel c where c.organisation_id = contact.organisation_id
    and c.kind = 'mail' and c.state = 'bounced' and c.address = contact.email limit 1)`

export type ShownContact = ContactRow & { bounced_since: Date | null }

/** A contact that nobody gave a place stands last. */
const lastPlace = 32_767

/** A new contact as it is kept. */
export function contactRow(organisationId: string, fields: ContactFields, now: Date): ContactRow {
  return {
    ...fields,
    id: newId(),
    organisation_id: organisationId,
    created_at: now,
    changed_at: now,
    confirmed_at: null,
    position: lastPlace,
    asked_at: null,
    doubted_at: null,
    doubt: null,
  }
}

export async function addContact(
  scope: Scope,
  organisationId: string,
  fields: ContactFields,
  now: Date,
): Promise<ContactRow> {
  const row = contactRow(organisationId, fields, now)
  await scope.tx.insertInto('contact').values(row).execute()
  return row
}

export interface ContactQuery {
  q?: string | undefined
  role?: string | undefined
}

const inOrder: Order = {
  by: [
    [sql`position`, 'smallint'],
    [sql`id`, 'uuid'],
  ],
}

const shown = (scope: Scope, organisationId: string) =>
  scope.tx
    .selectFrom('contact')
    .selectAll()
    .select(bouncedSince.as('bounced_since'))
    .where('organisation_id', '=', organisationId)

/** A page of contacts in the order in which they are called. */
export async function listContacts(scope: Scope, organisationId: string, { q, role }: ContactQuery, page: PageAsked) {
  let select = shown(scope, organisationId)
  if (role) select = select.where(sql<boolean>`${role} = any (roles)`)
  if (q) select = select.where(sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', name, email, phone))) > 0`)
  return await pageBy(select, inOrder, page).execute()
}

export async function findContact(scope: Scope, organisationId: string, id: string): Promise<ShownContact> {
  return await shown(scope, organisationId).where('id', '=', id).executeTakeFirstOrThrow()
}

/** Who changes a contact says that it is right now. Throws `not-found` when the organisation has no such contact. */
export async function changeContact(
  scope: Scope,
  organisationId: string,
  id: string,
  change: Updateable<ContactTable>,
  now: Date,
): Promise<ContactRow> {
  const row = await scope.tx
    .updateTable('contact')
    .set({ ...change, changed_at: now, asked_at: null, doubted_at: null, doubt: null })
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

export async function removeContact(scope: Scope, organisationId: string, id: string): Promise<void> {
  const gone = await scope.tx
    .deleteFrom('contact')
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new AppError('not-found')
}
