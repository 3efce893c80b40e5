// Files of evidence: sealed in parts of a megabyte as they arrive, read back part by part.
import { createHash } from 'node:crypto'
import { AppError } from '@schakel/api'
import { newId, type Scope, type Vault } from '../../platform/index.ts'
import { kindOfFile, looksLikeText, safeName } from './kinds.ts'

export const largestFile = 20 * 1024 * 1024
const partSize = 1024 * 1024

export interface KeptFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
}
interface Whose {
  caseId: string
  organisationId: string
}

/** Cuts a stream in parts; throws `request.too-large` once there is more than may be. */
async function* partsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let length = 0
  let total = 0
  for await (const chunk of bytes) {
    total += chunk.length
    if (total > largestFile) throw new AppError('request.too-large', { detail: 'Evidence is at most 20 MB a file.' })
    kept.push(chunk)
    length += chunk.length
    while (length >= partSize) {
      const all = Buffer.concat(kept)
      yield all.subarray(0, partSize)
      kept = [all.subarray(partSize)]
      length -= partSize
    }
  }
  if (length > 0) yield Buffer.concat(kept)
}

/** Keeps a file in the scope's transaction. Throws `evidence.type`, `request.too-large` or `request.invalid`. */
export async function keepFile(
  scope: Scope,
  vault: Vault,
  { caseId, organisationId }: Whose,
  filename: string,
  bytes: AsyncIterable<Buffer>,
  now: Date,
): Promise<KeptFile> {
  const id = newId()
  const name = safeName(filename)
  const hash = createHash('sha256')
  const parts: Buffer[] = []
  let size = 0
  let mediaType: string | null = null
  for await (const part of partsOf(bytes)) {
    mediaType ??= kindOfFile(name, part)?.mediaType ?? null
    if (!mediaType || (mediaType === 'text/plain' && !looksLikeText(part)))
      throw new AppError('evidence.type', { detail: 'Send a PDF, PNG, JPEG or plain text whose name says the same.' })
    hash.update(part)
    size += part.length
    parts.push(vault.seal(part))
  }
  if (mediaType === null)
    throw new AppError('request.invalid', { fields: [{ path: 'body', message: 'The file is empty' }] })
  const sha256 = hash.digest()
  await scope.tx
    .insertInto('evidence_file')
    .values({
      id,
      case_id: caseId,
      organisation_id: organisationId,
      name,
      media_type: mediaType,
      size,
      sha256,
      created_at: now,
    })
    .execute()
  await scope.tx
    .insertInto('evidence_part')
    .values(parts.map((sealed, part) => ({ file_id: id, part, organisation_id: organisationId, sealed })))
    .execute()
  return { id, name, mediaType, size, sha256: sha256.toString('hex') }
}

/** Throws `not-found`. */
export async function findFile(scope: Scope, caseId: string, id: string) {
  const row = await scope.tx
    .selectFrom('evidence_file')
    .selectAll()
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) throw new AppError('not-found')
  return row
}

/** One part, opened; null after the last. */
export async function readPart(scope: Scope, vault: Vault, fileId: string, part: number): Promise<Buffer | null> {
  const row = await scope.tx
    .selectFrom('evidence_part')
    .select('sealed')
    .where('file_id', '=', fileId)
    .where('part', '=', part)
    .executeTakeFirst()
  return row ? vault.open(row.sealed) : null
}
