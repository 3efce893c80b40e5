// The kinds of channel by which members are told.
import type { ChannelKind } from '../delivery.table.ts'
import type { ChannelKindSpec } from './channel.ts'
import { mail } from './mail.ts'
import { webhook } from './webhook.ts'

export const channelKinds: readonly ChannelKindSpec[] = [mail, webhook]

export function kindOf(name: ChannelKind): ChannelKindSpec {
  const spec = channelKinds.find(({ kind }) => kind === name)
  if (!spec) throw new Error(`no kind of channel is called ${name}`)
  return spec
}

export type { Carriage, Carry, ChannelAddress, ChannelKindSpec, Content } from './channel.ts'
export { checkMailLogin, type MailAccount, type Mailer, makeMailer } from './mail.client.ts'
export { type Outcome, retryAt } from './outcome.ts'
export { makeWebhookCarrier } from './webhook.client.ts'
