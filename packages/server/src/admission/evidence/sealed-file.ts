// A file of evidence as it arrives: judged by its first bytes, cut in parts of a megabyte, each sealed; whole or refused.
import { createHash } from 'node:crypto'
import { AppError } from '@schakel/api'
import type { Vault } from '../../platform/index.ts'
import { kindOfFile, looksLikeText, safeName } from './kinds.ts'

/** Bytes. */
const largestFile = 20 * 1024 * 1024
const partSize = 1024 * 1024

export interface SealedFile {
  readonly name: string
  readonly mediaType: string
  /** Bytes, before sealing. */
  readonly size: number
  readonly sha256: Buffer
  readonly parts: readonly Buffer[]
}

const tooLarge = () => new AppError('request.too-large', { detail: 'Evidence is at most 20 MB a file.' })

/** Throws `request.too-large` for a file that says beforehand that it is; 0 says nothing. */
export function demandSize(bytes: number): void {
  if (bytes > largestFile) throw tooLarge()
}

async function* partsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let kept: Buffer[] = []
  let length = 0
  let total = 0
  for await (const chunk of bytes) {
    total += chunk.length
    demandSize(total)
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

/** Throws `evidence.type`, `request.too-large` or, for an empty file, `request.invalid`. */
export async function sealFile(vault: Vault, filename: string, bytes: AsyncIterable<Buffer>): Promise<SealedFile> {
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
  return { name, mediaType, size, sha256: hash.digest(), parts }
}
