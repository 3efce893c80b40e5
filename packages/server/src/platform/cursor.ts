// Opaque cursors of lists: the last row's place in the order.
import { AppError } from '@schakel/api'
import type { PageKey } from './keyset.ts'

export function writeCursor(key: PageKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** Throws `request.invalid` for anything that `writeCursor` did not make. */
export function readCursor(cursor: string | undefined): PageKey | undefined {
  if (cursor === undefined) return undefined
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(key)) return key.map(String)
  } catch {}
  throw new AppError('request.invalid', { fields: [{ path: 'cursor', message: 'is not a cursor of this list' }] })
}
