// Members, their people, contacts, invitations and API tokens.
import { z } from 'zod'
import { id, language, line, lineProblem, paging, role, severity, text, time } from './primitives.ts'

/** Its capacity to process what it gets: few people part-time, a team by day, a team at all hours. */
export const memberClass = z.enum(['small', 'middle', 'large'])
export type MemberClass = z.infer<typeof memberClass>
export const memberKind = z.enum(['participant', 'oktt', 'csirt'])

/** KvK number (eight digits) or a number in another register. */
export const legalIdentity = z.object({
  register: z.enum(['kvk', 'other']),
  registerName: line(120).nullable().optional(),
  number: line(60).min(1),
})

const memberFields = z.object({
  name: line(200).min(1),
  kind: memberKind,
  class: memberClass.nullable().optional(),
  sector: line(60).nullable().optional(),
  language,
  legalIdentity: legalIdentity.nullable().optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable()
    .optional(),
  note: text(2000).nullable().optional(),
})
export const memberCreate = memberFields.extend({
  kind: memberKind.default('participant'),
  language: language.default('nl'),
})
/** Only what is said changes: no field has a default here. */
export const memberChange = memberFields.partial().extend({
  state: z.enum(['active', 'suspended', 'withdrawn']).optional(),
  digest: z
    .object({
      rhythm: z.enum(['at-once', 'daily', 'weekly']),
      hour: z.number().int().min(0).max(23),
      weekday: z.number().int().min(1).max(7),
    })
    .partial()
    .optional(),
  notifyFrom: severity.optional(),
})

export const member = z.object({
  id,
  name: z.string(),
  isOperator: z.boolean(),
  kind: z.enum(['national', 'oktt', 'csirt', 'participant']),
  class: memberClass.nullable(),
  sector: z.string().nullable(),
  language,
  legalIdentity: legalIdentity.nullable(),
  website: z.string().nullable(),
  note: z.string().nullable(),
  state: z.enum(['applying', 'active', 'suspended', 'withdrawn']),
  guideline: z.enum(['waived', 'accepted', 'pending']),
  digest: z.object({ rhythm: z.enum(['at-once', 'daily', 'weekly']), hour: z.number(), weekday: z.number() }),
  notifyFrom: severity,
  createdAt: time,
  lastAnswerAt: time.nullable(),
  lastSeenAt: time.nullable(),
})
export type Member = z.infer<typeof member>

/** A row of the operator's list of members. */
export const memberSummary = member.extend({
  counts: z.object({
    assets: z.number(),
    assetsWaiting: z.number(),
    people: z.number(),
    contacts: z.number(),
    openFindings: z.number(),
    unanswered: z.number(),
  }),
  mailState: z.enum(['none', 'unproven', 'working', 'failing', 'bounced']),
})
export type MemberSummary = z.infer<typeof memberSummary>
export const memberQuery = paging.extend({
  q: text(200).optional(),
  state: z
    .enum(['applying', 'active', 'suspended', 'withdrawn'])
    .optional()
    .describe('absent = all but those that only apply yet'),
  kind: memberKind.optional(),
  class: memberClass.optional(),
  sector: line(60).optional().describe('exactly this sector; `GET /api/v1/members/sectors` tells those in use'),
  silent: z
    .stringbool()
    .optional()
    .describe('only members with findings that wait for an answer and none given for 10 days'),
  sort: z
    .enum(['name', 'answered', 'recent'])
    .default('name')
    .describe('`answered`: whose last answer is longest ago first; `recent`: newest member first'),
})

export const sectorList = z.object({ items: z.array(z.string()) })

/** Outcome of a CSV of members with contacts: what was made, and per line what was not and why. */
export const memberImportAnswer = z.object({
  created: z.number(),
  contacts: z.number(),
  invitations: z.number(),
  problems: z.array(lineProblem),
  dryRun: z.boolean(),
})

export const person = z.object({
  id,
  name: z.string(),
  email: z.string(),
  language,
  role,
  secondFactor: z.boolean(),
  createdAt: time,
  lastSeenAt: time.nullable(),
})
export type Person = z.infer<typeof person>
export const personQuery = paging.extend({
  q: text(200).optional().describe('part of the name or mail address'),
  role: role.optional(),
})
export const personChange = z.object({ role })

