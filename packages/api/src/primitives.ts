// Schemas that every area of the contract uses: ids, times, labels, paging, problem documents (RFC 9457).
import { z } from 'zod'

export const id = z.uuid()
export const time = z.iso.datetime({ offset: true })
export const language = z.enum(['nl', 'en'])
export type Language = z.infer<typeof language>
export const role = z.enum(['admin', 'analyst', 'reader', 'auditor'])
export type Role = z.infer<typeof role>
export const tlp = z.enum(['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'])
export const pap = z.enum(['RED', 'AMBER', 'GREEN', 'CLEAR'])
export const severity = z.enum(['low', 'medium', 'high'])
export type Severity = z.infer<typeof severity>

export const text = (max: number) => z.string().trim().max(max)
/** Names and the like stand in lines of mail: no line breaks or other control characters. */
export const line = (max: number) => text(max).regex(/^\P{Cc}*$/u, 'is one line')

/** An answer of a list: `next` is the cursor of the next page or null. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

export const paging = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  format: z
    .enum(['json', 'csv'])
    .optional()
    .describe('`csv`: all that is filtered in one file, whatever the limit; `Accept: text/csv` asks the same'),
})

export const idParams = z.object({ id })

/** RFC 9457 problem document; `errors` names fields, `instance` is the number to quote. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        rule: z.string().optional(),
        suggestion: z.string().optional(),
      }),
    )
    .optional(),
})
export type ProblemDocument = z.infer<typeof problem>

/** One line of an imported CSV that was not taken, and how to mend it. */
export const lineProblem = z.object({
  line: z.number().int(),
  field: z.string().optional(),
  message: z.string(),
  rule: z.string().optional(),
  suggestion: z.string().optional(),
})
