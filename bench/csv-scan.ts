// Measures the CSV scanner in rows and bytes per second against counting newlines in the same run.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRowScanner } from '@schakel/formats/csv'

const LF = 10
const chunkBytes = 1_048_576

function rows(quoted: boolean): Buffer {
  const wrap = (text: string) => (quoted ? `"${text}"` : text)
  const header = [
    'timestamp',
    'ip',
    'protocol',
    'port',
    'hostname',
    'tag',
    'asn',
    'geo',
    'city',
    'certificate',
    'sector',
  ]
  const lines = [header.map((name) => `"${name}"`).join(',')]
  for (let row = 0; row < 500_000; row++) {
    const ip = `198.51.${row & 255}.${(row >> 8) & 255}`
    const names = [
      '2026-03-04 00:00:01',
      ip,
      'tcp',
      '3389',
      `host-${row}.example.com`,
      'rdp;certificate',
      '64500',
      'NL',
    ]
    const certificate = 'B7:C9:F4:07:D5:C0:75:1D:'.repeat(10)
    lines.push([...names, 'Utrecht', certificate, 'Communications and Hosting'].map(wrap).join(','))
  }
  return Buffer.from(`${lines.join('\n')}\n`)
}

function readChunks(path: string, use: (chunk: Buffer) => void): void {
  const file = openSync(path, 'r')
  const buffer = Buffer.allocUnsafeSlow(chunkBytes)
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) use(buffer.subarray(0, read))
  closeSync(file)
}

function countNewlines(path: string): number {
  let count = 0
  readChunks(path, (chunk) => {
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) count++
  })
  return count
}

function scan(path: string): number {
  let count = 0
  let sum = 0
  const scanner = createRowScanner({
    onHeader: (names) => [names.indexOf('ip')],
    onRow: (_bytes, _start, _end, _line, fields) => {
      count++
      sum += fields[1]! - fields[0]!
    },
    onReject: () => {},
  })
  readChunks(path, (chunk) => scanner.push(chunk))
  scanner.end()
  return sum > 0 ? count : 0
}

function fastest(work: () => number): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round++) {
    const from = performance.now()
    work()
    best = Math.min(best, performance.now() - from)
  }
  return best / 1000
}

const folder = mkdtempSync(join(tmpdir(), 'csv-scan-'))
for (const quoted of [false, true]) {
  const path = join(folder, 'rows.csv')
  const text = rows(quoted)
  writeFileSync(path, text)
  const count = scan(path)
  const baseline = fastest(() => countNewlines(path))
  const seconds = fastest(() => scan(path))
  console.log(
    JSON.stringify({
      name: quoted ? 'csv-scan-quoted' : 'csv-scan',
      rowsPerSecond: Math.round(count / seconds),
      megabytesPerSecond: Math.round(text.length / seconds / 1e6),
      baselineMegabytesPerSecond: Math.round(text.length / baseline / 1e6),
      ratio: Number((baseline / seconds).toFixed(2)),
    }),
  )
}
rmSync(folder, { recursive: true })
