// COPY into a temporary table of the scope's transaction (COPY into a table under row-level security is refused).
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { rawClient } from './database.ts'
import type { Scope } from './scope.ts'

const gatheredLength = 65_536

/** Rows gathered to pieces of about 64 KiB: a stream that moves one row at a time spends its time on moving. */
function* gathered(rows: Iterable<string>): Generator<Buffer> {
  let text = ''
  for (const row of rows) {
    text += row
    if (text.length >= gatheredLength) {
      yield Buffer.from(text)
      text = ''
    }
  }
  if (text !== '') yield Buffer.from(text)
}

/**
 * Streams rows in COPY text format (tab separated, `\N` for null, one line a row) into `table (columns)`;
 * answers the number of rows taken.
 */
export async function copyInto(scope: Scope, target: string, rows: Iterable<string>): Promise<number> {
  const stream = rawClient(scope).query(from(`copy ${target} from stdin`))
  await pipeline(Readable.from(gathered(rows)), stream)
  return stream.rowCount
}

const special = /[\\\t\n\r]/g
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One field in COPY text format. NUL can't be stored in PostgreSQL's text and is replaced by U+FFFD. */
export function copyField(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value !== 'string') return String(value)
  const clean = value.includes('\u0000') ? value.replaceAll('\u0000', '\uFFFD') : value
  return special.test(clean) ? clean.replace(special, (found) => escapes[found] ?? found) : clean
}
