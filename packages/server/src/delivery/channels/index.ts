// The kinds of channel by which members are told.
import { mail } from './mail.ts'
import { webhook } from './webhook.ts'

export const channelKinds = [mail, webhook] as const

export function kindOf(name: 'mail' | 'webhook') {
  return name === 'mail' ? mail : webhook
}

export type { Carriage, Carry, ChannelAddress, ChannelKindSpec, Content } from './channel.ts'
export { checkMailLogin, type MailAccount, type Mailer, makeMailer } from './mail.client.ts'
export { type Outcome, retryAt } from './outcome.ts'
export { makeWebhookCarrier } from './webhook.client.ts'
