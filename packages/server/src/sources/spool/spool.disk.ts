// Keeps raw bytes sealed on disk: frames of 1 MiB, AES-256-GCM with a key of their own, readable from any frame.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const frameSize = 1024 * 1024
const tagSize = 16
const sealedFrame = frameSize + tagSize

/** A key is used for one file only, so the frame's number can be the nonce. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 6, 6)
  return nonce
}

/** Bound to its number and to being the last, so that frames can't be swapped, dropped or cut off. */
function bindingOf(index: number, last: boolean): Buffer {
  return Buffer.from(`${index}${last ? ' last' : ''}`)
}

function sealFrame(key: Buffer, index: number, last: boolean, text: Buffer): Buffer[] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index))
  cipher.setAAD(bindingOf(index, last))
  return [cipher.update(text), cipher.final(), cipher.getAuthTag()]
}

function openFrame(key: Buffer, index: number, last: boolean, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index))
  decipher.setAAD(bindingOf(index, last))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagSize))
  const text = decipher.update(sealed.subarray(0, sealed.length - tagSize))
  decipher.final()
  return text
}

export interface Spooled {
  sha256: Buffer
  size: number
}

/** Writes all of `bytes`, syncs them to disk and then gives the file its name. */
export async function writeSpool(path: string, key: Buffer, bytes: AsyncIterable<Buffer>): Promise<Spooled> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  const file = await open(`${path}.part`, 'w', 0o600)
  try {
    const size = await writeFrames(file, key, hash, bytes)
    await file.sync()
    await file.close()
    await rename(`${path}.part`, path)
    return { sha256: hash.digest(), size }
  } catch (error) {
    await file.close().catch(() => {})
    await rm(`${path}.part`, { force: true })
    throw error
  }
}

async function writeFrames(
  file: FileHandle,
  key: Buffer,
  hash: ReturnType<typeof createHash>,
  bytes: AsyncIterable<Buffer>,
): Promise<number> {
  const frame = Buffer.allocUnsafe(frameSize)
  let filled = 0
  let index = 0
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk)
    size += chunk.length
    for (let at = 0; at < chunk.length; ) {
      if (filled === frameSize) {
        await file.writev(sealFrame(key, index++, false, frame))
        filled = 0
      }
      const taken = chunk.copy(frame, filled, at)
      filled += taken
      at += taken
    }
  }
  await file.writev(sealFrame(key, index, true, frame.subarray(0, filled)))
  return size
}

/** Reads a sealed file; throws when a byte was changed. */
export class SpoolReader {
  readonly #file: FileHandle
  readonly #key: Buffer
  readonly size: number
  readonly #frames: number

  private constructor(file: FileHandle, key: Buffer, length: number) {
    this.#file = file
    this.#key = key
    this.#frames = Math.max(1, Math.ceil(length / sealedFrame))
    this.size = length - this.#frames * tagSize
  }

  static async open(path: string, key: Buffer): Promise<SpoolReader> {
    const file = await open(path, 'r')
    return new SpoolReader(file, key, (await file.stat()).size)
  }

  /** `sealed` is room for one sealed frame; it is free again when the frame is answered. */
  async #frame(index: number, sealed: Buffer): Promise<Buffer> {
    const last = index === this.#frames - 1
    const length = last ? this.size - index * frameSize + tagSize : sealedFrame
    const { bytesRead } = await this.#file.read(sealed, 0, length, index * sealedFrame)
    if (bytesRead !== length) throw new Error('the spooled file is shorter than it was')
    return openFrame(this.#key, index, last, sealed.subarray(0, length))
  }

  /** The bytes from `start` to the end; the next frame is read while the caller works on this one. */
  async *stream(start = 0, end = this.size): AsyncGenerator<Buffer> {
    let index = Math.min(this.#frames - 1, Math.floor(start / frameSize))
    const sealed = Buffer.allocUnsafe(sealedFrame)
    let next = this.#frame(index, sealed)
    next.catch(() => {})
    while (index * frameSize < end || index === 0) {
      const frame = await next
      const base = index * frameSize
      index++
      if (index < this.#frames && index * frameSize < end) {
        next = this.#frame(index, sealed)
        next.catch(() => {})
      }
      yield frame.subarray(Math.max(0, start - base), Math.min(frame.length, end - base))
      if (index >= this.#frames) return
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

export async function removeSpool(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.part`, { force: true })
}
