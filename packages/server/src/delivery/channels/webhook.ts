// Webhook: signed events as they come (Standard Webhooks).
import type { ChannelKindSpec } from './channel.ts'

/** Characters after percent-encoding and punycode, as the table has it. */
const longest = 2000

export const webhook: ChannelKindSpec = {
  kind: 'webhook',
  outlet: 'webhook',
  gathers: 'push',
  hasSecret: true,
  asksConfirmation: false,
  batch: 100,
  hostOf: (address) => new URL(address).host,
  readAddress(text) {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
    if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
      return { ok: false, message: 'is not an https URL' }
    if (url.username || url.password) return { ok: false, message: 'may not have a user name or password in it' }
    url.hash = ''
    const value = url.toString()
    return value.length <= longest ? { ok: true, value } : { ok: false, message: 'is too long, written as a URL' }
  },
}
