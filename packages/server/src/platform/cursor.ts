// Opaque cursors of lists: the last row's sort key, so that a page costs the same at any depth.
import { AppError } from '@schakel/api'

export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws `request.invalid` for anything that `writeCursor` did not make with `length` parts. */
export function readCursor(cursor: string | undefined, length: number): string[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key) && key.length === length) return key.map(String)
  } catch {}
  throw new AppError('request.invalid', { fields: [{ path: 'cursor', message: 'is not a cursor of this list' }] })
}

/** Cuts a page that was read one row too long. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number)[],
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null }
}
