// Mail: a digest by the member's rhythm.
import { z } from 'zod'
import type { ChannelKindSpec } from './channel.ts'

const address = z.email().max(254)

export const mail: ChannelKindSpec = {
  kind: 'mail',
  outlet: 'mail',
  gathers: 'digest',
  hasSecret: false,
  asksConfirmation: true,
  batch: Number.POSITIVE_INFINITY,
  hostOf: () => null,
  readAddress(text) {
    const read = address.safeParse(text.trim().toLowerCase())
    return read.success ? { ok: true, value: read.data } : { ok: false, message: 'is not a mail address' }
  },
}
