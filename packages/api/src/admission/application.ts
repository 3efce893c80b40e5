// A file of an organisation that is or wants to be admitted: as asked for, as listed, and as each side sees it.
import { z } from 'zod'
import { id, language, line, paging, text, time } from '../primitives.ts'
import { both, templateBody, templateKey, thingKind } from './template.ts'

export const admissionStep = z.enum(['introduction', 'assessment', 'connection', 'cooperation'])
export type AdmissionStep = z.infer<typeof admissionStep>
/** Open: on its way. Admitted: cooperation. The others are over, or stand still. */
export const applicationStatus = z.enum(['open', 'admitted', 'suspended', 'refused', 'stopped', 'withdrawn'])
export const side = z.enum(['applicant', 'operator', 'node'])

/** Stands in a mail to an address that nobody has proven: a name, no way to lead somebody elsewhere. */
const named = (most: number) =>
  line(most)
    .min(1)
    .regex(/^(?!.*(?::\/\/|www\.)).*$/i, 'is a name, without a web address')

export const applicationCreate = z.object({
  organisation: named(120),
  template: templateKey,
  name: named(120),
  email: z.email().max(254),
  language: language.default('nl'),
  targetGroup: text(2000).optional(),
  text: text(4000).optional(),
})
export const applicationAsked = z.object({
  id,
  state: z.literal('unconfirmed').describe('it counts once the link in the mail was used'),
  confirmBefore: time,
})
/** What stands behind the link of the mail. */
export const applicationConfirmation = z.object({ organisation: z.string(), email: z.string(), language })
export const applicationConfirmed = z.object({
  id,
  invitation: z.string().describe('the word that opens the invitation by which the applicant signs in'),
})

export const applicationSummary = z.object({
  id,
  number: z.string(),
  organisation: z.object({ id, name: z.string() }),
  kind: z.enum(['participant', 'oktt', 'csirt']),
  step: admissionStep,
  status: applicationStatus,
  owner: z.object({ id, name: z.string() }).nullable(),
  waitsFor: side.nullable().describe('who is to do the next thing'),
  next: z.string().nullable().describe('code of the next thing to do'),
  dueAt: time.nullable(),
  openedAt: time,
  changedAt: time,
})
export type ApplicationSummary = z.infer<typeof applicationSummary>
export const applicationQuery = paging.extend({
  q: text(200).optional(),
  status: applicationStatus.optional(),
  step: admissionStep.optional(),
  owner: z.union([z.literal('me'), z.literal('none'), id]).optional(),
  waitsFor: side.optional(),
})

const someone = z.object({ name: z.string().nullable(), side })
const stamp = z.object({ at: time, by: someone })
const verdict = z.enum(['met', 'not-met'])

export const evidence = z.object({
  id,
  criterion: z.string(),
  kind: z.enum(['file', 'link']),
  name: z.string(),
  mediaType: z.string().nullable(),
  size: z.number().nullable(),
  sha256: z.string().nullable(),
  url: z.string().nullable(),
  addedAt: time,
})
export type Evidence = z.infer<typeof evidence>
export const evidenceQuery = z.object({ criterion: z.string().min(1).max(40), filename: line(200).min(1) })

const judgement = stamp.extend({
  /** Null while the reader still has to judge this criterion itself. */
  verdict: verdict.nullable(),
  grounds: z.string().nullable(),
})
const missing = z.object({ what: z.string(), about: z.string().nullable() })
const clockDay = z.object({ date: z.iso.date(), is: z.enum(['used', 'stopped', 'left']) })
export const applicationClock = z.object({
  state: z.enum(['running', 'stopped', 'ended']),
  startedAt: time,
  since: time.nullable().describe('since when it stands still'),
  used: z.int(),
  stopped: z.int(),
  left: z.int().describe('negative once the target has passed'),
  target: z.int(),
  dueOn: z.iso.date().nullable().describe('null while it stands still'),
  days: z.array(clockDay),
})
const question = z.object({
  id,
  criterion: z.string().nullable(),
  text: z.string(),
  reply: stamp.extend({ text: z.string() }).nullable(),
  dropped: z.boolean(),
})
const decision = z.object({
  outcome: z.enum(['designated', 'refused']),
  grounds: z.string(),
  legalBasis: both.nullable(),
  publication: z.string().nullable(),
  category: z.string().nullable(),
  targetGroup: z.string().nullable(),
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  by: z.array(z.string()),
  at: time,
  emergency: z.boolean(),
  reviewBefore: time.nullable(),
  review: stamp.extend({ upheld: z.boolean(), grounds: z.string() }).nullable(),
  objectionUntil: z.iso.date().nullable(),
  objections: z.array(z.object({ on: z.iso.date(), text: z.string() })),
})

