// Confirming a mail address: a link that only its reader has; before that the address gets no content.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '@schakel/api'
import { record } from '../audit/index.ts'
import { confirmContacts, findOrganisation } from '../organisations/index.ts'
import { newId, type Scope, type Vault } from '../platform/index.ts'
import type { ChannelRow } from './channels.store.ts'
import { letterQueue } from './letters.store.ts'
import { portalPages } from './portal-pages.ts'

/** Signed over what is confirmed, so that nothing needs to be kept: the channel and its address. */
function wordOf(vault: Vault, { id, address }: Pick<ChannelRow, 'id' | 'address'>): string {
  const mark = createHmac('sha256', vault.derive('address-confirmation')).update(`${id}:${address}`)
  return `${id}.${mark.digest('base64url')}`
}

export interface Asking {
  vault: Vault
  publicUrl: string
}

/** Queues the letter that asks; answers its key. */
export async function askConfirmation(
  scope: Scope,
  { vault, publicUrl }: Asking,
  channel: ChannelRow,
  now: Date,
): Promise<string> {
  await demandFewTests(scope, channel.organisation_id, now)
  const { name } = await findOrganisation(scope, channel.organisation_id)
  const key = `address-confirmation:${channel.id}:${newId()}`
  const link = `${publicUrl}${portalPages.confirm(wordOf(vault, channel))}`
  await letterQueue(vault)(
    scope,
    {
      template: 'address-confirmation',
      data: { organisation: name, link },
      to: channel.address,
      language: channel.language,
      organisationId: channel.organisation_id,
      channelId: channel.id,
      key,
    },
    now,
  )
  return key
}

const testsAnHour = 20

/** Tests and confirmations go to addresses that nobody vouched for: so many an hour for one organisation. Throws `request.too-many`. */
export async function demandFewTests(scope: Scope, organisationId: string, now: Date): Promise<void> {
  const { count } = await scope.tx
    .selectFrom('delivery')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('member_id', '=', organisationId)
    .where((eb) => eb.or([eb('kind', '=', 'test'), eb('template', '=', 'address-confirmation')]))
    .where('created_at', '>', new Date(now.getTime() - 3600_000))
    .executeTakeFirstOrThrow()
  if (Number(count) >= testsAnHour)
    throw new AppError('request.too-many', {
      detail: `${testsAnHour} test messages an hour is the most. Try again later.`,
    })
}

/** The channel behind a word. Throws `access.link-used`. Run under job eyes. */
export async function channelBehind(scope: Scope, vault: Vault, word: string): Promise<ChannelRow> {
  const [id = ''] = word.split('.')
  const isId = /^[0-9a-f-]{36}$/.test(id)
  const row = isId
    ? await scope.tx.selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  const expected = Buffer.from(row ? wordOf(vault, row) : '')
  const given = Buffer.from(word)
  if (!row || expected.length !== given.length || !timingSafeEqual(expected, given))
    throw new AppError('access.link-used')
  return row
}

/** Whoever reads there agreed; once is enough, and again changes nothing. */
export async function confirmChannel(scope: Scope, channel: ChannelRow, now: Date): Promise<void> {
  if (channel.confirmed_at) return
  await scope.tx
    .updateTable('channel')
    .set({ confirmed_at: now, changed_at: now })
    .where('id', '=', channel.id)
    .execute()
  if (channel.contact_id) await confirmContacts(scope, [channel.contact_id], now)
  await record(scope, {
    action: 'channel.confirmed',
    thing: { type: 'channel', id: channel.id },
    memberId: channel.organisation_id,
  })
}
