// Whole intakes over HTTP: mostly others' rows, only own rows, and how much memory a large file takes.

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { type Benchmark, secondsOf } from './measurement.ts'
import { nodeUnderTest } from './node-under-test.ts'

const header = 'timestamp,ip,protocol,port,hostname,tag,asn,geo,region,city,naics,sector,banner\n'
const filler = 'A long answer that some service gave to a scanner, as reports have them, '.repeat(3)

function row(n: number, ours: boolean): string {
  const time = new Date(Date.UTC(2026, 9, 1) + n * 100).toISOString().slice(0, 19).replace('T', ' ')
  const ip = ours ? `192.0.2.${n % 256}` : `198.51.${(n >> 8) & 255}.${n & 255}`
  return `"${time}","${ip}","tcp",3389,"","rdp",64500,"NL","Utrecht","Utrecht",0,"Retail","${filler}"\n`
}

/** Chunks of about 1 MiB, `rows` rows, of which each `nth` is ours. */
function* file(rows: number, nth: number): Generator<Buffer> {
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

async function readWithLibrary(bytes: Buffer): Promise<number> {
  let count = 0
  const parser = parse({ columns: true })
  parser.on('data', () => count++)
  await pipeline(Readable.from(chunksOf(bytes)), parser)
  return count
}
function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1_048_576) yield bytes.subarray(at, at + 1_048_576)
}

export const intakeSparse: Benchmark = {
  name: 'intake-sparse',
  async run(scale) {
    const t = await nodeUnderTest()
    try {
      const rows = 500_000 * scale
      const bytes = Buffer.concat([...file(rows, 100)])
      const own = await secondsOf(() => t.send('2026-11-01-scan_rdp.csv', bytes))
      const library = await secondsOf(() => readWithLibrary(bytes))
      return {
        name: 'intake-sparse',
        value: rows / own,
        unit: 'rows/s',
        baseline: 'csv-parse reading the same bytes into objects',
        baselineValue: rows / library,
        ratio: library / own,
      }
    } finally {
      await t.close()
    }
  },
}

async function copyRows(host: string, rows: number): Promise<void> {
  const client = new pg.Client({ host, user: 'schakel_owner', database: 'schakel' })
  await client.connect()
  try {
    await client.query(
      'create table bench_copy (at timestamptz, ip inet, protocol text, port int, tag text, asn bigint, evidence jsonb)',
    )
    const lines = function* () {
      for (let n = 0; n < rows; n++)
        yield `2026-10-01 00:00:00Z\t192.0.2.${n % 256}\ttcp\t3389\trdp\t64500\t{"banner":"${filler}"}\n`
    }
    await pipeline(Readable.from(lines()), client.query(from('copy bench_copy from stdin')))
  } finally {
    await client.end()
  }
}

export const intakeDense: Benchmark = {
  name: 'intake-dense',
  async run(scale) {
    const t = await nodeUnderTest()
    try {
      const rows = 50_000 * scale
      const bytes = Buffer.concat([...file(rows, 1)])
      const own = await secondsOf(() => t.send('2026-11-01-scan_rdp.csv', bytes))
      const { host } = t.data.database.address.connection as pg.ClientConfig
      const copy = await secondsOf(() => copyRows(host ?? '', rows))
      return {
        name: 'intake-dense',
        value: rows / own,
        unit: 'rows/s',
        baseline: 'COPY of the same rows into a bare table',
        baselineValue: rows / copy,
        ratio: copy / own,
      }
    } finally {
      await t.close()
    }
  },
}

export const memory: Benchmark = {
  name: 'memory',
  async run(scale) {
    const t = await nodeUnderTest()
    let peak = 0
    let size = 0
    try {
      await t.send('2026-10-31-scan_rdp.csv', Buffer.concat([...file(20_000, 1000)]))
      const before = process.memoryUsage.rss()
      const timer = setInterval(() => {
        peak = Math.max(peak, process.memoryUsage.rss())
      }, 50)
      const stream = function* () {
        for (const chunk of file(1_500_000 * scale, 1000)) {
          size += chunk.length
          yield chunk
        }
      }
      await t.send('2026-11-01-scan_rdp.csv', stream())
      clearInterval(timer)
      const grown = Math.max(1, peak - before) / 1e6
      return {
        name: 'memory',
        value: grown,
        unit: 'MB more than before',
        baseline: 'size of the file in MB',
        baselineValue: size / 1e6,
        ratio: size / 1e6 / grown,
      }
    } finally {
      await t.close()
    }
  },
}
