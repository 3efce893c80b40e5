// A WOFF unpacked to the font that it holds (WOFF 1.0), so that each document reads it without unpacking it anew.
import { inflateSync } from 'node:zlib'

const padded = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

/** One entry of the directory of tables, with its table unpacked. */
function tableAt(woff: Buffer, at: number) {
  const [offset, packed, size] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
  const kept = woff.subarray(offset, offset + packed)
  const data = padded(packed < size ? inflateSync(kept) : kept)
  return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), size, data }
}

export function unpackedWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => tableAt(woff, 44 + 20 * i))
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * 16, 10)
  let offset = head.length
  for (const [i, { tag, checksum, size, data }] of tables.entries()) {
    const at = 12 + 16 * i
    tag.copy(head, at)
    checksum.copy(head, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(size, at + 12)
    offset += data.length
  }
  return Buffer.concat([head, ...tables.map(({ data }) => data)])
}
