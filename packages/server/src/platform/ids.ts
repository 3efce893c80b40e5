// Time-ordered ids (UUIDv7, RFC 9562 section 5.7), made in the node.
import { randomBytes, randomFillSync } from 'node:crypto'

let lastTime = 0
let counter = 0

/** Random bytes drawn ahead: asking the system for each id takes longer than making it. */
const drawn = Buffer.alloc(4096)
let used = drawn.length

function draw(bytes: Buffer): void {
  if (used + bytes.length > drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += drawn.copy(bytes, 0, used, used + bytes.length)
}

/** A new UUIDv7; ids of one process rise strictly, also within a millisecond. */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  } else if (++counter > 0xfff) {
    lastTime += 1
    counter = 0
  }
  const bytes = Buffer.allocUnsafe(16)
  draw(bytes)
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
