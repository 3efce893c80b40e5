// Settles once what an intake is: report type, date, format, and whether its wave waits.
import { AppError } from '@schakel/api'
import { readReportName } from '@schakel/formats/shadowserver'
import type { Scope } from '../../platform/index.ts'
import {
  demandLease,
  findIntake,
  findSource,
  type IntakeRow,
  type SourceRow,
  type Unpacked,
} from '../../sources/index.ts'
import { isKnownType, kindOfReport, knownTypes, type ReportKind } from '../classification/index.ts'
import type { IntakeFormat } from './formats/index.ts'

export interface Prepared {
  intake: IntakeRow
  source: SourceRow
  format: IntakeFormat
  /** Null when each row tells its own. */
  report: { type: string; kind: ReportKind } | null
  reportDate: string
}

export function overridden(kind: ReportKind, source: SourceRow, reportType: string): ReportKind {
  const own = source.overrides[reportType]
  if (!own) return kind
  const { issue, severity, taxonomy, type, identifier } = own
  return {
    ...kind,
    issue: issue ?? kind.issue,
    severity: severity ?? kind.severity,
    classification: {
      taxonomy: taxonomy ?? kind.classification.taxonomy,
      type: type ?? kind.classification.type,
      identifier: identifier ?? kind.classification.identifier,
    },
  }
}

/** Settles type, date and wave once; a type that is switched off is refused with the reason. Throws `LeaseLost`. */
export async function prepare(
  scope: Scope,
  order: { intakeId: string; owner: string; now: Date },
  unpacked: Unpacked,
  format: IntakeFormat,
): Promise<Prepared> {
  await demandLease(scope, order.intakeId, order.owner)
  const intake = await findIntake(scope, order.intakeId)
  const source = await findSource(scope, intake.source_id)
  const named = [intake.filename, unpacked.innerName ?? '']
    .map((name) => readReportName(name, knownTypes))
    .find((read) => read.ok)
  const reportType = intake.report_type ?? (named?.ok ? named.value.reportType : null)
  if (!reportType && !format.rowsTellKind)
    throw new AppError('intake.unreadable', {
      detail: 'The file name does not tell the report type. Give reportType, for example scan_rdp.',
    })
  if (reportType && source.report_types[reportType] === false)
    throw new AppError('intake.unreadable', { detail: `Report type ${reportType} is switched off for this source.` })
  const known = reportType === null ? null : isKnownType(reportType)
  const reportDate =
    intake.report_date ?? (named?.ok ? named.value.date : undefined) ?? intake.received_at.toISOString().slice(0, 10)
  const waits = source.forwarding !== 'automatic' || source.first_wave !== 'released'
  const due =
    source.forwarding === 'delay' && source.first_wave === 'released'
      ? new Date(intake.received_at.getTime() + (source.forwarding_minutes ?? 0) * 60_000)
      : null
  await scope.tx
    .updateTable('intake')
    .set({
      state: 'running',
      started_at: intake.started_at ?? order.now,
      format: format.name,
      compression: unpacked.compression,
      report_type_known: known,
      report_date: reportDate,
      ...(intake.state === 'spooled'
        ? {
            wave: waits ? ('waiting' as const) : ('none' as const),
            wave_due_at: due,
            flags: JSON.stringify(known === false ? [{ flag: 'report-type.unknown', detail: reportType }] : []),
          }
        : {}),
    })
    .where('id', '=', intake.id)
    .execute()
  if (reportType) await setReportType(scope, intake, reportType)
  return {
    intake: await findIntake(scope, intake.id),
    source,
    format,
    report: reportType ? { type: reportType, kind: overridden(kindOfReport(reportType), source, reportType) } : null,
    reportDate,
  }
}

/** The type from the file name is noted; the claim on the bytes keeps the type that was given. */
async function setReportType(scope: Scope, intake: IntakeRow, reportType: string): Promise<void> {
  if (intake.report_type === reportType) return
  await scope.tx.updateTable('intake').set({ report_type: reportType }).where('id', '=', intake.id).execute()
}
