// What the folder needs from the composition root.
import type { Clock, Database, Log, Vault } from '../platform/index.ts'
import type { NoticePort } from './node-notices.store.ts'
import type { ThingPort } from './thing-port.ts'

export interface DeliveryDeps {
  database: Database
  clock: Clock
  vault: Vault
  log: Log
  /** Where people reach the node, without a slash at the end. */
  publicUrl: string
  notices: NoticePort
  /** The kinds of thing that members are told of. */
  things: readonly ThingPort[]
  /** IANA name of the zone of digest hours and of times in mails. */
  zone?: string
  /** `host` or `host:port` that webhooks may reach although it lies in special space (demo, tests). */
  outboundAllow?: readonly string[]
}

export const nodeZone = 'Europe/Amsterdam'
