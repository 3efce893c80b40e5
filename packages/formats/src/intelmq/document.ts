// Tells how a file of IntelMQ events is written, and reads those that are one JSON document.
import { type Parsed, type Problem, parsed, refuse } from '../parsed/index.ts'
import { type IntelmqEvent, isTooDeep, readEvent } from './event.ts'

/** `ndjson`: an event per line; `document`: one JSON array or one object over several lines. */
export type EventFileForm = 'ndjson' | 'document' | 'unknown'

/** One event of a document: its place in the array (from 1) and what was read. */
export interface DocumentEvent {
  readonly index: number
  readonly result: Parsed<IntelmqEvent>
}

/** Tells the form from the first bytes of a file (64 KiB is plenty). */
export function sniffEvents(beginning: Buffer): EventFileForm {
  const text = beginning.toString('utf8').replace(/^\uFEFF?\s*/, '')
  if (text.startsWith('[')) return 'document'
  if (!text.startsWith('{')) return 'unknown'
  const newline = text.indexOf('\n')
  const first = (newline < 0 ? text : text.slice(0, newline)).trim()
  return first.endsWith('}') || (newline < 0 && text.length > 60_000) ? 'ndjson' : 'document'
}

/** Reads one JSON array of events or one event; refuses more than `maxBytes` (64 MiB unless told) or deep nesting. */
export function readDocument(bytes: Buffer, maxBytes = 67_108_864): Parsed<readonly DocumentEvent[]> {
  if (bytes.length > maxBytes) return refuse('json.too-large', `The document is larger than ${maxBytes} bytes`)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (isTooDeep(text)) return refuse('json.too-deep', 'The JSON is nested deeper than 32 levels')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('json.syntax', 'The file is no JSON')
  }
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return parsed(list.map((entry, at) => ({ index: at + 1, result: atIndex(readEvent(entry), at) })))
}

function atIndex(result: Parsed<IntelmqEvent>, at: number): Parsed<IntelmqEvent> {
  const placed = (found: Problem): Problem => ({ ...found, path: `[${at}]${found.path ? `.${found.path}` : ''}` })
  if (result.ok) return { ...result, warnings: result.warnings.map(placed) }
  return { ok: false, problems: result.problems.map(placed) }
}
