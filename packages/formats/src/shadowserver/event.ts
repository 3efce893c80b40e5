// Names the columns of a Shadowserver row as IntelMQ does (`source.ip`, `malware.name`, `extra.…`), for evidence.
import { parseTimestamp } from './timestamp.ts'

/** One row by column name; an empty string means absent. */
export type Row = Readonly<Record<string, string>>
export type EventFields = Record<string, string | number>

const named: Readonly<Record<string, string>> = {
  timestamp: 'time.source',
  ip: 'source.ip',
  port: 'source.port',
  hostname: 'source.reverse_dns',
  asn: 'source.asn',
  geo: 'source.geolocation.cc',
  region: 'source.geolocation.region',
  city: 'source.geolocation.city',
  protocol: 'protocol.transport',
  infection: 'malware.name',
  md5: 'malware.hash.md5',
  md5hash: 'malware.hash.md5',
  sha1: 'malware.hash.sha1',
  sha256: 'malware.hash.sha256',
  http_url: 'destination.url',
  http_host: 'destination.fqdn',
  network: 'source.network',
  dns_host_name: 'source.local_hostname',
  status: 'status',
}
const sides: Readonly<Record<string, string>> = {
  ip: 'ip',
  port: 'port',
  asn: 'asn',
  hostname: 'reverse_dns',
  geo: 'geolocation.cc',
  region: 'geolocation.region',
  city: 'geolocation.city',
}
const numeric = new Set(['source.port', 'destination.port', 'source.asn', 'destination.asn'])
const lowerCase = new Set(['malware.name', 'protocol.transport', 'source.reverse_dns', 'destination.reverse_dns'])
const zeroIsAbsent = /(?:^|_)(?:asn|naics|sic)$/

/** The IntelMQ name of a column; a column without one keeps its own name under `extra.`. */
export function fieldName(column: string): string {
  const known = Object.hasOwn(named, column) ? named[column] : undefined
  if (known) return known
  const side = /^(src|dst)_(.+)$/.exec(column)
  const part = side && Object.hasOwn(sides, side[2]!) ? sides[side[2]!] : undefined
  if (side && part) return `${side[1] === 'src' ? 'source' : 'destination'}.${part}`
  return `extra.${column}`
}

/** Pairs names and values of a row; surplus values are dropped, missing ones are absent. */
export function toRow(names: readonly string[], values: readonly string[]): Row {
  const row: Record<string, string> = Object.create(null)
  for (const [index, name] of names.entries()) row[name] = values[index] ?? ''
  return row
}

/** The text of a column, or undefined when the column is missing or empty. */
export function readText(row: Row, column: string): string | undefined {
  const text = row[column]?.trim()
  return text === undefined || text === '' ? undefined : text
}

/** A whole number of at most `most`, or undefined when absent or not one. */
export function readNumber(row: Row, column: string, most: number = Number.MAX_SAFE_INTEGER): number | undefined {
  const text = readText(row, column)
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined
  const number = Number(text)
  return number <= most ? number : undefined
}

/** The row under IntelMQ's names; absent fields are left out, unreadable ones are kept as `extra.<column>`. */
export function toEvent(row: Row): EventFields {
  const event: EventFields = Object.create(null)
  for (const column of Object.keys(row)) {
    const text = readText(row, column)
    if (text === undefined || (text === '0' && zeroIsAbsent.test(column))) continue
    const name = fieldName(column)
    const value = valueFor(name, row, column, text)
    if (name === 'source.ip' && text.includes('/')) event['source.network'] = text
    else if (value === undefined || name in event) event[`extra.${column}`] = text
    else event[name] = value
  }
  return event
}

function valueFor(name: string, row: Row, column: string, text: string): string | number | undefined {
  if (numeric.has(name)) return readNumber(row, column, name.endsWith('.port') ? 65_535 : 4_294_967_295)
  if (lowerCase.has(name)) return text.toLowerCase()
  if (name === 'time.source') {
    const moment = parseTimestamp(text)
    return moment.ok ? moment.value.toISOString() : undefined
  }
  return text
}
