// Proof of ownership of an asset: how it can be given, what to publish or where a code went, and how it stands.
import { z } from 'zod'
import { id, time } from './primitives.ts'

export const proofMethod = z.enum(['dns-txt', 'https-file', 'registry-code', 'registry-remark', 'judgement'])
export type ProofMethodName = z.infer<typeof proofMethod>

/** `started`: waits for what must be published or typed in; `replaced`: a newer one took its place. */
export const proofState = z.enum(['started', 'proven', 'failed', 'lapsed', 'replaced'])
export type ProofState = z.infer<typeof proofState>

/** Why the last look or code did not prove it. `unreachable` passes; the rest stands until somebody mends it. */
export const proofReason = z.enum([
  'not-found',
  'other-value',
  'alias',
  'too-large',
  'unreachable',
  'refused-address',
  'redirected',
  'certificate',
  'registry-unknown',
  'registry-unreadable',
  'registry-other',
  'no-contact',
  'contact-is-person',
  'code-wrong',
  'code-tries',
  'code-expired',
  'expired',
])
export type ProofReason = z.infer<typeof proofReason>

export const proofStart = z.object({
  method: proofMethod,
  note: z.string().trim().min(1).max(500).optional().describe('the grounds of a judgement; needed for that method'),
})
export const proofCheck = z.object({
  code: z.string().trim().max(40).optional().describe('the code that was mailed; absent: look at what is published'),
})

export const assetProof = z.object({
  id,
  method: proofMethod,
  state: proofState,
  reason: proofReason.nullable(),
  publish: z
    .object({
      where: z.string().describe('a name in DNS, an address, or the object in the registry'),
      value: z.string(),
    })
    .nullable(),
  code: z
    .object({
      sentTo: z.string().describe('the registered address, masked'),
      role: z.enum(['abuse', 'technical']),
      until: time,
      triesLeft: z.number().int(),
    })
    .nullable(),
  holder: z.string().nullable().describe('the holder that the registry names'),
  note: z.string().nullable(),
  startedBy: z.enum(['member', 'operator']),
  startedAt: time,
  provenAt: time.nullable(),
  expiresAt: time
    .nullable()
    .describe('before this time a published proof is looked at again; others ask for a new one'),
  lookedAt: time.nullable(),
})
export type AssetProof = z.infer<typeof assetProof>

/** The newest first, at most 50; `methods` are those that fit the asset and the reader. */
export const assetProofList = z.object({ items: z.array(assetProof), methods: z.array(proofMethod) })
export type AssetProofList = z.infer<typeof assetProofList>
