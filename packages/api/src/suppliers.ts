// Security suppliers: who acts for a member, by whose consent, until when.
import { z } from 'zod'
import { id, text, time } from './primitives.ts'

const said = z
  .object({ at: time, by: z.string().nullable().describe('the person, for its own side and the operator') })
  .nullable()
export const supplierAgreement = z.object({
  id,
  member: z.object({ id, name: z.string() }),
  supplier: z.object({ id, name: z.string() }),
  state: z.enum(['asked', 'in-force', 'ended']),
  note: z.string().nullable(),
  askedAt: time,
  consented: said,
  accepted: said,
  until: time.nullable(),
  endedAt: time.nullable(),
})
export type SupplierAgreement = z.infer<typeof supplierAgreement>
export const supplierList = z.object({
  suppliers: z.array(supplierAgreement).describe('that act for this organisation'),
  clients: z.array(supplierAgreement).describe('for which this organisation acts'),
})
export const supplierAsk = z.object({
  supplierId: id.describe('a member of this node; it tells its number itself'),
  until: time.nullable().optional().describe('when it ends by itself; absent = until it is ended'),
  note: text(500).nullable().optional(),
})
