// Reads report type and date from the name of a Shadowserver report file (`2026-03-04-scan_rdp-name-nl.csv`).
import { type Parsed, parsed, refuse } from '../parsed/index.ts'

/** What a report's file name tells; `date` is `YYYY-MM-DD`. */
export interface ReportName {
  readonly reportType: string
  readonly date: string | undefined
}

const shape =
  /(?:scan|event|population|device_id|blocklist|blacklist|compromised|phish|sandbox|ransomware|special|honeypot|outdated|ddos|spam|malware|netcore|cisco|darknet|drone|botnet|sinkhole|hp|cwsandbox|ssl|open|asn|malicious|exposed|bruteforce|brute|vulnerable|ip_spoofer)[0-9]?(?:_[a-z0-9]+)*/
const extensions = /(?:\.(?:csv|ndjson|json|gz|zip|txt))+$/

/**
 * Type and date in any order, any prefix or suffix; the longest of `knownTypes` that stands between separators wins,
 * other types are recognised by their shape. Problem `shadowserver.file-name` when no type can be told.
 */
export function readReportName(fileName: string, knownTypes: Iterable<string> = []): Parsed<ReportName> {
  const last = fileName.slice(-512).split(/[/\\]/).pop() ?? ''
  const bare = last.toLowerCase().replace(extensions, '')
  const date = realDate(/(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(bare)?.[1])
  const rest = bare.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/, '')
  const reportType = knownType(rest, knownTypes) ?? shapedType(rest)
  if (reportType) return parsed({ reportType, date })
  return refuse('shadowserver.file-name', `'${last.slice(0, 120)}' does not tell a report type`, { path: 'filename' })
}

function knownType(text: string, types: Iterable<string>): string | undefined {
  let best: string | undefined
  const padded = `-${text.replace(/[\s.()]+/g, '-')}-`
  for (const type of types) {
    if ((best === undefined || type.length > best.length) && padded.includes(`-${type}-`)) best = type
  }
  return best
}

function shapedType(text: string): string | undefined {
  const parts = text.split(/[-\s.()]+/).filter((part) => part !== '')
  const whole = new RegExp(`^${shape.source}$`)
  return parts.find((part) => part.includes('_') && whole.test(part)) ?? parts.find((part) => whole.test(part))
}

function realDate(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
