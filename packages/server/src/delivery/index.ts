// Channels, digests, webhooks, receipts: how members are told.
import type { Resolver } from 'node:dns/promises'
import type { App } from '../platform/index.ts'
import { channelRoutes } from './channels.routes.ts'
import { deliveryListRoutes } from './deliveries.routes.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { mailCheckRoutes } from './mail-check/index.ts'
import { wavePreviewRoutes } from './wave-preview.routes.ts'

export { findAnswerLink, useAnswerLink } from './answer-links.store.ts'

export { checkMailLogin } from './channels/index.ts'
export { addChannel, contactsReachable, ensureMailChannel } from './channels.store.ts'

export type { DeliveryDeps } from './deps.ts'
export type { FindingLine, FindingPort, MailDocument, MailPart } from './digest/index.ts'
export { type DeliveryEngine, startDelivery } from './engine.job.ts'
export { invitationSender } from './invitation.client.ts'
export { checkDomain, makeResolver } from './mail-check/index.ts'
export { type MailSetup, readMailSetup } from './mail-setup.store.ts'
export { type NoticeContext, type NoticePort, noticeChannels, writeNotice } from './notices.store.ts'
export { previewWave } from './wave-preview.store.ts'

/** All routes of the folder; `resolver` is DNS for the mail check. */
export function deliveryRoutes(app: App, deps: DeliveryDeps, engine: DeliveryEngine, resolver?: Resolver): void {
  channelRoutes(app, deps, engine)
  deliveryListRoutes(app, deps)
  wavePreviewRoutes(app, deps)
  mailCheckRoutes(app, deps, engine, resolver)
}
