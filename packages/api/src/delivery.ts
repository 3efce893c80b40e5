// Channels of a recipient, what was delivered by them, and the release decisions behind it.
import { z } from 'zod'
import { id, language, paging, time } from './primitives.ts'

export const channelCreate = z.object({
  kind: z.enum(['mail', 'webhook']),
  address: z.string().trim().min(3).max(2000).describe('mail address or https URL'),
  contactId: id.nullable().optional(),
  language: language.optional(),
})
export const channel = z.object({
  id,
  kind: z.enum(['mail', 'webhook']),
  address: z.string(),
  contactId: id.nullable(),
  language,
  state: z.enum(['unproven', 'working', 'failing', 'bounced', 'off']),
  confirmedAt: time.nullable().describe('null: nobody confirmed this mail address yet, so it gets no content'),
  stateDetail: z.string().nullable(),
  lastDeliveryAt: time.nullable(),
  createdAt: time,
})
export type Channel = z.infer<typeof channel>
export const channelQuery = paging.extend({
  kind: channel.shape.kind.optional(),
  state: channel.shape.state.optional(),
})
/** The secret of a webhook (Standard Webhooks, `whsec_…`) is shown once, here. */
export const channelMade = channel.extend({ secret: z.string().nullable() })
export const channelChange = z.object({ state: z.enum(['unproven', 'off']).optional(), language: language.optional() })
/** What came of a test message; `channel` has the state that it led to. */
export const channelTest = z.object({ sent: z.boolean(), problem: z.string().nullable(), channel })

/** The page behind the link that asks whether a mail address is right. */
export const channelConfirmation = z.object({
  organisation: z.string(),
  address: z.string(),
  language,
  confirmed: z.boolean(),
})

export const deliveryRow = z.object({
  id,
  member: z.object({ id, name: z.string() }).nullable().describe('null: to people of no member'),
  outlet: z.string(),
  kind: z.string().describe('digest, webhook, test, or the name of a letter'),
  address: z.string(),
  subject: z.string().nullable(),
  state: z.enum(['pending', 'sending', 'sent', 'failed', 'bounced', 'given-up']),
  attempts: z.number(),
  lastProblem: z.string().nullable(),
  contentCount: z.number(),
  createdAt: time,
  sentAt: time.nullable(),
})
export const deliveryQuery = paging.extend({
  member: id.optional(),
  state: deliveryRow.shape.state.optional(),
  kind: z
    .enum([
      'digest',
      'webhook',
      'test',
      'invitation',
      'address-confirmation',
      'help-needed',
      'contact-question',
      'contact-doubted',
    ])
    .optional(),
  q: z.string().trim().max(200).optional().describe('part of the address or the subject'),
})

/** What a failure report (RFC 3464) that came back by mail did. */
export const bounceTaken = z.object({
  outcome: z
    .enum(['bounced', 'given-up', 'noted', 'nothing', 'known'])
    .describe(
      'given-up: this message only; noted: it is late, or an address behind it failed; known: it was over already',
    ),
  deliveryId: id,
})
export type BounceTaken = z.infer<typeof bounceTaken>

export const release = z.object({
  id,
  outlet: z.string(),
  decision: z.enum(['release', 'withhold']),
  form: z.enum(['full', 'notice']).nullable(),
  reason: z.string(),
  reasonText: z.object({ nl: z.string(), en: z.string() }),
  ruleVersion: z.number(),
  audienceClass: z.string(),
  recipient: z.object({ id, name: z.string() }).nullable(),
  revision: z.number(),
  at: time.nullable().describe('null: not decided yet; so it would be decided now'),
})
export type Release = z.infer<typeof release>
export const releaseQuery = paging.extend({
  outlet: z.string().max(20).optional(),
  decision: release.shape.decision.optional(),
})
