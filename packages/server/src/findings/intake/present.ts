// An intake as the contract shows it.
import type { Intake, IntakeAnswer } from '@schakel/api'
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
