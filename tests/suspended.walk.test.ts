// A suspended member learns no number of findings by any page; when it takes part again the numbers are back.
import type { Asset, FindingChart, Me, Today } from '@schakel/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource, type TestNode, testNode } from './network.ts'

const day = new Date().toISOString().slice(0, 10)
const report = (...addresses: string[]) =>
  ['timestamp,ip,port', ...addresses.map((address) => `"${day} 00:00:01","${address}",3389`)].join('\n')

describe('the numbers that a member is told', () => {
  let t: TestNode
  let member: { id: string; token: string }
  beforeAll(async () => {
    t = await testNode()
    await openSource(t)
    member = await t.member('Bakkerij De Korenaar', { network: ['192.0.2.0/27'] })
    const answer = await t.send(
      `/api/v1/intakes?source=shadowserver&filename=${day}-scan_rdp-x.csv&wait=true`,
      report('192.0.2.1', '192.0.2.2', '192.0.2.3'),
    )
    expect(answer.body).toMatchObject({ matched: 3 })
  })
  afterAll(() => t.close())

  const numbers = async () => {
    const get = async <T>(path: string) => (await t.call<T>('GET', path, member.token)).body
    const me = await get<Me>('/api/v1/me')
    const today = await get<Today>('/api/v1/today')
    const chart = await get<FindingChart>('/api/v1/findings/chart')
    const assets = await get<{ items: Asset[] }>(`/api/v1/members/${member.id}/assets`)
    return {
      me: me.counts.findings,
      today: today.findingsTotal,
      open: today.open,
      listed: today.findings.length,
      weeks: today.weeks.reduce((sum, week) => sum + week.opened, 0),
      chart: chart.openNow,
      issues: chart.byIssue.length,
      opened: chart.weeks.reduce((sum, week) => sum + week.opened, 0),
      asset: assets.items[0]?.openFindings,
    }
  }
  const become = async (state: string) =>
    expect((await t.call('PATCH', `/api/v1/members/${member.id}`, t.operatorToken, { state })).status).toBe(200)
  const all = { me: 3, today: 3, open: 3, listed: 3, weeks: 3, chart: 3, issues: 1, opened: 3, asset: 3 }
  const none = { me: 0, today: 0, open: 0, listed: 0, weeks: 0, chart: 0, issues: 0, opened: 0, asset: 0 }

  it('are those of the findings that it may see', async () => {
    expect(await numbers()).toEqual(all)
  })

  it('are all nothing while it is suspended, and the operator still counts them', async () => {
    await become('suspended')
    expect(await numbers()).toEqual(none)
    expect((await t.call<Me>('GET', '/api/v1/me')).body.counts.findings).toBe(3)
    await become('active')
    expect(await numbers()).toEqual(all)
  })
})
