// The operator's logo where a document can bear it: a JPEG, or a PNG whose picture is whole; any other is left out.
import { inflateSync } from 'node:zlib'

const mostPixels = 4_000_000
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** The chunks of a PNG, or null where it is cut off (PNG third edition, 5.3). */
function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] | null {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    if (type === 'IEND') return chunks
    at += 12 + length
  }
  return null
}

function isWholePng(bytes: Buffer): boolean {
  const chunks = chunksOf(bytes)
  const head = chunks?.[0]?.data
  if (chunks?.[0]?.type !== 'IHDR' || head?.length !== 13) return false
  const [width, height, depth, colour] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8] ?? 0, head[9] ?? 0]
  if (width * height === 0 || width * height > mostPixels || head[12] !== 0) return false
  const row = 1 + Math.ceil((width * depth * (channels[colour] ?? 0)) / 8)
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data))
  try {
    return inflateSync(data, { maxOutputLength: row * height }).length === row * height
  } catch {
    return false
  }
}

/** The bytes of a data address that can be drawn; null for none, or another kind of picture. */
export function drawableLogo(address: string | null): Buffer | null {
  const encoded = /^data:image\/(?:png|jpeg|jpg);base64,([A-Za-z0-9+/=\s]+)$/.exec(address ?? '')?.[1]
  if (!encoded) return null
  const bytes = Buffer.from(encoded, 'base64')
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const isPng = bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  return isJpeg || (isPng && isWholePng(bytes)) ? bytes : null
}
