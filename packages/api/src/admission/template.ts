// What an organisation must go through to be admitted, as data: steps, questions, criteria, clock and terms.
import { z } from 'zod'
import { line, text } from '../primitives.ts'

export const thingKind = z.enum(['finding', 'advisory', 'indicators', 'publication', 'report'])
const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens')
/** The same words in Dutch and in English. */
export const both = z.object({ nl: text(4000).min(1), en: text(4000).min(1) })
export type Both = z.infer<typeof both>

export const admissionQuestion = z.object({
  id: code,
  label: both,
  help: both.nullable(),
  type: z.enum(['line', 'text', 'choice']),
  choices: z.array(z.object({ id: code, label: both })).max(12),
  required: z.boolean(),
})
export const admissionCriterion = z.object({
  id: code,
  title: both,
  asks: both,
  /** What is usually sent to show it. */
  documents: z.array(both).max(12),
})
export const legalBasis = z.object({
  id: code,
  name: both,
  /** Last day on which it holds; null = no end is known. */
  until: z.iso.date().nullable(),
})

/** Days are working days in the Netherlands unless the name says otherwise. */
export const templateBody = z.object({
  kind: z.enum(['participant', 'oktt', 'csirt']),
  name: both,
  /** What it takes, for who thinks about applying. */
  about: both,
  /** What others say who went before, for who thinks about applying. */
  experiences: z.array(z.object({ said: both, by: line(200).min(1) })).max(10),
  questions: z.array(admissionQuestion).max(40),
  /** Help for who has no legal person yet, with a sentence for the statutes; null = none is needed. */
  statutes: z.object({ help: both, sentence: both }).nullable(),
  criteria: z.array(admissionCriterion).max(20),
  /** Flows of information whose processing of personal data the applicant explains. */
  flows: z.array(z.object({ kind: thingKind, about: both })).max(5),
  /** People who judge each criterion, apart from each other, and who decide. */
  judges: z.union([z.literal(1), z.literal(2)]),
  clock: z.object({ from: z.int().min(1).max(250), target: z.int().min(1).max(250) }),
  /** Days in which questions are to be answered. */
  questionDays: z.int().min(1).max(250),
  /** Calendar days in which an objection can be made; null = none. */
  objectionDays: z.int().min(1).max(365).nullable(),
  legalBases: z.array(legalBasis).max(10),
  connection: z.object({
    guideline: z.boolean(),
    /** Contacts that are reached day and night. */
    contacts: z.int().min(0).max(5),
    assets: z.boolean(),
    ndn: z.enum(['required', 'offered', 'none']),
    channels: z.boolean(),
  }),
  covers: z.array(thingKind).min(1),
  reviewMonths: z.int().min(1).max(60),
})
export type TemplateBody = z.infer<typeof templateBody>

export const templateKey = code
export const admissionTemplate = z.object({
  key: templateKey,
  version: z.int(),
  body: templateBody,
  /** Whether new applications may choose it. */
  open: z.boolean(),
  madeAt: z.iso.datetime(),
})
export type AdmissionTemplate = z.infer<typeof admissionTemplate>
export const templateChange = z.object({ body: templateBody, open: z.boolean().default(true) })

export const guidelineBody = z.object({
  title: both,
  text: z.object({ nl: text(60_000).min(1), en: text(60_000).min(1) }),
})
export type GuidelineBody = z.infer<typeof guidelineBody>
export const guideline = guidelineBody.extend({
  version: z.int(),
  madeAt: z.iso.datetime(),
  /** Until when the version before it will do. */
  graceUntil: z.iso.datetime().nullable(),
})
export type Guideline = z.infer<typeof guideline>
export const guidelineChange = guidelineBody.extend({ graceDays: z.int().min(0).max(365).default(30) })
