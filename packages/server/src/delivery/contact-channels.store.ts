// The mail channel of a contact follows the contact: made with its address, moved when that changes, gone with it.
import { sql } from 'kysely'
import { record } from '../audit/index.ts'
import type { ContactFollower, ContactRow } from '../organisations/index.ts'
import type { Scope } from '../platform/index.ts'
import { addVouchedMail, type ChannelRow, mailChannelOf } from './channels.store.ts'
import { type Asking, askConfirmation } from './confirmations.store.ts'

/** Another contact at the same address, that the channel can stand for. */
async function heirOf(scope: Scope, channel: ChannelRow, contactId: string): Promise<string | null> {
  const other = await scope.tx
    .selectFrom('contact')
    .select('id')
    .where('organisation_id', '=', channel.organisation_id)
    .where('email', '=', channel.address)
    .where('id', '<>', contactId)
    .orderBy('id')
    .executeTakeFirst()
  return other?.id ?? null
}

/** Mail channels of the contact at another address than this stay only for another contact who reads there. */
async function leaveAddresses(
  scope: Scope,
  contact: Pick<ContactRow, 'id' | 'organisation_id'>,
  but: string | null,
): Promise<void> {
  const channels = await scope.tx
    .selectFrom('channel')
    .selectAll()
    .where('organisation_id', '=', contact.organisation_id)
    .where('contact_id', '=', contact.id)
    .where('kind', '=', 'mail')
    .execute()
  for (const channel of channels.filter(({ address }) => address !== but)) {
    const heir = await heirOf(scope, channel, contact.id)
    if (heir) await scope.tx.updateTable('channel').set({ contact_id: heir }).where('id', '=', channel.id).execute()
    else await scope.tx.deleteFrom('channel').where('id', '=', channel.id).execute()
  }
}

/** Its mail channels go off, and links in mails to its address answer no more. */
async function closeChannelsAt(scope: Scope, organisationId: string, address: string, now: Date): Promise<void> {
  const closed = await scope.tx
    .updateTable('channel')
    .set({ state: 'off', changed_at: now })
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'mail')
    .where('state', '<>', 'off')
    .where('address', '=', address)
    .returning('id')
    .execute()
  for (const { id } of closed)
    await record(scope, {
      action: 'channel.changed',
      thing: { type: 'channel', id },
      memberId: organisationId,
      detail: { state: 'off' },
    })
}

/** Mail channels at these contacts' addresses that came back are tried again with what comes next. */
export async function tryAgainAt(scope: Scope, contacts: readonly ContactRow[], now: Date): Promise<void> {
  const asked = contacts.flatMap(({ organisation_id, email }) => (email ? [[organisation_id, email] as const] : []))
  if (asked.length === 0) return
  const pairs = sql.join(asked.map(([organisation, email]) => sql`(${organisation}::uuid, ${email})`))
  await scope.tx
    .updateTable('channel')
    .set({ state: 'unproven', state_detail: null, failing_since: null, changed_at: now })
    .where('kind', '=', 'mail')
    .where('state', '=', 'bounced')
    .where(sql<boolean>`(organisation_id, address) in (${pairs})`)
    .execute()
}

export function contactChannels(asking: Asking): ContactFollower {
  return {
    async contactReachable(scope, contact, now) {
      const { id, organisation_id, email, language } = contact
      await leaveAddresses(scope, contact, email)
      if (!email) return
      const wanted = { address: email, contactId: id, language }
      const { row, made } = await mailChannelOf(scope, organisation_id, wanted, now)
      if (made && !row.confirmed_at) await askConfirmation(scope, asking, row, now)
      if (row.contact_id === id && row.language !== language)
        await scope.tx.updateTable('channel').set({ language, changed_at: now }).where('id', '=', row.id).execute()
    },
    async contactsReachable(scope, contacts, now) {
      const wanted = contacts.flatMap(({ id, organisation_id: organisationId, email, language }) =>
        email ? [{ organisationId, address: email, contactId: id, language }] : [],
      )
      await addVouchedMail(scope, wanted, now)
    },
    contactsRight: tryAgainAt,
    personLeft: closeChannelsAt,
    contactGone: (scope, contact) => leaveAddresses(scope, contact, null),
  }
}
