// An intake as the contract shows it.
import type { Intake, IntakeAnswer, reject } from '@schakel/api'
import type { z } from 'zod'
import type { Columns } from '../../platform/index.ts'
import type { IntakeRow } from '../../sources/index.ts'

export function presentAnswer(row: IntakeRow, known = false): IntakeAnswer {
  return {
    id: row.id,
    sha256: row.sha256.toString('hex'),
    format: row.format,
    reportType: row.report_type,
    rows: row.rows,
    matched: row.matched,
    unmatched: row.unmatched,
    duplicate: row.duplicate,
    rejected: row.rejected,
    findings: { new: row.findings_new, updated: row.findings_updated, reopened: row.findings_reopened },
    state: row.state,
    ...(known ? { alreadyKnown: true } : {}),
  }
}

export function presentIntake(row: IntakeRow & { source_name: string; source_title: string }): Intake {
  return {
    ...presentAnswer(row),
    source: { id: row.source_id, name: row.source_name, title: row.source_title },
    filename: row.filename,
    size: row.size,
    compression: row.compression,
    reportTypeKnown: row.report_type_known,
    reportDate: row.report_date,
    via: row.via,
    problem: row.problem,
    flags: row.flags,
    wave: row.wave,
    waveDueAt: row.wave_due_at?.toISOString() ?? null,
    receivedAt: row.received_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    rawDeletedAt: row.raw_deleted_at?.toISOString() ?? null,
  }
}

export const intakeColumns: Columns<Intake> = {
  id: (intake) => intake.id,
  source: (intake) => intake.source.name,
  filename: (intake) => intake.filename,
  report_type: (intake) => intake.reportType,
  report_date: (intake) => intake.reportDate,
  state: (intake) => intake.state,
  wave: (intake) => intake.wave,
  rows: (intake) => intake.rows,
  matched: (intake) => intake.matched,
  unmatched: (intake) => intake.unmatched,
  duplicate: (intake) => intake.duplicate,
  rejected: (intake) => intake.rejected,
  findings_new: (intake) => intake.findings.new,
  findings_updated: (intake) => intake.findings.updated,
  findings_reopened: (intake) => intake.findings.reopened,
  format: (intake) => intake.format,
  size: (intake) => intake.size,
  sha256: (intake) => intake.sha256,
  via: (intake) => intake.via,
  problem: (intake) => intake.problem,
  received: (intake) => intake.receivedAt,
  finished: (intake) => intake.finishedAt,
  undone: (intake) => intake.undoneAt,
}

export const rejectColumns: Columns<z.infer<typeof reject>> = {
  line: (one) => one.line,
  reason: (one) => one.reason,
  detail: (one) => one.detail,
  raw: (one) => one.raw,
}
