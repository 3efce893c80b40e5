// Sources and intakes: where files of risk events come from, on which terms, and what became of each row.
import { z } from 'zod'
import { memberClass } from './organisations.ts'
import { id, paging, severity, time, tlp } from './primitives.ts'

export const sourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'lower-case letters, digits, dot, dash, underscore')
export const forwarding = z.enum(['automatic', 'wait', 'delay'])

const sourceFields = {
  title: z.string().trim().min(1).max(120),
  kind: z.enum(['upload', 'folder', 'shadowserver-api']),
  terms: z.string().trim().max(2000),
  legalBasis: z.string().trim().max(500),
  label: tlp,
  rhythm: z.enum(['hourly', 'daily', 'weekly', 'none']),
  forwarding,
  forwardingMinutes: z.number().int().min(1).max(10_080).nullable(),
  reportTypes: z.record(z.string(), z.boolean()).describe('report type → on or off; absent = on'),
  overrides: z
    .record(
      z.string(),
      z.object({
        issue: z.string().optional(),
        severity: severity.optional(),
        taxonomy: z.string().optional(),
        type: z.string().optional(),
        identifier: z.string().optional(),
      }),
    )
    .describe('report type → classification that replaces ours'),
  severityFloor: z
    .partialRecord(z.enum(['*', ...memberClass.options]), severity)
    .describe('member class (or *) → below this nobody of the class is notified; the portal still shows it'),
  supplierPermitted: z
    .boolean()
    .describe('the originator permits that AMBER goes to the security supplier of a member; GREEN and CLEAR go anyway'),
  rawHours: z.number().int().min(1).max(720).describe('hours that the raw bytes are kept'),
  enabled: z.boolean(),
  settings: z
    .record(z.string(), z.unknown())
    .describe('folder: path inside the watched folder; shadowserver-api: base URL, report list'),
}
export const sourceCreate = z.object({
  name: sourceName,
  label: sourceFields.label,
  title: sourceFields.title.optional(),
  kind: sourceFields.kind.default('upload'),
  terms: sourceFields.terms.default(''),
  legalBasis: sourceFields.legalBasis.default(''),
  rhythm: sourceFields.rhythm.default('daily'),
  forwarding: forwarding.default('wait'),
  forwardingMinutes: sourceFields.forwardingMinutes.optional(),
  reportTypes: sourceFields.reportTypes.default({}),
  overrides: sourceFields.overrides.default({}),
  severityFloor: sourceFields.severityFloor.default({}),
  supplierPermitted: sourceFields.supplierPermitted.default(false),
  rawHours: sourceFields.rawHours.default(72),
  enabled: z.boolean().default(true),
  settings: sourceFields.settings.default({}),
  secret: z
    .object({ key: z.string().min(1), secret: z.string().min(1) })
    .optional()
    .describe('of the Shadowserver API; never given back'),
})
export const sourceChange = z
  .object(sourceFields)
  .partial()
  .extend({ secret: z.object({ key: z.string().min(1), secret: z.string().min(1) }).optional() })

/** One day of the last 14 as the rhythm picture draws it. */
export const rhythmDay = z.object({
  day: z.iso.date(),
  state: z.enum(['on-time', 'late', 'nothing', 'not-due']),
  files: z.number(),
})
export const source = z.object({
  id,
  name: z.string(),
  ...sourceFields,
  kind: z.enum(['upload', 'folder', 'shadowserver-api', 'peer']),
  firstWave: z.enum(['pending', 'waiting', 'released']),
  hasSecret: z.boolean(),
  lastArrivalAt: time.nullable(),
  lastAttemptAt: time.nullable(),
  lastProblem: z.string().nullable(),
  quietSince: time.nullable(),
  rhythmDays: z.array(rhythmDay),
  totals: z
    .object({
      intakes: z.number(),
      rows: z.number(),
      matched: z.number(),
      unmatched: z.number(),
      duplicate: z.number(),
      rejected: z.number(),
    })
    .describe('of the last 30 days'),
})
export type Source = z.infer<typeof source>
export const sourceQuery = paging.extend({
  q: z.string().trim().max(200).optional().describe('part of the name or title'),
  kind: source.shape.kind.optional(),
  enabled: z.stringbool().optional(),
  sort: z.enum(['name', 'recent']).default('name').describe('`recent`: last arrival first'),
})

