// The node itself: how it presents itself, its set-up, its settings and what it says of its mail.
import { z } from 'zod'
import { id, language, paging, time } from './primitives.ts'

export const nodeFace = z.object({
  name: z.string(),
  role: z.enum(['national', 'link']),
  language,
  logo: z.string().nullable(),
  accent: z.string().nullable(),
  accentDark: z.string().nullable(),
  contact: z.string().nullable(),
  address: z.url().describe('under which people reach the portal; every link in a mail begins with it'),
  mailFrom: z.string().nullable().describe('the address that all mails of this node come from; null: it does not mail'),
  setUp: z.boolean(),
  demo: z.boolean(),
  mailbox: z.string().nullable(),
})
export type NodeFace = z.infer<typeof nodeFace>

export const setUpRequest = z.object({
  token: z.string().min(1),
  organisation: z.object({
    name: z.string().trim().min(1).max(200),
    kind: z.enum(['national', 'oktt', 'csirt']).default('oktt'),
    language: language.default('nl'),
  }),
  person: z.object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    password: z.string().min(12).max(200),
  }),
})
export const setUpAnswer = z.object({ organisationId: id, personId: id })

/** Mail body by policy per label: the whole content, only a notice with a link, or nothing by mail. */
export const mailPolicy = z.object({
  CLEAR: z.enum(['full', 'notice']),
  GREEN: z.enum(['full', 'notice']),
  AMBER: z.enum(['full', 'notice']),
  'AMBER+STRICT': z.enum(['full', 'notice']),
})

export const settings = z.object({
  name: z.string(),
  kind: z.enum(['national', 'oktt', 'csirt']).describe('of the operator: a national centre makes the node national'),
  kindStays: z.boolean().describe('there are members, so the role of the node can not change'),
  contact: z.string().nullable(),
  logo: z.string().nullable(),
  accent: z.string().nullable(),
  accentDark: z.string().nullable(),
  mail: z.object({
    configured: z.boolean(),
    smtpUrl: z.string().nullable().describe('without its password'),
    from: z.string().nullable(),
    policy: mailPolicy,
  }),
  upstreamReferences: z.boolean().describe('whether an export for the upstream may bear the references of members'),
  wizard: z.object({
    name: z.boolean().describe('a logo was set'),
    mail: z.boolean().describe('a test mail left by the mail settings that hold now'),
    member: z.boolean(),
    source: z.boolean().describe('a source delivered a file'),
    dismissed: z.boolean(),
  }),
})
export type Settings = z.infer<typeof settings>

export const settingsChange = z.object({
  kind: z.enum(['national', 'oktt', 'csirt']).optional(),
  name: z.string().trim().min(1).max(200).optional(),
  contact: z.string().trim().max(500).nullable().optional(),
  logo: z.string().max(200_000).startsWith('data:image/').nullable().optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .optional(),
  accentDark: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .optional(),
  mail: z
    .object({
      smtpUrl: z.string().max(500).nullable().optional().describe('smtp:// or smtps://, with user and password'),
      from: z.email().nullable().optional(),
      policy: mailPolicy.partial().optional(),
    })
    .optional(),
  upstreamReferences: z.boolean().optional(),
  wizardDismissed: z.boolean().optional(),
})

export const mailCheckRequest = z.object({ to: z.email() })
export const mailCheck = z.object({
  sent: z.boolean(),
  response: z.string().nullable(),
  domain: z.string(),
  checks: z.array(
    z.object({
      what: z.enum(['smtp', 'mx', 'spf', 'dkim', 'dmarc']),
      state: z.enum(['ok', 'warning', 'problem', 'unknown']),
      found: z.string().nullable(),
      advice: z.object({ nl: z.string(), en: z.string() }),
    }),
  ),
})
export type MailCheck = z.infer<typeof mailCheck>

export const logEntry = z.object({
  sequence: z.number().int(),
  at: time,
  who: z.object({
    audience: z.string(),
    organisation: z.string().nullable(),
    person: z.string().nullable(),
    token: z.string().nullable().describe('name of the API token'),
  }),
  action: z.string(),
  thing: z.object({ type: z.string(), id: z.string() }),
  member: z.object({ id, name: z.string() }).nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type LogEntry = z.infer<typeof logEntry>
export const logQuery = paging.extend({
  action: z.string().max(100).optional().describe('begins with'),
  member: id.optional(),
  thing: z.string().max(100).optional().describe('id of the thing'),
  sort: z.enum(['recent', 'oldest']).default('recent'),
})
