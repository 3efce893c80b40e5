// Findings: what was seen on a member's asset, since when, what to do, and what the member answered.
import { z } from 'zod'
import { id, language, paging, pap, severity, time, tlp } from './primitives.ts'

export const findingStatus = z.enum([
  'open',
  'waiting',
  'reopened',
  'fixed',
  'not-seen',
  'false-positive',
  'not-ours',
  'accepted',
])
export const answer = z.enum(['fixed', 'not-ours', 'false-positive', 'need-help', 'risk-accepted'])

const text = z.object({ nl: z.string(), en: z.string() })

export const finding = z.object({
  id,
  member: z.object({ id, name: z.string() }),
  asset: z.object({ id, type: z.enum(['network', 'asn', 'domain', 'product']), value: z.string() }),
  issue: z.string(),
  title: text,
  classification: z.object({ taxonomy: z.string(), type: z.string(), identifier: z.string() }),
  endpoint: z.object({
    address: z.string().nullable(),
    hostname: z.string().nullable(),
    port: z.number().nullable(),
    protocol: z.string().nullable(),
    asn: z.number().nullable(),
    malware: z.string().nullable(),
  }),
  severity,
  status: findingStatus,
  needsAnswer: z.boolean(),
  count: z.number(),
  firstSeen: time,
  lastSeen: time,
  goneAt: time.nullable(),
  dueAt: time.nullable().describe('answer or solve before'),
  acceptedUntil: time.nullable(),
  tlp,
  pap,
  source: z.object({ id, name: z.string(), title: z.string() }),
  reportType: z.string(),
  held: z.boolean().optional(),
})
export type Finding = z.infer<typeof finding>
export const findingQuery = paging.extend({
  status: z
    .string()
    .optional()
    .describe('one or more of the statuses, comma separated; `active` = open, waiting, reopened'),
  needsAnswer: z.stringbool().optional(),
  severity: severity.optional(),
  member: id.optional(),
  asset: id.optional(),
  issue: z.string().max(100).optional(),
  source: z.string().optional(),
  intake: id.optional().describe('seen by this intake'),
  type: z.string().max(100).optional().describe('classification.type'),
  since: time.optional().describe('last seen at or after'),
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe(
      'a network; the beginning of an address or name, or the end of a name; or part of the title of a problem; for the operator also part of a member’s name',
    ),
  sort: z.enum(['recent', 'severity']).default('recent'),
})

export const timelineEntry = z.object({
  at: time,
  event: z.enum([
    'found',
    'reopened',
    'gone',
    'answered',
    'told',
    'undone',
    'released',
    'expired',
    'question',
    'ended',
    'resumed',
  ]),
  reason: z
    .enum(['asset-withdrawn', 'held-by-another', 'membership-ended'])
    .optional()
    .describe('ended: why it no longer waits for an answer'),
  answer: answer.optional(),
  text: z.string().nullable().optional(),
  until: time.nullable().optional(),
  by: z.string().nullable().optional(),
  via: z.string().nullable().optional(),
  outlet: z.string().nullable().optional(),
})
export const evidenceRow = z.object({
  at: time,
  source: z.string(),
  reportType: z.string(),
  saw: z.array(z.object({ field: z.string(), value: z.string() })),
})
export const explanation = z.object({
  language,
  title: z.string(),
  what: z.string(),
  why: z.string(),
  certainty: z.string(),
  steps: z.array(z.object({ lead: z.string(), rest: z.string() })),
  check: z.string(),
  terms: z
    .array(z.object({ term: z.string(), meaning: z.string() }))
    .describe('words of the trade as they stand in the text, in the order in which one reads, and what each means'),
})
export const findingDetail = finding.extend({
  whyYou: z.object({
    by: z.enum(['network', 'asn', 'domain']),
    value: z.string(),
    declaredAt: time,
    declaredBy: z.enum(['member', 'operator', 'upstream']),
    because: z.string(),
  }),
  explanations: z.object({ nl: explanation, en: explanation }),
  path: z.array(z.object({ name: z.string(), kind: z.enum(['source', 'node', 'operator', 'you', 'hidden']) })),
  evidence: z.array(evidenceRow),
  evidenceTotal: z.number(),
  timeline: z.array(timelineEntry),
  responses: z.array(
    z.object({
      id,
      answer,
      text: z.string().nullable(),
      until: time.nullable(),
      at: time,
      via: z.string(),
      by: z.string().nullable(),
      withdrawn: z.boolean(),
    }),
  ),
})
export type FindingDetail = z.infer<typeof findingDetail>