export const intakeQueryForPost = z.object({
  source: z.string().min(1),
  filename: z.string().max(300).optional(),
  reportType: z.string().max(100).optional(),
  wait: z.stringbool().default(false),
  again: z.stringbool().default(false),
})
/** Fixed by design page 4: `rows = matched + unmatched + duplicate + rejected`. */
export const intakeAnswer = z.object({
  id,
  sha256: z.string(),
  format: z.enum(['shadowserver-csv', 'intelmq-json']).nullable(),
  reportType: z.string().nullable(),
  rows: z.number(),
  matched: z.number(),
  unmatched: z.number(),
  duplicate: z.number(),
  rejected: z.number(),
  findings: z.object({ new: z.number(), updated: z.number(), reopened: z.number() }),
  alreadyKnown: z.boolean().optional(),
  state: z.enum(['spooled', 'running', 'done', 'failed', 'undone']),
})
export type IntakeAnswer = z.infer<typeof intakeAnswer>
export const intake = intakeAnswer.extend({
  source: z.object({ id, name: z.string(), title: z.string() }),
  filename: z.string(),
  size: z.number(),
  compression: z.enum(['none', 'gzip', 'zip']).nullable(),
  reportTypeKnown: z.boolean().nullable(),
  reportDate: z.iso.date().nullable(),
  via: z.string(),
  problem: z.string().nullable(),
  flags: z.array(z.object({ flag: z.string(), detail: z.string() })),
  wave: z.enum(['none', 'waiting', 'released', 'stopped']),
  waveDueAt: time.nullable(),
  receivedAt: time,
  finishedAt: time.nullable(),
  undoneAt: time.nullable(),
  rawDeletedAt: time.nullable(),
})
export type Intake = z.infer<typeof intake>
export const intakeQuery = paging.extend({
  source: z.string().optional(),
  state: intakeAnswer.shape.state.optional(),
  wave: z.enum(['waiting']).optional(),
  rejected: z.stringbool().optional().describe('`true`: only with rows that could not be read'),
  q: z.string().trim().max(200).optional().describe('part of the file name'),
})
export const reject = z.object({
  line: z.number(),
  reason: z.string(),
  detail: z.string().nullable(),
  raw: z.string().nullable(),
})
export const rejectQuery = paging.extend({ reason: z.string().max(100).optional() })

/** Who would get what of a waiting wave, and who would not and why. */
export const wavePreview = z.object({
  intakeId: id,
  seen: z.object({ first: time, last: time }).nullable().describe('when the source saw what waits'),
  given: z.array(
    z.object({
      member: z.object({ id, name: z.string() }),
      findings: z.number(),
      high: z.number(),
      outlets: z.array(z.object({ outlet: z.string(), form: z.enum(['full', 'notice']), count: z.number() })),
    }),
  ),
  withheld: z.array(
    z.object({
      member: z.object({ id, name: z.string() }),
      outlet: z.string(),
      reason: z.string(),
      reasonText: z.object({ nl: z.string(), en: z.string() }).optional(),
      count: z.number(),
    }),
  ),
})
export type WavePreview = z.infer<typeof wavePreview>
export const waveAction = z.object({ action: z.enum(['release', 'stop']) })
export const undoRequest = z.object({ reason: z.string().trim().max(500).optional() })
/** What an undo took away; where another member saw a finding, a breach case was opened. */
export const undoAnswer = z.object({
  id,
  observationsRemoved: z.number(),
  findingsRemoved: z.number(),
  findingsKept: z.number(),
  shown: z.array(
    z.object({ findingId: id, member: z.object({ id, name: z.string() }), seenAt: time.nullable(), told: z.boolean() }),
  ),
  breachCaseId: id.nullable(),
})
