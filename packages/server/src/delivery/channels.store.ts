// Channels of an organisation and what is known of their state.
import { randomBytes } from 'node:crypto'
import { AppError } from '@schakel/api'
import { type Selectable, sql } from 'kysely'
import { newId, type Order, type PageAsked, pageBy, type Scope, type Vault } from '../platform/index.ts'
import { kindOf } from './channels/index.ts'
import type { ChannelKind, ChannelState, ChannelTable } from './delivery.table.ts'

export type ChannelRow = Selectable<ChannelTable>

export interface NewChannel {
  kind: ChannelKind
  address: string
  contactId: string | null
  language: 'nl' | 'en'
}

export interface ChannelQuery {
  kind?: ChannelKind | undefined
  state?: ChannelState | undefined
}

const inOrder: Order = { by: [[sql`id`, 'uuid']] }

/** A page of channels, the first one first. */
export async function listChannels(
  scope: Scope,
  organisationId: string,
  { kind, state }: ChannelQuery,
  page: PageAsked,
) {
  let select = scope.tx.selectFrom('channel').selectAll().where('organisation_id', '=', organisationId)
  if (kind) select = select.where('kind', '=', kind)
  if (state) select = select.where('state', '=', state)
  return await pageBy(select, inOrder, page).execute()
}

/** Throws `not-found` when the organisation has no such channel. */
export async function findChannel(scope: Scope, organisationId: string, id: string): Promise<ChannelRow> {
  const row = await scope.tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

function readAddress(kind: ChannelKind, text: string): string {
  const read = kindOf(kind).readAddress(text)
  if (!read.ok) throw new AppError('request.invalid', { fields: [{ path: 'address', message: read.message }] })
  return read.value
}

async function demandContact(scope: Scope, organisationId: string, contactId: string): Promise<void> {
  const contact = await scope.tx
    .selectFrom('contact')
    .select('id')
    .where('id', '=', contactId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  if (!contact)
    throw new AppError('request.invalid', { fields: [{ path: 'contactId', message: 'is no contact here' }] })
}

/**
 * Makes a channel; `secret` (`whsec_` and base64, Standard Webhooks) is answered once and kept sealed.
 * Throws `channel.exists`, `request.invalid`.
 */
export async function addChannel(
  scope: Scope,
  vault: Vault,
  organisationId: string,
  wanted: NewChannel,
  now: Date,
): Promise<{ row: ChannelRow; secret: string | null }> {
  const address = readAddress(wanted.kind, wanted.address)
  if (wanted.contactId) await demandContact(scope, organisationId, wanted.contactId)
  const secret = kindOf(wanted.kind).hasSecret ? `whsec_${randomBytes(32).toString('base64')}` : null
  const row = await scope.tx
    .insertInto('channel')
    .values({
      id: newId(),
      organisation_id: organisationId,
      kind: wanted.kind,
      address,
      contact_id: wanted.contactId,
      language: wanted.language,
      sealed_secret: secret ? vault.seal(secret) : null,
      state_detail: null,
      last_delivery_at: null,
      failing_since: null,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new AppError('channel.exists', { fields: [{ path: 'address', message: 'is a channel already' }] })
  return { row, secret }
}

function mailRow(organisationId: string, address: string, contactId: string | null, language: 'nl' | 'en', now: Date) {
  return {
    id: newId(),
    organisation_id: organisationId,
    kind: 'mail' as const,
    address: readAddress('mail', address),
    contact_id: contactId,
    language,
    sealed_secret: null,
    state_detail: null,
    last_delivery_at: null,
    failing_since: null,
    created_at: now,
    changed_at: now,
  }
}

/** A mail channel with this address, made when there is none that is on. */
export async function ensureMailChannel(
  scope: Scope,
  organisationId: string,
  address: string,
  contactId: string | null,
  language: 'nl' | 'en',
  now: Date,
): Promise<string> {
  const wanted = mailRow(organisationId, address, contactId, language, now)
  const row = await scope.tx
    .insertInto('channel')
    .values(wanted)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) return row.id
  const known = await scope.tx
    .selectFrom('channel')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'mail')
    .where('address', '=', wanted.address)
    .where('state', '<>', 'off')
    .executeTakeFirstOrThrow()
  return known.id
}

/** Switching on again (`unproven`) forgets what went wrong. Throws `not-found`, `channel.exists`. */
export async function changeChannel(
  scope: Scope,
  organisationId: string,
  id: string,
  change: { state?: 'unproven' | 'off' | undefined; language?: 'nl' | 'en' | undefined },
  now: Date,
): Promise<ChannelRow> {
  const before = await findChannel(scope, organisationId, id)
  if (change.state === 'unproven' && before.state === 'off') {
    const twin = await scope.tx
      .selectFrom('channel')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('id', '<>', id)
      .where('kind', '=', before.kind)
      .where('address', '=', before.address)
      .where('state', '<>', 'off')
      .executeTakeFirst()
    if (twin) throw new AppError('channel.exists')
  }
  return await scope.tx
    .updateTable('channel')
    .set({
      changed_at: now,
      ...(change.language ? { language: change.language } : {}),
      ...(change.state ? { state: change.state, state_detail: null, failing_since: null } : {}),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function removeChannel(scope: Scope, organisationId: string, id: string): Promise<void> {
  await findChannel(scope, organisationId, id)
  await scope.tx.deleteFrom('channel').where('id', '=', id).execute()
}

/** What an attempt taught about the channel. */
export async function noteChannelState(
  scope: Scope,
  id: string,
  state: Exclude<ChannelState, 'unproven'>,
  detail: string | null,
  now: Date,
): Promise<void> {
  const row = await scope.tx
    .selectFrom('channel')
    .select(['state', 'failing_since'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row || row.state === 'off') return
  await scope.tx
    .updateTable('channel')
    .set({
      state,
      state_detail: detail,
      ...(state === 'working' ? { last_delivery_at: now, failing_since: null } : {}),
      ...(state === 'failing' || state === 'bounced' ? { failing_since: row.failing_since ?? now } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Contacts with a mail address are told there: their organisation gets that channel where it has none that is on. */
export async function contactsReachable(
  scope: Scope,
  contacts: readonly { id: string; organisation_id: string; email: string | null; language: 'nl' | 'en' }[],
  now: Date,
): Promise<void> {
  const rows = contacts.flatMap((contact) =>
    contact.email === null ? [] : [mailRow(contact.organisation_id, contact.email, contact.id, contact.language, now)],
  )
  if (rows.length === 0) return
  await scope.tx
    .insertInto('channel')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
