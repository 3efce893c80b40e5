// Channels, digests, letters, webhooks, receipts: how members are told.
import type { Resolver } from 'node:dns/promises'
import type { App } from '../platform/index.ts'
import { answerLinkRoutes } from './answer-links.routes.ts'
import { bounceRoutes } from './bounces.routes.ts'
import { channelTestRoutes } from './channel-tests.routes.ts'
import { channelRoutes } from './channels.routes.ts'
import { confirmationRoutes } from './confirmations.routes.ts'
import { contactQuestionRoutes } from './contact-questions/index.ts'
import { deliveryListRoutes } from './deliveries.routes.ts'
import type { DeliveryDeps } from './deps.ts'
import type { DeliveryEngine } from './engine.job.ts'
import { mailCheckRoutes } from './mail-check/index.ts'
import { wavePreviewRoutes } from './wave-preview.routes.ts'

export { accountNotices } from './account-notices.ts'
export { admissionLetters } from './admission-letters.ts'
export { findAnswerLink, useAnswerLink } from './answer-links.store.ts'

export { checkMailLogin } from './channels/index.ts'
export { addChannel, mailChannelOf } from './channels.store.ts'
export { contactChannels } from './contact-channels.store.ts'
export { askContacts, scheduleContactQuestions } from './contact-questions/index.ts'
export type { DeliveryDeps } from './deps.ts'
export type { MailDocument, MailPart } from './digest/index.ts'
export { type DeliveryEngine, startDelivery } from './engine.job.ts'
export { invitationMails } from './invitation-letters.ts'
export { type Letter, letterQueue, type QueueLetter, withdrawLetters } from './letters.store.ts'
export { checkDomain } from './mail-check/index.ts'
export { type MailSetup, readMailSetup } from './mail-setup.store.ts'
export { type NoticeContext, type NoticePort, noticeChannels, writeNotice } from './node-notices.store.ts'
export { letterToOperator, type OperatorLetter } from './operator-letters.store.ts'
export { proofLetters } from './proof-letters.store.ts'
export type { AnswerPort, Both, GivenAnswer, News, ThingLine, ThingPort } from './thing-port.ts'

/** All routes of the folder; `resolver` is DNS for the mail check. */
export function deliveryRoutes(app: App, deps: DeliveryDeps, engine: DeliveryEngine, resolver?: Resolver): void {
  channelRoutes(app, deps, engine)
  channelTestRoutes(app, deps, engine)
  confirmationRoutes(app, deps, engine)
  contactQuestionRoutes(app, deps, engine)
  answerLinkRoutes(app, deps)
  deliveryListRoutes(app, deps)
  bounceRoutes(app, deps, engine)
  wavePreviewRoutes(app, deps)
  mailCheckRoutes(app, deps, engine, resolver)
}
