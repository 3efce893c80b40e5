// What a member answers for: networks, AS numbers, domains (products come with advisories).
import { z } from 'zod'
import { id, line, lineProblem, paging, time } from './primitives.ts'

export const assetType = z.enum(['network', 'asn', 'domain', 'product'])
export const assetState = z.enum(['waiting', 'accepted', 'refused', 'withdrawn'])
/** `lapsed`: it was proven and no longer is; a person decides, and warnings go on until then. */
export const assetProofState = z.enum(['none', 'valid', 'lapsed'])

export const assetReference = line(80).describe(
  "the member's own word for it, such as a customer number: one line, and no name, for it may go to the upstream",
)

export const assetCreate = z.object({
  type: assetType,
  value: z.string().trim().min(1).max(500),
  note: z.string().trim().max(500).nullable().optional(),
  reference: assetReference.nullable().optional(),
  confirmed: z
    .boolean()
    .optional()
    .describe(
      'that a network wider than /16 (IPv4) or /29 (IPv6) is meant; without it such a network is refused at `confirmed` by the rule `network.wide`, with how many addresses it is',
    ),
})
/** Another member's claim that touches this one; shown to the operator before it accepts. */
export const assetOverlap = z.object({
  relation: z.enum(['identical', 'inside', 'covers']),
  asset: z.object({ id, type: assetType, value: z.string(), state: assetState, proof: assetProofState }),
  member: z.object({ id, name: z.string() }),
  agreement: z.object({ id, note: z.string().nullable(), recordedAt: time, until: time.nullable() }).nullable(),
  consequence: z.object({ nl: z.string(), en: z.string() }),
})
export type AssetOverlap = z.infer<typeof assetOverlap>
export const assetOverlapList = z.object({ items: z.array(assetOverlap) })

/** Operator: what an asset that is not there yet would touch. */
export const assetOverlapQuery = z.object({ type: assetType, value: z.string().trim().min(1).max(500) })

export const asset = z.object({
  id,
  type: assetType,
  value: z.string(),
  state: assetState,
  reason: z.string().nullable(),
  note: z.string().nullable(),
  reference: z.string().nullable(),
  declaredBy: z.enum(['member', 'operator', 'upstream']),
  declaredAt: time,
  decidedAt: time.nullable(),
  proof: assetProofState,
  question: z.object({ findingId: id, subject: z.string(), text: z.string().nullable(), at: time }).nullable(),
  member: z.object({ id, name: z.string() }).optional(),
  openFindings: z.number().optional(),
  warnings: z.array(z.string()).optional(),
})
export type Asset = z.infer<typeof asset>
/** The answer to a declaration; `overlaps` for the operator only. */
export const assetDeclared = asset.extend({ overlaps: z.array(assetOverlap).optional() })
export type AssetDeclared = z.infer<typeof assetDeclared>
export const assetQuery = paging.extend({
  type: assetType.optional(),
  state: assetState.optional(),
  question: z.stringbool().optional(),
  proof: assetProofState.optional(),
  reference: assetReference.optional().describe('exactly this reference'),
  q: z.string().trim().max(200).optional().describe('part of the value or the reference'),
  sort: z
    .enum(['value', 'recent'])
    .default('value')
    .describe('`value`: by member, type and value; `recent`: last declared first'),
})

/** Only what is said changes. */
export const assetChange = z.object({
  reference: assetReference.nullable().optional(),
  note: z.string().trim().max(500).nullable().optional(),
})

export const assetDecision = z.object({
  decision: z.enum(['accepted', 'refused', 'withdrawn']),
  reason: z.string().trim().min(1).max(500).optional(),
})
export const assetImportAnswer = z.object({
  created: z.number(),
  known: z.number(),
  overlapping: z.number().describe('operator: created ones that touch what another member answers for'),
  overlaps: z
    .array(assetOverlap.extend({ line: z.number().int(), value: z.string() }))
    .describe('operator: with what, at most 100, in the order of the lines'),
  warnings: z
    .array(lineProblem)
    .describe(
      'of created ones that are wider than /16 (IPv4) or /29 (IPv6): ask whether they are meant, after a trial',
    ),
  problems: z.array(lineProblem),
  dryRun: z.boolean(),
})
const differenceLine = z.object({
  type: assetType,
  value: z.string(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
})
/** How many, and the first 200 of them. */
const differencePart = z.object({ count: z.number(), lines: z.array(differenceLine) })
export const assetReplaceQuery = z.object({
  dryRun: z.stringbool().default(false),
  expect: z.string().max(64).optional().describe('what the dry run answered as `expect`'),
  confirmShrink: z.stringbool().default(false).describe('that more than half of more than ten are to go'),
})
export const assetReplaceAnswer = z.object({
  added: differencePart,
  removed: differencePart,
  changed: z.object({
    count: z.number(),
    lines: z.array(
      differenceLine.extend({
        before: z.object({ reference: z.string().nullable(), note: z.string().nullable() }),
      }),
    ),
  }),
  unchanged: z.number(),
  shrinks: z.boolean().describe('it needs confirmShrink'),
  problems: z.array(lineProblem).describe('one of these refuses the whole file'),
  warnings: z.array(lineProblem),
  overlapping: z.number(),
  overlaps: z.array(assetOverlap.extend({ line: z.number().int(), value: z.string() })),
  expect: z.string().nullable().describe('to send along for real; null while there are problems'),
  dryRun: z.boolean(),
})
/** Records that the holder of the covering asset may also get what concerns the covered one, with both sides' consent. */
export const assetAgreementCreate = z.object({
  coveringAssetId: id,
  coveredAssetId: id,
  note: z.string().trim().min(1).max(500),
  until: time.nullable().optional().describe('when it ends by itself; absent = until it is ended'),
})
export const assetAgreement = z.object({
  id,
  kind: z.enum(['wider-network', 'same-asset']),
  coveringAssetId: id,
  coveredAssetId: id,
  note: z.string().nullable(),
  recordedAt: time,
  until: time.nullable(),
})
export const questionAnswer = z.object({
  outcome: z.enum(['keep', 'withdraw']),
  note: z.string().trim().max(500).optional(),
})
