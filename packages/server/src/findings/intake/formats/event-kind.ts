// What kind of report an IntelMQ event is, as a row that our classification can read.
import type { IntelmqEvent } from '@schakel/formats/intelmq'
import { isRsitType, type RsitType } from '@schakel/formats/rsit'
import { parseTlp, type Tlp } from '@schakel/formats/tlp'
import { isKnownType, kindOfReport, kindOfRsit, type ReportKind } from '../../classification/index.ts'
import type { Row } from '../material.ts'

const word = /^[a-z0-9][a-z0-9._-]{0,60}$/

function text(event: IntelmqEvent, field: string): string | undefined {
  const value = event[field]
  return value === undefined ? undefined : String(value)
}

/**
 * The report type that was given or that the feed names, when our table has it; else the event's own classification:
 * its identifier names the problem, its type says the class (RSIT).
 */
export function kindOfEvent(
  event: IntelmqEvent,
  report: { type: string; kind: ReportKind } | null,
): { type: string; kind: ReportKind } {
  if (report) return { type: report.type, kind: asEvent(report.kind) }
  const feed = (text(event, 'feed.code') ?? '').toLowerCase()
  if (isKnownType(feed)) return { type: feed, kind: asEvent(kindOfReport(feed)) }
  const said = text(event, 'classification.type') ?? ''
  const rsit: RsitType = isRsitType(said) ? said : 'other'
  const identifier = (text(event, 'classification.identifier') ?? '').toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '-')
  const issue = word.test(identifier) ? identifier : rsit
  const kind = kindOfRsit(issue, rsit)
  return { type: `intelmq-${issue}`.slice(0, 90), kind: asEvent(kind) }
}

/** The kind with the fields of an event in place of the columns of a CSV. */
function asEvent(kind: ReportKind): ReportKind {
  return {
    ...kind,
    owner: { ip: ['source.ip'], asn: ['source.asn'], names: [] },
    port: ['source.port'],
    malware: ['malware.name', 'classification.identifier'],
    evidence: evidenceFields,
  }
}

const evidenceFields = [
  'malware.name',
  'classification.identifier',
  'protocol.application',
  'source.port',
  'destination.ip',
  'destination.fqdn',
  'destination.reverse_dns',
  'destination.port',
  'source.url',
  'source.fqdn',
  'event_description.text',
  'feed.name',
  'extra.tag',
  'extra.version',
  'extra.product',
  'extra.banner',
]

/** The event as a row: its fields as text, and the three names that every report shares. */
export function rowOf(event: IntelmqEvent): Row {
  const row = new Map<string, string>()
  for (const [field, value] of Object.entries(event)) row.set(field, String(value))
  const share = (column: string, field: string) => {
    const value = text(event, field)
    if (value !== undefined) row.set(column, value)
  }
  share('protocol', 'protocol.transport')
  share('hostname', 'source.reverse_dns')
  share('severity', 'extra.severity')
  return row
}

/** The event's own label; one that can not be read is AMBER+STRICT; undefined when it bears none. */
export function labelOf(event: IntelmqEvent): Tlp | undefined {
  const said = text(event, 'tlp')
  if (said === undefined) return undefined
  const read = parseTlp(said)
  return read.ok ? read.value : 'AMBER+STRICT'
}
