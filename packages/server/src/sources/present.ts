// A source as the contract shows it; its secret never.
import type { Source } from '@schakel/api'
import type { Columns } from '../platform/index.ts'
import { quietSince, rhythmDays } from './rhythm.ts'
import type { SourceActivity, SourceRow } from './sources.store.ts'

export function presentSource(row: SourceRow, activity: SourceActivity | undefined, now: Date): Source {
  const files = new Map((activity?.days ?? []).map(({ day, files }) => [day, files]))
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    kind: row.kind,
    terms: row.terms,
    legalBasis: row.legal_basis,
    label: row.label,
    rhythm: row.rhythm,
    forwarding: row.forwarding,
    forwardingMinutes: row.forwarding_minutes,
    reportTypes: row.report_types,
    overrides: row.overrides,
    severityFloor: row.severity_floor,
    supplierPermitted: row.supplier_permitted,
    rawHours: row.raw_hours,
    enabled: row.enabled,
    settings: row.settings,
    firstWave: row.first_wave,
    hasSecret: row.sealed_secret !== null,
    lastArrivalAt: row.last_arrival_at?.toISOString() ?? null,
    lastAttemptAt: row.last_attempt_at?.toISOString() ?? null,
    lastProblem: row.last_problem,
    quietSince: quietSince(row.rhythm, row.last_arrival_at, row.created_at, now)?.toISOString() ?? null,
    rhythmDays: rhythmDays(row.rhythm, files, row.created_at, now),
    totals: {
      intakes: activity?.intakes ?? 0,
      rows: activity?.rows ?? 0,
      matched: activity?.matched ?? 0,
      unmatched: activity?.unmatched ?? 0,
      duplicate: activity?.duplicate ?? 0,
      rejected: activity?.rejected ?? 0,
    },
  }
}

/** Counts are of the last 30 days. */
export const sourceColumns: Columns<Source> = {
  id: (source) => source.id,
  name: (source) => source.name,
  title: (source) => source.title,
  kind: (source) => source.kind,
  label: (source) => `TLP:${source.label}`,
  terms: (source) => source.terms,
  legal_basis: (source) => source.legalBasis,
  rhythm: (source) => source.rhythm,
  forwarding: (source) => source.forwarding,
  enabled: (source) => source.enabled,
  last_arrival: (source) => source.lastArrivalAt,
  last_problem: (source) => source.lastProblem,
  quiet_since: (source) => source.quietSince,
  intakes: (source) => source.totals.intakes,
  rows: (source) => source.totals.rows,
  matched: (source) => source.totals.matched,
  unmatched: (source) => source.totals.unmatched,
  duplicate: (source) => source.totals.duplicate,
  rejected: (source) => source.totals.rejected,
}