export const invitationCreate = z.object({
  email: z.email().max(254),
  name: line(200).optional(),
  role: role.default('analyst'),
  language: language.optional(),
})
export const invitation = z.object({
  id,
  email: z.string(),
  name: z.string().nullable(),
  role,
  state: z.enum(['waiting', 'accepted', 'expired', 'revoked']),
  createdAt: time,
  expiresAt: time,
  sent: z.boolean(),
  mail: z
    .object({
      state: z.enum(['pending', 'sending', 'sent', 'failed', 'bounced', 'given-up']),
      problem: z.string().nullable().describe('what the mail server said'),
    })
    .nullable()
    .describe('null: mail was not set up'),
  link: z
    .string()
    .nullable()
    .describe("only in the answer that makes it, only to the operator's admins, and only when no mail carried it"),
})
export type Invitation = z.infer<typeof invitation>
export const invitationQuery = paging.extend({ state: invitation.shape.state.optional() })
/** What the page behind an invitation's link shows before it is accepted. */
export const invitationView = z.object({
  organisation: z.string(),
  email: z.string(),
  name: z.string().nullable(),
  role,
  language,
  expiresAt: time,
  signInToAccept: z.boolean().describe('whether the address has an account, which then has to say yes'),
})
export const invitationAcceptance = z.object({
  name: line(200).min(1),
  password: z
    .string()
    .min(12)
    .max(200)
    .optional()
    .describe('needed when there is no account for this address yet; else the session of that account accepts'),
  language: language.optional(),
})

export const contactRole = z.enum(['general', 'technical', 'security', 'privacy', 'management', 'on-call'])
const contactFields = z.object({
  name: line(200).min(1),
  roles: z.array(contactRole).min(1),
  language,
  email: z.email().max(254).nullable().optional(),
  phone: line(40)
    .regex(/^[+0-9 ()-]{5,40}$/)
    .nullable()
    .optional(),
  note: text(500).nullable().optional(),
})
export const contactCreate = contactFields.extend({ language: language.default('nl') })
export const contactChange = contactFields.partial()
export const contact = z.object({
  id,
  name: z.string(),
  roles: z.array(contactRole),
  language,
  email: z.string().nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: time,
  confirmedAt: time.nullable(),
  freshness: z
    .enum(['fresh', 'asked', 'stale', 'doubted'])
    .describe('stale: asked 30 days ago without an answer; doubted: somebody who reads its mail says it is not right'),
  askedAt: time.nullable().describe('since when it waits for an answer'),
  doubt: z.object({ at: time, said: z.string().nullable() }).nullable(),
  bouncedSince: time.nullable().describe('mail to its address comes back'),
})
export type Contact = z.infer<typeof contact>
export const contactMove = z.object({ to: z.enum(['earlier', 'later']).describe('in the order of calling') })
export const contactsConfirmation = z.object({
  contactIds: z
    .array(id)
    .min(1)
    .max(200)
    .optional()
    .describe('all of the organisation when absent, without those that are doubted or whose mail comes back'),
})
export const contactsConfirmed = z.object({ confirmed: z.number() })

/** What the page behind the quarterly question shows; looking changes nothing. */
export const contactQuestion = z.object({
  language,
  contacts: z.array(
    z.object({
      organisation: z.string(),
      name: z.string(),
      roles: z.array(contactRole),
      email: z.string(),
      phone: z.string().nullable(),
    }),
  ),
  expiresAt: time,
})
export const contactAnswer = z.object({
  answer: z.enum(['right', 'wrong']),
  said: line(300).optional().describe('what is wrong, in a line; kept only with `wrong`'),
})
export const contactQuery = paging.extend({
  q: text(200).optional().describe('part of the name, mail address or phone number'),
  role: contactRole.optional(),
})

export const tokenCreate = z.object({
  role: role.default('analyst'),
  name: line(120).default(''),
  expires: time
    .nullable()
    .optional()
    .describe('a year from now when nothing is said; only the operator may say later, or null for no end'),
})
export const token = z.object({
  id,
  role,
  name: z.string(),
  hint: z.string().describe('its last four characters'),
  madeBy: z
    .object({ by: z.enum(['person', 'token', 'operator', 'node']), name: z.string().nullable() })
    .describe('a member reads no names of the operator'),
  createdAt: time,
  expires: time.nullable(),
  lastUsedAt: time.nullable(),
  state: z.enum(['active', 'expired', 'revoked']),
})
export type Token = z.infer<typeof token>
export const tokenQuery = paging.extend({ state: token.shape.state.optional() })
/** The only answer that ever holds the token itself: 40 alphanumerics. */
export const tokenMade = token.extend({ token: z.string().length(40) })
