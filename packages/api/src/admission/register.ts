// The register of designations: public, now or as it was on a day.
import { z } from 'zod'
import { id, line, paging, text } from '../primitives.ts'
import { both } from './template.ts'

export const designationStatus = z.enum(['designated', 'suspended', 'withdrawn', 'expired'])
export const registerEntry = z.object({
  id,
  name: z.string(),
  kind: z.enum(['participant', 'oktt', 'csirt']),
  targetGroup: z.string().nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  legalBasis: both.nullable(),
  publication: z.string().nullable(),
  category: z.string().nullable(),
  status: designationStatus,
})
export type RegisterEntry = z.infer<typeof registerEntry>
export const registerQuery = paging.extend({
  q: text(200).optional(),
  status: designationStatus.optional(),
  kind: z.enum(['participant', 'oktt', 'csirt']).optional(),
  on: z.iso.date().optional().describe('as it was at the end of this day; for the operator and its auditor'),
})
/** All that are designated get another legal basis at once; without `confirm` it says only what would change. */
export const rebasing = z.object({
  legalBasis: both,
  publication: line(300).nullable(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  kind: z.enum(['participant', 'oktt', 'csirt']).nullable(),
  confirm: z.boolean().default(false),
})
export const rebased = z.object({
  done: z.boolean(),
  designations: z.array(z.object({ id, name: z.string(), legalBasis: both.nullable(), to: z.iso.date().nullable() })),
})
