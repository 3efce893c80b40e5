// Bytes as they came, kept by content hash and sealed, so that signatures stay verifiable.
import { createHash } from 'node:crypto'
import { AppError } from '@schakel/api'
import type { Scope, Vault } from '../platform/index.ts'

export interface Original {
  bytes: Buffer
  mediaType: string
  /** A detached signature over exactly these bytes. */
  signature: Buffer | null
  receivedAt: Date
}

/** Keeps the bytes once; answers their SHA-256. */
export async function keepOriginal(scope: Scope, vault: Vault, original: Original): Promise<Buffer> {
  const hash = createHash('sha256').update(original.bytes).digest()
  await scope.tx
    .insertInto('original')
    .values({
      hash,
      media_type: original.mediaType,
      size: original.bytes.length,
      sealed: vault.seal(original.bytes),
      signature: original.signature,
      received_at: original.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}

/** Throws `not-found`; an error when the bytes no longer have their hash. */
export async function readOriginal(scope: Scope, vault: Vault, hash: Buffer): Promise<Original> {
  const row = await scope.tx.selectFrom('original').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!row) throw new AppError('not-found')
  const bytes = vault.open(row.sealed)
  if (!createHash('sha256').update(bytes).digest().equals(hash)) throw new Error('kept bytes have another hash')
  return { bytes, mediaType: row.media_type, signature: row.signature, receivedAt: row.received_at }
}