export const application = applicationSummary.extend({
  template: z.object({ key: z.string(), version: z.int(), body: templateBody }),
  mailAddress: z.string().nullable().describe('mail to this address is kept in the file'),
  answers: z.record(z.string(), z.string()),
  meeting: z.object({ at: time, place: z.string(), minutes: z.string().nullable() }).nullable(),
  agreed: z.object({ applicant: stamp.nullable(), operator: stamp.nullable() }),
  criteria: z.array(
    z.object({
      id: z.string(),
      evidence: z.array(evidence),
      judgements: z.array(judgement),
      settled: stamp.extend({ verdict, grounds: z.string() }).nullable(),
      /** Met or not, once enough people judged the same or it was settled. */
      outcome: verdict.nullable(),
      differs: z.boolean(),
    }),
  ),
  flows: z.array(z.object({ kind: thingKind, text: z.string().nullable() })),
  flowsSigned: stamp.extend({ capacity: z.string() }).nullable(),
  clock: applicationClock.nullable(),
  rounds: z.array(z.object({ askedAt: time, dueOn: z.iso.date(), questions: z.array(question) })),
  proposal: decision
    .omit({ at: true, emergency: true, reviewBefore: true, review: true, objections: true, objectionUntil: true })
    .nullable(),
  decision: decision.nullable(),
  guideline: z.object({
    current: z.int().nullable(),
    accepted: stamp.extend({ version: z.int(), capacity: z.string() }).nullable(),
  }),
  ndn: stamp.extend({ wants: z.boolean() }).nullable(),
  checklist: z.array(z.object({ item: z.string(), done: z.boolean(), count: z.int().nullable() })),
  suspension: stamp
    .extend({
      grounds: z.string(),
      meanwhile: z.enum(['direct', 'other', 'abuse-contact']),
      other: z.object({ id, name: z.string() }).nullable(),
    })
    .nullable(),
  reviewDueOn: z.iso.date().nullable(),
  missing: z.array(missing).describe('what is still needed for the next step'),
  can: z.array(z.string()).describe('actions that are open to the reader now'),
})
export type Application = z.infer<typeof application>

export const caseEventTypes = [
  'applied',
  'applied-again',
  'taken',
  'answered',
  'meeting-planned',
  'minutes-kept',
  'wrote',
  'mailed',
  'noted',
  'agreed',
  'entered',
  'stopped',
  'evidence-added',
  'evidence-removed',
  'flow-explained',
  'flows-signed',
  'submitted',
  'asked',
  'replied',
  'question-dropped',
  'judged',
  'settled',
  'proposed',
  'returned',
  'decided',
  'emergency-reviewed',
  'objected',
  'guideline-accepted',
  'ndn-agreed',
  'connected',
  'year-reviewed',
  'suspended',
  'lifted',
  'withdrawn',
  'rebased',
] as const
export type CaseEventType = (typeof caseEventTypes)[number]

export const historyEntry = z.object({
  sequence: z.int(),
  at: time,
  side,
  by: z.string().nullable(),
  type: z.enum(caseEventTypes),
  internal: z.boolean().describe('the applicant does not see it'),
  about: z.string().nullable().describe('code of the question, criterion, flow, step or outcome'),
  text: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>
export const historyQuery = paging
export const applicationMailTaken = z.object({ applications: z.array(id) })