export const responseCreate = z.object({
  answer,
  text: z.string().trim().max(4000).optional(),
  until: time.nullable().optional().describe('risk-accepted: until when; required there, at most a year ahead'),
})
export const responseAnswer = z.object({ id, finding, undoUntil: time })

/**
 * What the page behind a mail's answer link shows; nothing changes until it is confirmed. `form` is what mail may
 * carry now: with `notice` there is no content, and the answer asks to sign in.
 */
export const answerLinkView = z.object({
  form: z.enum(['full', 'notice']),
  finding: finding
    .pick({ id: true, title: true, endpoint: true, severity: true, status: true, lastSeen: true, dueAt: true })
    .extend({ what: text, firstStep: text })
    .nullable(),
  organisation: z.string(),
  language,
  expiresAt: time,
})

export type AnswerLinkView = z.infer<typeof answerLinkView>
/** The answer stands; until then `DELETE` takes it back. */
export const answerGiven = z.object({ undoUntil: time })

export const findingChartQuery = z.object({
  member: id.optional().describe('operator: of one member only'),
  weeks: z.coerce.number().int().min(1).max(104).default(12),
})

/** Points of the operator's and the member's charts. */
export const findingChart = z.object({
  weeks: z.array(z.object({ week: z.iso.date(), opened: z.number(), closed: z.number() })),
  byIssue: z.array(
    z.object({ issue: z.string(), title: text, open: z.number(), high: z.number(), members: z.number() }),
  ),
  bySeverity: z.object({ low: z.number(), medium: z.number(), high: z.number() }),
  openNow: z.number(),
  openWeekAgo: z.number(),
})
export type FindingChart = z.infer<typeof findingChart>

export const today = z.object({
  findings: z.array(finding),
  findingsTotal: z.number(),
  assetsWaiting: z.number(),
  questions: z.array(z.object({ assetId: id, value: z.string(), subject: z.string() })),
  lastCheckAt: time.nullable(),
  nextCheckAt: time.nullable(),
  gone: z.number().describe('no longer seen in the last 7 days'),
  missing: z.array(z.enum(['assets', 'contacts', 'channels'])),
  open: z.number().describe('all that are open, answered or not'),
  weeks: findingChart.shape.weeks,
})
export type Today = z.infer<typeof today>

const named = z.object({ id, name: z.string() })
const listOf = <T extends z.ZodType>(item: T) => z.object({ total: z.number(), items: z.array(item) })

/** The operator's first page; `href` is an address of the portal. */
export const desk = z.object({
  in: listOf(
    z.object({
      id,
      kind: z.enum(['intake']),
      name: z.string().describe('title of the source'),
      files: z.number().describe('files of that source on that day'),
      rows: z.number(),
      matched: z.number(),
      at: time,
      href: z.string(),
    }),
  ),
  out: listOf(
    z.object({
      id,
      member: named,
      kind: z.string(),
      state: z.string(),
      contentCount: z.number(),
      at: time,
    }),
  ),
  waiting: listOf(
    z.object({
      id,
      kind: z.enum(['help', 'wave', 'application', 'asset', 'question', 'proof', 'invitation', 'contact']),
      name: z
        .string()
        .describe(
          'help: address of the finding; wave: title of the source; asset and question: its value; invitation: the address; contact: its name',
        ),
      member: z.string().nullable(),
      since: time,
      href: z.string(),
    }),
  ),
  silent: listOf(z.object({ id, name: z.string(), unanswered: z.number(), since: time, mailState: z.string() })),
  chart: findingChart,
  sources: z.array(
    z.object({
      id,
      name: z.string(),
      title: z.string(),
      rhythmDays: z.array(z.object({ day: z.string(), state: z.string(), files: z.number() })),
      state: z.enum(['on-time', 'quiet', 'never', 'failing', 'off']),
      lastArrivalAt: time.nullable(),
      quietSince: time.nullable(),
    }),
  ),
  trouble: listOf(
    z.object({
      check: z.string().describe('which check of the watch found it'),
      subject: z.string().describe('what of it: an id, the name of a queue, a machine'),
      title: text,
      mend: text.describe('what to do'),
      since: time,
      toldAt: time.nullable().describe('when the operator was told by mail'),
      href: z.string().nullable(),
    }),
  ),
  watchedAt: time.nullable().describe('when the node last looked at itself'),
})
export type Desk = z.infer<typeof desk>
