// What is read from IntelMQ events, in each way that they are written.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldReader } from './field-types.ts'
import {
  createLineScanner,
  type LineScannerOptions,
  parseEvent,
  quickKey,
  quickText,
  readDocument,
  readEvent,
  sniffEvents,
} from './index.ts'

const harmonization = new URL('../../../../../shared/samples/intelmq/harmonization.json', import.meta.url)

const good = {
  'source.ip': '192.0.2.1',
  'source.asn': '64500',
  'source.port': 443,
  'time.source': '2026-03-04T05:06:07+00:00',
  'classification.type': 'infected-system',
  'malware.name': 'Mirai',
  tlp: 'TLP:WHITE',
}

describe('An IntelMQ event', () => {
  it('is the same written flat or nested', () => {
    const nested = {
      source: { ip: '192.0.2.1', asn: 64500, port: '443' },
      time: { source: '2026-03-04 06:06:07+01:00' },
      classification: { type: 'infected-system' },
      malware: { name: 'mirai' },
      tlp: 'clear',
    }
    const flat = readEvent(good)
    expect(flat).toMatchObject({
      ok: true,
      value: { 'source.asn': 64500, 'time.source': '2026-03-04T05:06:07.000Z', 'malware.name': 'mirai', tlp: 'CLEAR' },
      warnings: [],
    })
    expect(readEvent(nested)).toEqual(flat)
  })

  it('has its extra fields whether these are an object or the text of one', () => {
    const extra = { tag: 'rdp', cve: ['CVE-2026-0001'] }
    const value = { 'extra.tag': 'rdp', 'extra.cve': '["CVE-2026-0001"]' }
    expect(readEvent({ ...good, extra })).toMatchObject({ value })
    expect(readEvent({ ...good, extra: JSON.stringify(extra) })).toMatchObject({ value })
    expect(readEvent({ ...good, extra: 'no object' })).toMatchObject({ value: { extra: 'no object' } })
  })

  it.each([
    ['source.ip', '192.0.2.999'],
    ['source.ip', 17],
    ['source.network', '192.0.2.0/33'],
    ['source.asn', -1],
    ['source.fqdn', 'not a name'],
    ['source.url', 'example.com'],
    ['time.source', '2026-02-30T00:00:00Z'],
  ])('is refused when %s is %j', (path, value) => {
    expect(parseEvent(JSON.stringify({ ...good, [path]: value }), 7)).toMatchObject({
      ok: false,
      problems: [{ rule: 'intelmq.field-type', line: 7, path }],
    })
  })

  it('loses only the field when another field is wrong, and says which', () => {
    const read = readEvent({ ...good, 'source.port': 70_000, 'feed.name': ['x'] }, 3)
    expect(read).toMatchObject({ ok: true, warnings: [{ path: 'source.port', line: 3 }, { path: 'feed.name' }] })
    expect(read.ok && 'source.port' in read.value).toBe(false)
  })

  it('keeps an unknown label as it is written, with a warning', () => {
    expect(readEvent({ ...good, tlp: 'PINK' })).toMatchObject({
      value: { tlp: 'PINK' },
      warnings: [{ rule: 'tlp.unknown' }],
    })
  })

  it('is refused when it says of nobody, is no object, is no JSON or is deep', () => {
    const rule = (text: string) => {
      const read = parseEvent(text)
      return read.ok ? 'ok' : read.problems[0]!.rule
    }
    expect(rule('{"time.source":"2026-03-04T05:06:07Z"}')).toBe('intelmq.no-source')
    expect(rule('[1]')).toBe('intelmq.not-an-object')
    expect(rule('{"a"')).toBe('json.syntax')
    expect(rule('{"a":'.repeat(100_000))).toBe('json.too-deep')
    expect(rule(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`)).toBe('intelmq.too-large')
    expect(rule(JSON.stringify({ ...good, 'event_description.text': '[[['.repeat(50) }))).toBe('ok')
  })

  if (existsSync(harmonization))
    it('has every typed field of the published data format', () => {
      const { event } = JSON.parse(readFileSync(harmonization, 'utf8')) as { event: Record<string, { type: string }> }
      const wrong: Record<string, unknown> = {
        IPAddress: 'x',
        IPNetwork: 'x',
        ASN: 'x',
        DateTime: 'x',
        Boolean: 'x',
        FQDN: ' ',
      }
      for (const [path, { type }] of Object.entries(event)) {
        if (path.endsWith('allocated') || path.endsWith('domain_suffix') || !(type in wrong)) continue
        expect([path, fieldReader(path)(wrong[type] as string)]).toEqual([path, undefined])
      }
    })
})

describe('A file of events', () => {
  it('tells how it is written', () => {
    expect(sniffEvents(Buffer.from('\uFEFF{"a":1}\n{"a":2}\n'))).toBe('ndjson')
    expect(sniffEvents(Buffer.from('{"a":1}'))).toBe('ndjson')
    expect(sniffEvents(Buffer.from('{\n  "a": 1\n}'))).toBe('document')
    expect(sniffEvents(Buffer.from(' [{"a":1}]'))).toBe('document')
    expect(sniffEvents(Buffer.from('"timestamp","ip"'))).toBe('unknown')
  })

  it('that is one array keeps the good events beside a bad one', () => {
    const read = readDocument(Buffer.from(JSON.stringify([good, { 'source.ip': 'x' }, good])))
    expect(read.ok && read.value.map(({ index, result }) => [index, result.ok])).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ])
    expect(read.ok && read.value[1]!.result).toMatchObject({ problems: [{ path: '[1].source.ip' }] })
    expect(readDocument(Buffer.from(JSON.stringify(good, null, 2)))).toMatchObject({
      value: [{ result: { ok: true } }],
    })
  })

  it('that is too large, too deep or no JSON is refused', () => {
    expect(readDocument(Buffer.alloc(20), 10)).toMatchObject({ problems: [{ rule: 'json.too-large' }] })
    expect(readDocument(Buffer.alloc(1_000_000, '['))).toMatchObject({ problems: [{ rule: 'json.too-deep' }] })
    expect(readDocument(Buffer.from('{'))).toMatchObject({ problems: [{ rule: 'json.syntax' }] })
  })
})

function lines(text: Buffer, cuts: number[], more: Partial<LineScannerOptions> = {}) {
  const seen: string[] = []
  const stops: { line: number; offset: number; seen: number }[] = []
  const scanner = createLineScanner({
    onLine: (bytes, start, end, line) => {
      seen.push(`${line}:${bytes.toString('utf8', start, end)}`)
      stops.push({ line: scanner.line, offset: scanner.offset, seen: seen.length })
    },
    onReject: (line, reason) => seen.push(`${line}:${reason}`),
    ...more,
  })
  let from = more.resume?.offset ?? 0
  for (const cut of [...cuts, text.length].sort((a, b) => a - b)) {
    if (cut > from && cut <= text.length) scanner.push(text.subarray(from, cut))
    from = Math.max(from, Math.min(cut, text.length))
  }
  scanner.end()
  return { seen, stops, offset: scanner.offset }
}

describe('Lines of events', () => {
  const bytes = fc
    .array(fc.constantFrom('{"a":1}', '\n', '\r\n', ' ', 'é', '\0', '\uFEFF', 'xxxxxxxxxxxxxxxxxxxx'), {
      maxLength: 40,
    })
    .map((parts) => Buffer.from(parts.join('')))

  it('are the same wherever chunks are cut, and go on from any line', () => {
    fc.assert(
      fc.property(
        fc.oneof(bytes, fc.uint8Array({ maxLength: 100 })),
        fc.array(fc.nat(200)),
        fc.nat(9),
        (raw, cuts, at) => {
          const text = Buffer.from(raw)
          const whole = lines(text, [], { maxLineBytes: 30 })
          expect(lines(text, cuts, { maxLineBytes: 30, windowBytes: 4 })).toEqual(whole)
          expect(whole.offset).toBe(text.length)
          const stop = whole.stops[at]
          if (stop)
            expect(lines(text, cuts, { maxLineBytes: 30, resume: stop }).seen).toEqual(whole.seen.slice(stop.seen))
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('keep their neighbours when one is broken', () => {
    const text = Buffer.concat([
      Buffer.from('{"a":1}\r\n\n'),
      Buffer.from([0xff, 10]),
      Buffer.from(`\0\n${'x'.repeat(99)}\n{}`),
    ])
    expect(lines(text, [5, 12, 40], { maxLineBytes: 50, windowBytes: 8 }).seen).toEqual([
      '1:{"a":1}',
      '3:ndjson.invalid-utf8',
      '4:ndjson.nul-byte',
      '5:ndjson.line-too-long',
      '6:{}',
    ])
  })

  it('stay in bounded memory when one is 200 MB', () => {
    const seen: string[] = []
    const scanner = createLineScanner({
      onLine: () => seen.push('line'),
      onReject: (line, reason) => seen.push(`${line} ${reason}`),
    })
    const before = process.memoryUsage().arrayBuffers
    const chunk = Buffer.alloc(1_048_576, '[')
    for (let count = 0; count < 200; count++) scanner.push(chunk)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000)
    scanner.push(Buffer.from('\n{}\n'))
    scanner.end()
    expect(seen).toEqual(['1 ndjson.line-too-long', 'line'])
  })
})

describe('The quick look at a line', () => {
  it('never says anything else than the parsed event does', () => {
    const key = quickKey('source.ip')
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('192.0.2.1', 'source.ip', '{', '"'),
      fc.integer(),
      fc.constant({ 'source.ip': '192.0.2.2' }),
    )
    const names = fc.constantFrom('source.ip', 'source', 'extra.source.ip', 'other', 'x"source.ip')
    fc.assert(
      fc.property(fc.dictionary(names, value), fc.boolean(), (object, spaced) => {
        const text = Buffer.from(spaced ? JSON.stringify(object, null, 1).replaceAll('\n', '') : JSON.stringify(object))
        const quick = quickText(text, 0, text.length, key)
        if (quick !== undefined) expect(quick).toBe(object['source.ip'])
      }),
      { numRuns: 3000 },
    )
    const line = Buffer.from(JSON.stringify(good))
    expect(quickText(line, 0, line.length, key)).toBe('192.0.2.1')
  })
})

describe('Damaged events', () => {
  it('are read without an error', () => {
    const text = JSON.stringify({ ...good, extra: { a: [1, { b: 2 }] } })
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }), (at, cut, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + cut)
        parseEvent(damaged)
        readDocument(Buffer.from(damaged))
        sniffEvents(Buffer.from(damaged))
      }),
      { numRuns: 3000 },
    )
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof readEvent(value).ok === 'boolean'))
  })
})
