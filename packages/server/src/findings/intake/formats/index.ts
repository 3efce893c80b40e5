// The formats of risk events: one line each; the first that fits reads the file.
import type { IntakeFormat } from './intake-format.ts'
import { intelmqJson } from './intelmq-json.ts'
import { shadowserverCsv } from './shadowserver-csv.ts'

export const intakeFormats: readonly IntakeFormat[] = [intelmqJson, shadowserverCsv]

/** The format of a file by its first bytes (64 KiB is plenty). */
export function formatOf(beginning: Buffer): IntakeFormat {
  return intakeFormats.find((format) => format.fits(beginning)) ?? shadowserverCsv
}

export type { FormatVerdicts, IntakeFormat, Reading, ReadingOrder, ResumeAt } from './intake-format.ts'
