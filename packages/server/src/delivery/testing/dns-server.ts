// A small DNS server (RFC 1035) on loopback that answers TXT and MX from a table.
import { createSocket } from 'node:dgram'

export interface Zone {
  txt?: Record<string, string[]>
  mx?: Record<string, string[]>
  /** Names that get SERVFAIL. */
  broken?: string[]
}

function nameBytes(name: string): Buffer {
  const labels = name.split('.').filter(Boolean)
  return Buffer.concat([...labels.map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])])
}

function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 }
}

function txtData(text: string): Buffer {
  const bytes = Buffer.from(text)
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255)
    parts.push(Buffer.from([part.length]), part)
  }
  return Buffer.concat(parts)
}

function answerOf(query: Buffer, zone: Zone): Buffer {
  const { name, end } = readName(query)
  const type = query.readUInt16BE(end)
  const records =
    type === 16
      ? (zone.txt?.[name] ?? []).map(txtData)
      : type === 15
        ? (zone.mx?.[name] ?? []).map((host, i) => Buffer.concat([Buffer.from([0, 10 + i]), nameBytes(host)]))
        : []
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  header.writeUInt16BE(zone.broken?.includes(name) ? 0x8182 : 0x8180, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(records.length, 6)
  const answers = records.map((data) => {
    const head = Buffer.alloc(12)
    head.writeUInt16BE(0xc00c, 0)
    head.writeUInt16BE(type, 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt32BE(60, 6)
    head.writeUInt16BE(data.length, 10)
    return Buffer.concat([head, data])
  })
  return Buffer.concat([header, query.subarray(12, end + 4), ...answers])
}

export async function serveDns(zone: Zone): Promise<{ server: string; close(): void }> {
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => socket.send(answerOf(query, zone), from.port, from.address))
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  return { server: `127.0.0.1:${socket.address().port}`, close: () => socket.close() }
}
