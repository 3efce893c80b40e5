// What either side can do in a file, one shape per action; `POST /api/v1/applications/:id/actions` takes any of them.
import { z } from 'zod'
import { id, line, text, time } from '../primitives.ts'
import { thingKind } from './template.ts'

const code = z.string().min(1).max(40)
const grounds = text(8000).min(1)
const day = z.iso.date()

const introduction = [
  z.object({ action: z.literal('take'), personId: id.optional() }),
  z.object({ action: z.literal('answer'), answers: z.record(code, text(4000)) }),
  z.object({ action: z.literal('plan-meeting'), at: time, place: line(300) }),
  z.object({ action: z.literal('keep-minutes'), text: text(20_000).min(1) }),
  z.object({ action: z.literal('write'), text: text(20_000).min(1) }),
  z.object({ action: z.literal('note'), text: text(8000).min(1) }),
  z.object({ action: z.literal('agree') }),
  z.object({ action: z.literal('apply-again') }),
  z.object({ action: z.literal('stop'), reason: text(2000) }),
] as const

const assessment = [
  z.object({
    action: z.literal('add-link'),
    criterion: code,
    name: line(200).min(1),
    url: z.url({ protocol: /^https$/ }).max(1000),
  }),
  z.object({ action: z.literal('remove-evidence'), evidence: id }),
  z.object({ action: z.literal('explain-flow'), flow: thingKind, text: text(8000).min(1) }),
  z.object({ action: z.literal('sign-flows'), capacity: line(200).min(1) }),
  z.object({ action: z.literal('submit') }),
  z.object({
    action: z.literal('ask'),
    questions: z
      .array(z.object({ criterion: code.nullable(), text: text(4000).min(1) }))
      .min(1)
      .max(20),
  }),
  z.object({ action: z.literal('reply'), question: id, text: text(8000).min(1) }),
  z.object({ action: z.literal('drop-question'), question: id }),
  z.object({ action: z.literal('judge'), criterion: code, verdict: z.enum(['met', 'not-met']), grounds }),
  z.object({ action: z.literal('settle'), criterion: code, verdict: z.enum(['met', 'not-met']), grounds }),
  z.object({
    action: z.literal('propose'),
    outcome: z.enum(['designated', 'refused']),
    grounds,
    legalBasis: code.nullable(),
    publication: line(300).nullable(),
    category: line(200).nullable().describe('the category by which it is designated; null = by name'),
    targetGroup: line(300).nullable(),
    from: day.nullable(),
    to: day.nullable(),
  }),
  z.object({ action: z.literal('confirm'), agrees: z.boolean(), grounds: text(8000) }),
  z.object({
    action: z.literal('decide-at-once'),
    grounds,
    legalBasis: code.nullable(),
    publication: line(300).nullable(),
    targetGroup: line(300).nullable(),
    to: day.nullable(),
  }),
  z.object({ action: z.literal('review-emergency'), upheld: z.boolean(), grounds }),
  z.object({ action: z.literal('note-objection'), text: text(8000).min(1), on: day }),
] as const

const connection = [
  z.object({ action: z.literal('accept-guideline'), version: z.int(), capacity: line(200).min(1) }),
  z.object({ action: z.literal('agree-ndn'), wants: z.boolean(), capacity: line(200).min(1) }),
  z.object({ action: z.literal('connect') }),
] as const

const cooperation = [
  z.object({ action: z.literal('review-year'), text: text(8000).min(1) }),
  z.object({
    action: z.literal('suspend'),
    grounds,
    meanwhile: z
      .enum(['direct', 'other', 'abuse-contact'])
      .describe('who serves its participants while it is suspended'),
    other: id.nullable(),
  }),
  z.object({ action: z.literal('lift'), grounds }),
  z.object({ action: z.literal('withdraw'), grounds, successor: id.nullable() }),
] as const

export const applicationAction = z.discriminatedUnion('action', [
  ...introduction,
  ...assessment,
  ...connection,
  ...cooperation,
])
export type ApplicationAction = z.output<typeof applicationAction>
export type ActionName = ApplicationAction['action']
export const actionNames = applicationAction.options.map(({ shape }) => shape.action.value)
