// Reports of any size for benchmarks: rows of about 380 bytes as Shadowserver writes them, each nth of them ours, seen
// on the day that the report is of.
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The member's network in benchmarks; every own row has an address of its own, so that every own row is a new finding. */
export const ownNetwork = '2001:db8:1::/48'

const header = 'timestamp,ip,protocol,port,hostname,tag,asn,geo,region,city,naics,sector,banner\n'
const filler = 'A long answer that some service gave to a scanner, as reports have them, '.repeat(3)

function addressOf(n: number, ours: boolean): string {
  if (ours) return `2001:db8:1:${((n >> 16) & 0xffff).toString(16)}::${(n & 0xffff).toString(16)}`
  return n % 4 === 0 ? `2001:db8:f${(n & 255).toString(16)}::${(n & 0xffff).toString(16)}` : `198.51.100.${n & 255}`
}

function row(n: number, ours: boolean): string {
  const time = new Date(Date.UTC(2026, 10, 1) + (n % 86_400) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  return `"${time}","${addressOf(n, ours)}","tcp",3389,"","rdp",64500,"NL","Utrecht","Utrecht",0,"Retail","${filler}"\n`
}

/** Chunks of about 1 MiB, `rows` rows, of which each `nth` is ours. */
export function* reportOf(rows: number, nth: number): Generator<Buffer> {
  let text = header
  for (let n = 0; n < rows; n++) {
    text += row(n, n % nth === 0)
    if (text.length > 1_000_000) {
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text)
}

export async function writeReport(path: string, rows: number, nth: number): Promise<void> {
  await pipeline(Readable.from(reportOf(rows, nth)), createWriteStream(path))
}

/** Reads a file in steps of 1 MiB and counts its newlines: the least that any reader of lines does. */
export async function countNewlines(path: string): Promise<number> {
  const file = await open(path)
  const bytes = Buffer.allocUnsafe(1_048_576)
  let count = 0
  try {
    for (;;) {
      const { bytesRead } = await file.read(bytes, 0, bytes.length, null)
      if (bytesRead === 0) return count
      const part = bytes.subarray(0, bytesRead)
      for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) count++
    }
  } finally {
    await file.close()
  }
}
