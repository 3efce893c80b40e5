// A finding as the contract shows it: title, endpoint, why you, what to do.
import type { Finding, FindingDetail } from '@schakel/api'
import type { Columns } from '../../platform/index.ts'
import { explain, malwareName, titleIn } from '../explanations/index.ts'
import type { claimOf, eventsOf, FindingRow, observationsOf, responsesOf } from './findings.store.ts'

export function valuesOf(row: Pick<FindingRow, 'ip' | 'subject' | 'port' | 'malware'>) {
  return { address: row.ip ?? row.subject, port: row.port, malware: malwareName(row.malware) }
}

export function titleOf(row: Pick<FindingRow, 'issue' | 'family' | 'ip' | 'subject' | 'port' | 'malware'>): {
  nl: string
  en: string
} {
  const values = valuesOf(row)
  return { nl: titleIn('nl', row.issue, row.family, values), en: titleIn('en', row.issue, row.family, values) }
}

export function assetText(type: string, value: string): string {
  return type === 'asn' ? `AS${value}` : value
}

export function presentFinding(row: FindingRow, forOperator: boolean): Finding {
  return {
    id: row.id,
    member: { id: row.member_id, name: row.member_name },
    asset: { id: row.asset_id, type: row.asset_type, value: assetText(row.asset_type, row.asset_value) },
    issue: row.issue,
    title: titleOf(row),
    classification: { taxonomy: row.taxonomy, type: row.type, identifier: row.identifier },
    endpoint: {
      address: row.ip ?? (row.subject_type === 'domain' ? null : row.subject),
      hostname: row.hostname,
      port: row.port,
      protocol: row.protocol,
      asn: row.asn,
      malware: row.malware,
    },
    severity: row.severity,
    status: row.status,
    needsAnswer: row.needs_answer,
    count: row.count,
    firstSeen: row.first_seen.toISOString(),
    lastSeen: row.last_seen.toISOString(),
    goneAt: row.gone_at?.toISOString() ?? null,
    dueAt: row.needs_answer ? dueOf(row).toISOString() : null,
    acceptedUntil: row.accepted_until?.toISOString() ?? null,
    tlp: row.tlp,
    pap: row.pap,
    source: { id: row.source_id, name: row.source_name, title: row.source_title },
    reportType: row.report_type,
    ...(forOperator ? { held: row.held } : {}),
  }
}

/** Columns that IntelMQ has a name for bear it. */
export const findingColumns: Columns<Finding> = {
  id: (finding) => finding.id,
  member: (finding) => finding.member.name,
  severity: (finding) => finding.severity,
  status: (finding) => finding.status,
  title: (finding) => finding.title.en,
  'source.ip': (finding) => finding.endpoint.address,
  'source.port': (finding) => finding.endpoint.port,
  'protocol.transport': (finding) => finding.endpoint.protocol,
  'source.fqdn': (finding) => finding.endpoint.hostname,
  'source.asn': (finding) => finding.endpoint.asn,
  'malware.name': (finding) => finding.endpoint.malware,
  'classification.taxonomy': (finding) => finding.classification.taxonomy,
  'classification.type': (finding) => finding.classification.type,
  'classification.identifier': (finding) => finding.classification.identifier,
  asset: (finding) => finding.asset.value,
  count: (finding) => finding.count,
  first_seen: (finding) => finding.firstSeen,
  last_seen: (finding) => finding.lastSeen,
  due: (finding) => finding.dueAt,
  tlp: (finding) => `TLP:${finding.tlp}`,
  source: (finding) => finding.source.name,
}

const days = { high: 3, medium: 7, low: 30 } as const

/** Three days to answer for high, seven for medium, thirty for low. */
export function dueFrom(severity: FindingRow['severity'], at: Date): Date {
  return new Date(at.getTime() + days[severity] * 24 * 3600_000)
}

/** Answer or solve before: the days count from when its member was told, else from when it could be seen. */
export function dueOf(row: Pick<FindingRow, 'severity' | 'created_at' | 'due_at'>): Date {
  return row.due_at ?? dueFrom(row.severity, row.created_at)
}

export interface DetailParts {
  claim: Awaited<ReturnType<typeof claimOf>>
  observations: Awaited<ReturnType<typeof observationsOf>>
  events: Awaited<ReturnType<typeof eventsOf>>
  responses: Awaited<ReturnType<typeof responsesOf>>
  operator: string
}

export function presentDetail(row: FindingRow, parts: DetailParts, forOperator: boolean): FindingDetail {
  const values = valuesOf(row)
  const { claim, observations, events, responses, operator } = parts
  return {
    ...presentFinding(row, forOperator),
    whyYou: {
      by: row.matched_by,
      value: assetText(claim.type, claim.value),
      declaredAt: claim.declared_at.toISOString(),
      declaredBy: claim.declared_by,
      because: row.matched_by === 'domain' ? 'domain' : row.matched_by === 'asn' ? 'asn' : 'network',
    },
    explanations: {
      nl: explain(row.issue, row.family, 'nl', values),
      en: explain(row.issue, row.family, 'en', values),
    },
    path: [
      { name: row.source_title, kind: 'source' },
      { name: operator, kind: 'operator' },
      { name: row.member_name, kind: 'you' },
    ],
    evidence: observations.map((one) => ({
      at: one.observed_at.toISOString(),
      source: one.source_title,
      reportType: one.report_type,
      saw: Object.entries(one.evidence).map(([field, value]) => ({ field, value })),
    })),
    evidenceTotal: Number(observations[0]?.total ?? 0),
    timeline: events.map(({ id, at, event, detail }) => ({
      at: at.toISOString(),
      event,
      ...(detail as object),
      by: responses.find((response) => response.id === id)?.by ?? null,
    })),
    responses: responses.map((one) => ({
      id: one.id,
      answer: one.answer,
      text: one.text,
      until: one.until?.toISOString() ?? null,
      at: one.at.toISOString(),
      via: one.via,
      by: one.by ?? null,
      withdrawn: one.withdrawn_at !== null,
    })),
  }
}
