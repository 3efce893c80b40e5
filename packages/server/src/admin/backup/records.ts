// What stands inside a backup: entries (a table, a file), each a name with facts and then its bytes.

export interface Entry {
  kind: 'about' | 'months' | 'table' | 'file' | 'sequences'
  name: string
  columns?: string[]
}
export type BackupRecord = { type: 'entry'; entry: Entry } | { type: 'bytes'; bytes: Buffer } | { type: 'end' }

const types = { entry: 1, bytes: 2, end: 3 } as const
const mostRecord = 16 * 1024 * 1024

export function writeRecord(record: BackupRecord): Buffer {
  const payload =
    record.type === 'entry'
      ? Buffer.from(JSON.stringify(record.entry))
      : record.type === 'bytes'
        ? record.bytes
        : Buffer.alloc(0)
  const head = Buffer.alloc(5)
  head.writeUInt8(types[record.type])
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

/** Records as they come out of a stream of bytes; throws when the bytes are no records or end early. */
export async function* readRecords(chunks: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let waiting: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk])
    while (waiting.length >= 5) {
      const length = waiting.readUInt32BE(1)
      if (length > mostRecord) throw new Error('The backup holds something that is no record.')
      if (waiting.length < 5 + length) break
      yield recordOf(waiting.readUInt8(0), waiting.subarray(5, 5 + length))
      waiting = waiting.subarray(5 + length)
    }
  }
  if (waiting.length > 0) throw new Error('The backup ends in the middle of a record.')
}

function recordOf(type: number, payload: Buffer): BackupRecord {
  if (type === types.entry) return { type: 'entry', entry: JSON.parse(payload.toString('utf8')) as Entry }
  if (type === types.bytes) return { type: 'bytes', bytes: payload }
  if (type === types.end) return { type: 'end' }
  throw new Error('The backup holds something that is no record.')
}
