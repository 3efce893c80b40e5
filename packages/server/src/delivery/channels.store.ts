// Channels of an organisation and what is known of their state.
import { randomBytes } from 'node:crypto'
import { AppError } from '@schakel/api'
import { type Insertable, type Selectable, sql } from 'kysely'
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

/** So many channels has one organisation at most: each is told of everything. */
const mostChannels = 20

async function demandRoom(scope: Scope, organisationId: string): Promise<void> {
  const { count } = await scope.tx
    .selectFrom('channel')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostChannels)
    throw new AppError('channel.too-many', { detail: `There are ${mostChannels} channels already. Remove one first.` })
}

/**
 * Whether somebody vouches for the address: the operator or the node that enters it, or a person of the organisation
 * who signed in with it.
 */
async function isVouchedFor(scope: Scope, organisationId: string, kind: ChannelKind, address: string) {
  if (!kindOf(kind).asksConfirmation || scope.eyes.audience !== 'member') return true
  const person = await scope.tx
    .selectFrom('person as p')
    .innerJoin('person_role as r', 'r.person_id', 'p.id')
    .select('p.id')
    .where('r.organisation_id', '=', organisationId)
    .where('p.email', '=', address)
    .where('p.auth_user_id', 'is not', null)
    .executeTakeFirst()
  return person !== undefined
}

function channelRow(
  organisationId: string,
  { kind, address, contactId, language }: NewChannel,
  confirmed: boolean,
  now: Date,
): Insertable<ChannelTable> {
  return {
    id: newId(),
    organisation_id: organisationId,
    kind,
    address,
    contact_id: contactId,
    language,
    sealed_secret: null,
    confirmed_at: confirmed ? now : null,
    state_detail: null,
    last_delivery_at: null,
    failing_since: null,
    created_at: now,
    changed_at: now,
  }
}

/** Null when a channel with this address is on already. */
async function insertChannel(
  scope: Scope,
  organisationId: string,
  wanted: NewChannel,
  sealedSecret: Buffer | null,
  now: Date,
): Promise<ChannelRow | null> {
  const confirmed = await isVouchedFor(scope, organisationId, wanted.kind, wanted.address)
  const row = await scope.tx
    .insertInto('channel')
    .values({ ...channelRow(organisationId, wanted, confirmed, now), sealed_secret: sealedSecret })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Mail channels of new organisations, as a set; the operator who brings them in vouches for the addresses. */
export async function addVouchedMail(
  scope: Scope,
  wanted: readonly (Omit<NewChannel, 'kind'> & { organisationId: string })[],
  now: Date,
): Promise<void> {
  if (wanted.length === 0) return
  const rows = wanted.map((one) =>
    channelRow(one.organisationId, { ...one, kind: 'mail', address: readAddress('mail', one.address) }, true, now),
  )
  await scope.tx
    .insertInto('channel')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Makes a channel; `secret` (`whsec_` and base64, Standard Webhooks) is answered once and kept sealed. One that is
 * not confirmed gets no content yet. Throws `channel.exists`, `channel.too-many`, `request.invalid`.
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
  await demandRoom(scope, organisationId)
  const secret = kindOf(wanted.kind).hasSecret ? `whsec_${randomBytes(32).toString('base64')}` : null
  const sealed = secret ? vault.seal(secret) : null
  const row = await insertChannel(scope, organisationId, { ...wanted, address }, sealed, now)
  if (!row) throw new AppError('channel.exists', { fields: [{ path: 'address', message: 'is a channel already' }] })
  return { row, secret }
}

/** The mail channel with this address that is on; `made`: there was none. Throws `channel.too-many`. */
export async function mailChannelOf(
  scope: Scope,
  organisationId: string,
  wanted: Omit<NewChannel, 'kind'>,
  now: Date,
): Promise<{ row: ChannelRow; made: boolean }> {
  const address = readAddress('mail', wanted.address)
  const known = await scope.tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'mail')
    .where('address', '=', address)
    .where('state', '<>', 'off')
    .executeTakeFirst()
  if (known) return { row: known, made: false }
  await demandRoom(scope, organisationId)
  const row = await insertChannel(scope, organisationId, { ...wanted, kind: 'mail', address }, null, now)
  if (!row) throw new AppError('channel.exists')
  return { row, made: true }
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
