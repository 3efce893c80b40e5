// A small DNS server (RFC 1035) on loopback, over UDP and TCP, that answers TXT, MX, A and CNAME from a table.
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

export interface Zone {
  txt?: Record<string, string[]>
  mx?: Record<string, string[]>
  a?: Record<string, string[]>
  /** Name → the name that it is an alias of; the TXT records of that one come along. */
  cname?: Record<string, string>
  /** Names that get SERVFAIL. */
  broken?: string[]
  /** Names that get no answer at all. */
  silent?: string[]
}

const types = { a: 1, cname: 5, mx: 15, txt: 16 } as const

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

const mxData = (host: string, i: number) => Buffer.concat([Buffer.from([0, 10 + i]), nameBytes(host)])

/** Owner (absent: the name that was asked), type and data of each record. */
function recordsOf(zone: Zone, name: string, type: number): { owner?: string; type: number; data: Buffer }[] {
  const alias = zone.cname?.[name]
  if (alias !== undefined) {
    const own = { type: types.cname, data: nameBytes(alias) }
    if (type === types.cname) return [own]
    return [own, ...recordsOf(zone, alias, type).map((record) => ({ owner: alias, ...record }))]
  }
  if (type === types.txt) return (zone.txt?.[name] ?? []).map((text) => ({ type, data: txtData(text) }))
  if (type === types.mx) return (zone.mx?.[name] ?? []).map((host, i) => ({ type, data: mxData(host, i) }))
  if (type === types.a)
    return (zone.a?.[name] ?? []).map((ip) => ({ type, data: Buffer.from(ip.split('.').map(Number)) }))
  return []
}

/** Null for a name that gets no answer. */
function answerOf(query: Buffer, zone: Zone): Buffer | null {
  const { name, end } = readName(query)
  if (zone.silent?.includes(name)) return null
  const records = recordsOf(zone, name, query.readUInt16BE(end))
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  header.writeUInt16BE(zone.broken?.includes(name) ? 0x8182 : 0x8180, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(records.length, 6)
  const answers = records.map(({ owner, type, data }) => {
    const head = Buffer.alloc(10)
    head.writeUInt16BE(type, 0)
    head.writeUInt16BE(1, 2)
    head.writeUInt32BE(60, 4)
    head.writeUInt16BE(data.length, 8)
    return Buffer.concat([owner === undefined ? Buffer.from([0xc0, 0x0c]) : nameBytes(owner), head, data])
  })
  return Buffer.concat([header, query.subarray(12, end + 4), ...answers])
}

/** What does not fit in a datagram is cut off there and marked, so that it is asked again by TCP. */
function datagramOf(answer: Buffer, query: Buffer): Buffer {
  if (answer.length <= 1200) return answer
  const { end } = readName(query)
  const cut = Buffer.from(answer.subarray(0, end + 4))
  cut.writeUInt16BE(0x8380, 2)
  cut.writeUInt16BE(0, 6)
  return cut
}

function answerByTcp(server: Server, zone: Zone): void {
  server.on('connection', (socket) => {
    let pending = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      pending = Buffer.concat([pending, bytes])
      while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
        const end = 2 + pending.readUInt16BE(0)
        const answer = answerOf(pending.subarray(2, end), zone)
        pending = pending.subarray(end)
        if (!answer) continue
        const size = Buffer.alloc(2)
        size.writeUInt16BE(answer.length)
        socket.write(Buffer.concat([size, answer]))
      }
    })
  })
}

async function bothAt(): Promise<{ socket: Socket; server: Server; port: number }> {
  for (;;) {
    const socket = createSocket('udp4')
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    const { port } = socket.address()
    const server = createServer()
    const taken = await new Promise<boolean>((done) => {
      server.once('error', () => done(true))
      server.listen(port, '127.0.0.1', () => done(false))
    })
    if (!taken) return { socket, server, port }
    socket.close()
  }
}

/** The table may be changed while it serves. */
export async function serveDns(zone: Zone): Promise<{ server: string; close(): void }> {
  const { socket, server, port } = await bothAt()
  socket.on('message', (query, from) => {
    const answer = answerOf(query, zone)
    if (answer) socket.send(datagramOf(answer, query), from.port, from.address)
  })
  answerByTcp(server, zone)
  return {
    server: `127.0.0.1:${port}`,
    close() {
      socket.close()
      server.close()
    },
  }
}
