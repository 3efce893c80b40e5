// Plain, gzip or zip: the bytes inside, told by content and not by name; bombs are stopped.
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { AppError } from '@schakel/api'
import { type Entry, fromRandomAccessReader, RandomAccessReader, type ZipFile } from 'yauzl'
import type { SpoolReader } from './spool.disk.ts'

export interface UnpackLimits {
  /** Unpacked bytes above which the ratio counts. */
  readonly freeBytes: number
  readonly ratio: number
  readonly mostBytes: number
}
export const defaultLimits: UnpackLimits = { freeBytes: 64 * 1024 * 1024, ratio: 200, mostBytes: 64 * 1024 ** 3 }

export interface Unpacked {
  compression: 'none' | 'gzip' | 'zip'
  /** Name of the file inside a zip; null otherwise. */
  innerName: string | null
  /** The unpacked bytes from `start`. */
  stream(start: number): AsyncIterable<Buffer>
}

async function* guarded(
  chunks: AsyncIterable<Buffer>,
  packed: number,
  limits: UnpackLimits,
  start: number,
): AsyncGenerator<Buffer> {
  let total = 0
  for await (const chunk of chunks) {
    const before = total
    total += chunk.length
    if (total > limits.mostBytes || (total > limits.freeBytes && total > packed * limits.ratio)) {
      throw new AppError('intake.bomb', { detail: `The file grows to more than ${limits.ratio} times its size.` })
    }
    if (total > start) yield before >= start ? chunk : chunk.subarray(start - before)
  }
}

class SpoolAccess extends RandomAccessReader {
  readonly #reader: SpoolReader
  constructor(reader: SpoolReader) {
    super()
    this.#reader = reader
  }
  override _readStreamForRange(start: number, end: number): NodeJS.ReadableStream {
    return Readable.from(this.#reader.stream(start, end)).pipe(new PassThrough())
  }
}

function unreadable(detail: string, cause?: unknown): AppError {
  return new AppError('intake.unreadable', { detail, cause })
}

function openZip(reader: SpoolReader): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromRandomAccessReader(
      new SpoolAccess(reader),
      reader.size,
      { lazyEntries: true, autoClose: false },
      (error, zip) => {
        if (error || !zip) reject(unreadable('The zip file is damaged.', error))
        else resolve(zip)
      },
    )
  })
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      if (entries.length > 50) reject(unreadable('The zip file holds more than 50 files.'))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(unreadable('The zip file is damaged.', error)))
    zip.readEntry()
  })
}

function entryStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error || !stream ? reject(unreadable('The zip file can not be unpacked.', error)) : resolve(stream as Readable),
    )
  })
}

async function unpackZip(reader: SpoolReader, limits: UnpackLimits): Promise<Unpacked> {
  const zip = await openZip(reader)
  const entries = await entriesOf(zip)
  const [entry] = entries
  if (!entry || entries.length !== 1) {
    throw unreadable(`The zip file holds ${entries.length} files; send one file at a time.`)
  }
  return {
    compression: 'zip',
    innerName: entry.fileName,
    async *stream(start) {
      yield* guarded(await entryStream(zip, entry), Math.max(entry.compressedSize, 1024), limits, start)
    },
  }
}

async function* gunzip(reader: SpoolReader): AsyncGenerator<Buffer> {
  const unzip = createGunzip({ chunkSize: 256 * 1024 })
  const feeding = pipeline(Readable.from(reader.stream()), unzip).catch(() => {})
  try {
    for await (const chunk of unzip) yield chunk as Buffer
  } catch (error) {
    throw unreadable('The gzip file is damaged.', error)
  } finally {
    unzip.destroy()
    await feeding
  }
}

/** Looks at the first bytes and answers how to read what is inside. */
export async function unpack(reader: SpoolReader, limits: UnpackLimits = defaultLimits): Promise<Unpacked> {
  let head = Buffer.alloc(0)
  for await (const chunk of reader.stream(0, Math.min(4, reader.size))) head = Buffer.concat([head, chunk])
  if (head[0] === 0x1f && head[1] === 0x8b) {
    return {
      compression: 'gzip',
      innerName: null,
      stream: (start) => guarded(gunzip(reader), reader.size, limits, start),
    }
  }
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) return await unpackZip(reader, limits)
  return { compression: 'none', innerName: null, stream: (start) => reader.stream(start) }
}
