// Reads one IntelMQ event from JSON: flat dotted keys or nested objects, each field checked for its type.
import { type Parsed, type Place, type Problem, parsed, problem, refuse, refused } from '../parsed/index.ts'
import { type FieldValue, fieldReader } from './field-types.ts'

/** An event by flat, dotted field name. Times are ISO 8601 in UTC; `tlp` is a TLP 2.0 label or the unknown spelling. */
export type IntelmqEvent = Readonly<Record<string, FieldValue>>

const deepest = 16
const mostFields = 1000
const essential = new Set([
  'source.ip',
  'source.network',
  'source.asn',
  'source.fqdn',
  'source.url',
  'time.source',
  'time.observation',
])
const whose = ['source.ip', 'source.network', 'source.asn', 'source.fqdn', 'source.url', 'source.reverse_dns']

/** Where the JSON string that opens at `from` closes. */
function stringEnd(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1
  return at
}

/** Deeper nesting than this is refused before JSON.parse sees it. */
export function isTooDeep(text: string, limit = 32): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 34) at = stringEnd(text, at)
    else if (unit === 123 || unit === 91) depth++
    else if (unit === 125 || unit === 93) depth--
    if (depth > limit) return true
  }
  return false
}

/** Reads one event from the text of one JSON object; `line` goes into the problems. */
export function parseEvent(text: string, line?: number): Parsed<IntelmqEvent> {
  const place: Place = line === undefined ? {} : { line }
  if (isTooDeep(text)) return refuse('json.too-deep', 'The JSON is nested deeper than 32 levels', place)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('json.syntax', 'The text is no JSON', place)
  }
  return readEvent(value, line)
}

/**
 * Reads one event from a JSON value. A wrong field that says whose it is or when it was seen refuses the event
 * (`intelmq.field-type`); any other wrong field is left out with a warning. An unknown `tlp` is kept as it is
 * written, with the warning `tlp.unknown`.
 */
export function readEvent(value: unknown, line?: number): Parsed<IntelmqEvent> {
  const place: Place = line === undefined ? {} : { line }
  if (!isObject(value)) return refuse('intelmq.not-an-object', 'An event is a JSON object', place)
  const flat = new Map<string, unknown>()
  if (!flatten(value, '', 0, flat)) return refuse('intelmq.too-large', 'The event has too many fields or levels', place)
  const { event, warnings, problems } = readFields(flat, place)
  const [first, ...others] = problems
  return first ? refused(first, ...others) : parsed(event, warnings)
}

function readFields(flat: ReadonlyMap<string, unknown>, place: Place) {
  const event: Record<string, FieldValue> = Object.create(null)
  const warnings: Problem[] = []
  const problems: Problem[] = []
  for (const [path, raw] of flat) {
    if (raw === null || raw === '') continue
    const { field, wrong } = readField(path, raw, place)
    if (field !== undefined) event[path] = field
    if (wrong) (field === undefined && essential.has(path) ? problems : warnings).push(wrong)
  }
  if (problems.length === 0 && !whose.some((path) => path in event)) {
    problems.push(problem('intelmq.no-source', 'No source.ip, .network, .asn, .fqdn, .url or .reverse_dns', place))
  }
  return { event, warnings, problems }
}

function readField(path: string, raw: unknown, place: Place): { field?: FieldValue | undefined; wrong?: Problem } {
  const field = isPlain(raw) ? fieldReader(path)(raw) : listText(path, raw)
  if (field !== undefined) return { field }
  const at = { ...place, path }
  if (path === 'tlp' && typeof raw === 'string')
    return { field: raw.slice(0, 64), wrong: problem('tlp.unknown', 'The label is no TLP 2.0 label', at) }
  return { wrong: problem('intelmq.field-type', `The value of ${path.slice(0, 80)} has the wrong type`, at) }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPlain(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function listText(path: string, value: unknown): FieldValue | undefined {
  return Array.isArray(value) && /^(?:extra|product)\./.test(path) ? JSON.stringify(value) : undefined
}

/** `extra` may come as an object or as the text of one, as IntelMQ's own outputs differ in that. */
function flatten(value: Record<string, unknown>, prefix: string, depth: number, flat: Map<string, unknown>): boolean {
  if (depth > deepest) return false
  for (const [key, raw] of Object.entries(value)) {
    const path = prefix + key
    const inner = path === 'extra' && typeof raw === 'string' ? objectIn(raw) : raw
    if (isObject(inner)) {
      if (!flatten(inner, `${path}.`, depth + 1, flat)) return false
    } else if (flat.size >= mostFields) return false
    else if (!flat.has(path)) flat.set(path, inner)
  }
  return true
}

function objectIn(text: string): unknown {
  if (!text.startsWith('{') || isTooDeep(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
