// All Shadowserver sample files go in with counts that add up and equal those of an independent reader.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { BlockList, isIP } from 'node:net'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kindOfReport } from '../packages/server/src/findings/classification/index.ts'
import { openSource, type TestNode, testNode } from './network.ts'

const folder = new URL('../../shared/samples/shadowserver/', import.meta.url)
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : []

interface Counts {
  rows: number
  matched: number
  unmatched: number
  duplicate: number
  rejected: number
  state: string
}

/** A value that is a network is ours when one of our addresses lies in it. */
function isOurs(value: string, ours: ReadonlySet<string>): boolean {
  const [address = '', prefix] = value.split('/')
  if (prefix === undefined) return ours.has(value)
  const list = new BlockList()
  list.addSubnet(address, Number(prefix), address.includes(':') ? 'ipv6' : 'ipv4')
  return [...ours].some((one) => list.check(one, one.includes(':') ? 'ipv6' : 'ipv4'))
}

/** Another CSV library and plain loops: rows, and which of them name an address of the set. */
function independent(name: string, ours: ReadonlySet<string> | null) {
  const rows = parse(readFileSync(new URL(name, folder)), {
    columns: true,
    bom: true,
    skipEmptyLines: true,
    relaxColumnCount: true,
  }) as Record<string, string>[]
  const column = kindOfReport(name.slice(0, -4)).owner.ip.find((one) => one in (rows[0] ?? {})) ?? 'ip'
  const addresses = rows.map((row) => row[column] ?? '')
  return {
    rows: rows.length,
    addresses,
    ours: addresses.filter((address) => isOurs(address, ours ?? new Set())).length,
    unreadable: addresses.filter((address) => !isIP(address.replace(/\/\d+$/, ''))).length,
  }
}

describe.runIf(files.length > 0)('the sample files of Shadowserver', () => {
  let t: TestNode
  const ours = new Set<string>()
  beforeAll(async () => {
    t = await testNode()
    await openSource(t)
    const member = await t.member('Haventerminal Noord')
    for (const name of files) {
      const first = independent(name, null).addresses.find((address) => isIP(address))
      if (!first || ours.has(first)) continue
      const { status } = await t.call('POST', `/api/v1/members/${member.id}/assets`, t.operatorToken, {
        type: 'network',
        value: first,
      })
      if (status < 300) ours.add(first)
    }
  })
  afterAll(() => t.close())

  it('give assets to match', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(ours.size).toBeGreaterThan(20)
  })

  it.each(files)('%s', async (name) => {
    const { status, body } = await t.send<Counts>(
      `/api/v1/intakes?source=shadowserver&wait=true&filename=2026-01-01-${name}`,
      readFileSync(new URL(name, folder)),
    )
    expect(status, JSON.stringify(body)).toBe(201)
    const plain = independent(name, ours)
    expect(body.rows).toBe(plain.rows)
    expect(body.matched + body.unmatched + body.duplicate + body.rejected).toBe(body.rows)
    expect({ ours: body.matched + body.duplicate, rejected: body.rejected }).toEqual({
      ours: plain.ours,
      rejected: plain.unreadable,
    })
  })
})
