// What is read from Shadowserver's file names, headers, timestamps and rows, and how requests are signed.
import { createHmac } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitRow } from '../csv/index.ts'
import {
  apiRequest,
  downloadUrl,
  parseTimestamp,
  readHeader,
  readNumber,
  readReportName,
  toEvent,
  toRow,
} from './index.ts'

const samples = new URL('../../../../../shared/samples/shadowserver/', import.meta.url)

describe('The name of a report file', () => {
  it.each([
    ['2026-03-04-scan_rdp-schakel_noord-nl.csv', 'scan_rdp', '2026-03-04'],
    ['2026-03-04-scan_rdp-schakel_noord-nl.csv.gz', 'scan_rdp', '2026-03-04'],
    ['2026-03-04-event4_sinkhole_http-my-org-nl.zip', 'event4_sinkhole_http', '2026-03-04'],
    ['reports/scan6_smb-some-org-2026-03-04.csv', 'scan6_smb', '2026-03-04'],
    ['my-org-2026-03-04-scan_ssl_poodle.csv', 'scan_ssl_poodle', '2026-03-04'],
    ['2026-03-04-scan_brand_new_thing-my_org-nl.csv', 'scan_brand_new_thing', '2026-03-04'],
    ['2026-03-04-blocklist-my_org.csv', 'blocklist', '2026-03-04'],
    ['2026-03-04-scan-noord_holland-scan_rdp.csv', 'scan_rdp', '2026-03-04'],
    ['C:\\in\\device_id6.CSV', 'device_id6', undefined],
    ['2026-02-30-scan_rdp-x.csv', 'scan_rdp', undefined],
  ])('%s is a %s of %s', (name, reportType, date) => {
    expect(readReportName(name)).toMatchObject({ ok: true, value: { reportType, date } })
  })

  it('gives the longest known type, also one that has no known shape', () => {
    const known = ['scan_ssl', 'scan_ssl_poodle', 'odd_type']
    expect(readReportName('2026-03-04-scan_ssl_poodle-x.csv', known)).toMatchObject({
      value: { reportType: 'scan_ssl_poodle' },
    })
    expect(readReportName('2026-03-04-odd_type-x.csv', known)).toMatchObject({ value: { reportType: 'odd_type' } })
  })

  it('that tells no type is a problem', () => {
    expect(readReportName('list-of-machines.csv')).toMatchObject({
      ok: false,
      problems: [{ rule: 'shadowserver.file-name' }],
    })
  })
})

describe('A timestamp', () => {
  it.each([
    '2026-03-04 05:06:07',
    '2026-03-04T05:06:07Z',
    '2026-03-04T05:06:07+00:00',
    '2026-03-04 05:06:07.250 UTC',
    ' 2026-03-04 05:06:07+0000 ',
  ])('%s is UTC', (text) => {
    const read = parseTimestamp(text)
    expect(read.ok && read.value.toISOString()).toBe('2026-03-04T05:06:07.000Z')
  })

  it.each([
    '2026-02-29 00:00:00',
    '2026-13-01 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01',
    '',
    '2026-01-01 00:00:00+02:00',
  ])('%s is a problem', (text) => {
    expect(parseTimestamp(text)).toMatchObject({ ok: false, problems: [{ rule: 'shadowserver.timestamp' }] })
  })

  it('that a date was written as reads back as that date', () => {
    const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const text = date.toISOString().slice(0, 19)
        const read = parseTimestamp(text.replace('T', ' '))
        expect(read.ok && read.value.toISOString().slice(0, 19)).toBe(text)
      }),
    )
  })
})

describe('The header of a report', () => {
  it('names all columns that are missing', () => {
    expect(readHeader(['Timestamp ', 'SRC_IP'])).toMatchObject({ ok: true, value: { names: ['timestamp', 'src_ip'] } })
    expect(readHeader(['port'], ['timestamp', ['ip', 'src_ip'], 'port'])).toMatchObject({
      ok: false,
      problems: [{ rule: 'shadowserver.columns-missing', message: 'Missing in the header: timestamp, ip or src_ip' }],
    })
  })

  it('with a column twice is used with a warning', () => {
    const header = readHeader(['timestamp', 'ip', 'ip'])
    expect(header.ok && [header.value.at.get('ip'), header.warnings.length]).toEqual([1, 1])
  })
})

describe('A row', () => {
  it('becomes an event under the names of IntelMQ', () => {
    const names = [
      'timestamp',
      'ip',
      'port',
      'protocol',
      'hostname',
      'asn',
      'infection',
      'tag',
      'naics',
      'dst_ip',
      'geo',
    ]
    const values = [
      '2026-03-04 05:06:07',
      '192.0.2.1',
      '3389',
      'TCP',
      'Host.Example',
      '64500',
      'Mirai',
      'rdp',
      '0',
      '',
      'NL',
    ]
    expect({ ...toEvent(toRow(names, values)) }).toEqual({
      'time.source': '2026-03-04T05:06:07.000Z',
      'source.ip': '192.0.2.1',
      'source.port': 3389,
      'protocol.transport': 'tcp',
      'source.reverse_dns': 'host.example',
      'source.asn': 64500,
      'malware.name': 'mirai',
      'extra.tag': 'rdp',
      'source.geolocation.cc': 'NL',
    })
  })

  it('keeps what it can not read, and a network given as address', () => {
    const row = toRow(['timestamp', 'ip', 'port', '__proto__'], ['soon', '192.0.2.0/24', '99999', 'x'])
    expect(Object.entries(toEvent(row))).toEqual([
      ['extra.timestamp', 'soon'],
      ['source.network', '192.0.2.0/24'],
      ['extra.port', '99999'],
      ['extra.__proto__', 'x'],
    ])
    expect(readNumber(row, 'port', 65_535)).toBeUndefined()
  })

  it('of any content becomes an event without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (names, values) => {
        toEvent(toRow(names, values))
        readHeader(names)
        readReportName(names.join('-'))
      }),
    )
  })

  if (existsSync(samples))
    it('of every sample has a time and says whose it is', () => {
      for (const name of readdirSync(samples).filter((each) => each.endsWith('.csv'))) {
        const [first, second] = readFileSync(new URL(name, samples), 'utf8').split('\n')
        const event = toEvent(toRow(splitRow(Buffer.from(first!)), splitRow(Buffer.from(second!))))
        expect(readReportName(`2026-03-04-${name}`)).toMatchObject({ value: { reportType: name.slice(0, -4) } })
        expect([name, typeof event['time.source']]).toEqual([name, 'string'])
        if (!name.startsWith('sandbox') && !name.startsWith('phish')) {
          expect([name, 'source.ip' in event || 'source.network' in event || 'destination.ip' in event]).toEqual([
            name,
            true,
          ])
        }
      }
    })
})

describe('A request to the report API', () => {
  it('is signed over the exact body that is sent', () => {
    const request = apiRequest('reports/list', { date: '2026-03-04' }, { apiKey: 'key', secret: 'secret' })
    expect(request.url).toBe('https://transform.shadowserver.org/api2/reports/list')
    expect(JSON.parse(request.body)).toEqual({ date: '2026-03-04', apikey: 'key' })
    expect(request.headers.HMAC2).toBe(createHmac('sha256', 'secret').update(request.body).digest('hex'))
    expect(downloadUrl('a/b')).toBe('https://dl.shadowserver.org/a%2Fb')
  })
})
