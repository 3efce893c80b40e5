// Who is signed in, for whom it acts, and the ways back in.
import { z } from 'zod'
import { id, language, line, role } from './primitives.ts'

export const me = z.object({
  person: z
    .object({
      id,
      name: z.string(),
      email: z.string(),
      language,
      totp: z.boolean().describe('whether an app with codes is enrolled'),
      passkeys: z.number(),
      secondFactor: z.boolean().describe('whether this session was proven with a second factor'),
    })
    .nullable(),
  audience: z.enum(['member', 'operator', 'auditor']),
  role,
  organisation: z.object({ id, name: z.string(), kind: z.string(), language }),
  supplier: z
    .object({ id, name: z.string() })
    .nullable()
    .describe('as whose person one acts for the organisation: its security supplier; null in a role of its own'),
  organisations: z.array(
    z.object({
      id,
      name: z.string(),
      isOperator: z.boolean(),
      role,
      supplier: z.object({ id, name: z.string() }).nullable(),
    }),
  ),
  mustEnrolSecondFactor: z.boolean(),
  applies: z.boolean().describe('the organisation only applies for membership yet'),
  counts: z.object({
    findings: z.number().describe('waiting for an answer'),
    assetsWaiting: z.number().describe('operator: declared and undecided'),
    wavesWaiting: z.number().describe('operator: intakes that wait for a person'),
    applicationsWaiting: z.number().describe('operator: files in which it is to do the next thing'),
  }),
})
export type Me = z.infer<typeof me>
export const meChange = z.object({ name: line(200).min(1).optional(), language: language.optional() })
/** Proves once more that it is them: with the code too when the account has an app with codes. */
export const proofRequest = z.object({
  password: z.string().min(1).max(200),
  code: z.string().trim().max(40).optional().describe('of the app with codes, or a recovery code'),
})
export const actFor = z.object({
  organisationId: id,
  supplierId: id.optional().describe('as a person of this supplier; absent: in a role of one’s own'),
})

export const lostPassword = z.object({ email: z.string().trim().max(254) })
export const newPassword = z.object({ token: z.string().min(1).max(100), password: z.string().min(12).max(200) })
