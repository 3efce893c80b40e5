// The classification table: every known report type once, in valid RSIT classes, with columns that its files have.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isRsitType, taxonomyOf } from '@schakel/formats/rsit'
import { describe, expect, it } from 'vitest'
import { isKnownType, kindOfReport, reportKinds, severityOf } from './index.ts'

const samples = new URL('../../../../../../shared/samples/shadowserver/', import.meta.url)

describe('the classification table', () => {
  it('names each report type once', () => {
    const types = reportKinds.flatMap((kind) => kind.reportTypes)
    expect(types.length).toBe(new Set(types).size)
  })

  it('names each problem once', () => {
    const issues = reportKinds.map((kind) => kind.issue)
    expect(issues.length).toBe(new Set(issues).size)
  })

  it.each(reportKinds.map((kind) => [kind.issue, kind] as const))(
    '%s has a valid RSIT class and says whose its rows are',
    (_, kind) => {
      expect(isRsitType(kind.classification.type)).toBe(true)
      expect(kind.classification.taxonomy).toBe(taxonomyOf(kind.classification.type as never))
      expect(kind.owner.ip.length + kind.owner.names.length).toBeGreaterThan(0)
      expect(kind.goneAfter).toBeGreaterThan(0)
    },
  )

  it.runIf(existsSync(samples))('knows every report type of the public schema and of the sample files', () => {
    const schema = JSON.parse(readFileSync(new URL('reports-schema.json', samples), 'utf8')) as Record<string, unknown>
    const files = readdirSync(samples).flatMap((name) => (name.endsWith('.csv') ? [name.slice(0, -4)] : []))
    const types = [...Object.keys(schema).filter((key) => /^[a-z]+[46]?_/.test(key) || key === 'blocklist'), ...files]
    expect(types.length).toBeGreaterThan(100)
    expect(types.filter((type) => !isKnownType(type))).toEqual([])
  })

  it.runIf(existsSync(samples))('finds the owner columns in every sample file', () => {
    for (const name of readdirSync(samples).filter((file) => file.endsWith('.csv'))) {
      const header = readFileSync(new URL(name, samples), 'utf8').split('\n', 1)[0] ?? ''
      const columns = new Set(header.replaceAll('"', '').trim().split(','))
      const { owner } = kindOfReport(name.slice(0, -4))
      const found = [...owner.ip, ...owner.names.map((part) => part.column)].filter((column) => columns.has(column))
      expect(found.length, name).toBeGreaterThan(0)
    }
  })

  it.runIf(existsSync(samples))(
    'finds the owner columns in every report of the public schema; leaked accounts are off',
    () => {
      const schema = JSON.parse(readFileSync(new URL('reports-schema.json', samples), 'utf8')) as Record<
        string,
        { fields?: string[] }
      >
      const ownerless = Object.entries(schema).filter(([type, { fields = [] }]) => {
        const { ip, names } = kindOfReport(type).owner
        return ![...ip, ...names.map((part) => part.column)].some((column) => fields.includes(column))
      })
      expect(ownerless.map(([type]) => type)).toEqual(['compromised_account'])
    },
  )

  it('gives a report about two sides to the side that it is about', () => {
    const ownersOf = (type: string) => kindOfReport(type).owner.ip
    expect(ownersOf('event4_honeypot_ddos')).toEqual(['src_ip', 'ip'])
    expect(ownersOf('event4_honeypot_ddos_target')).toEqual(['dst_ip'])
    expect(ownersOf('event4_honeypot_ddos_amp')).toEqual(['src_ip', 'ip'])
    expect(ownersOf('event6_sinkhole_http_referer')).toEqual(['http_referer_ip'])
    expect(kindOfReport('ransomware_victim').owner.names).toContainEqual({ column: 'website', as: 'url' })
  })

  it('tells a server that orders attacks from devices that take part in them', () => {
    expect(kindOfReport('event4_honeypot_ddos')).toMatchObject({
      issue: 'ddos-command-server',
      classification: { taxonomy: 'malicious-code', type: 'c2-server' },
    })
    expect(kindOfReport('event4_ddos_participant').issue).toBe('attacking-others-ddos')
  })

  it('makes a kind for a type that it has never seen', () => {
    expect(kindOfReport('scan_tomorrow')).toMatchObject({
      issue: 'unknown-scan_tomorrow',
      classification: { type: 'other' },
    })
  })

  it.each([
    ['critical', 'high'],
    ['High', 'high'],
    ['medium', 'medium'],
    ['info', 'low'],
    [undefined, 'medium'],
    ['?', 'medium'],
  ])('reads the severity %s of a row as %s', (said, severity) => {
    expect(severityOf(said, 'medium')).toBe(severity)
  })
})
