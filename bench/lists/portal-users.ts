// Fifty people of fifty members at once, each reading a page of the portal every second or two.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Benchmark, paired } from '../measurement.ts'
import { type NodeUnderTest, nodeUnderTest } from '../node-under-test.ts'
import { agreesWithDecide } from './agrees.ts'
import { fillFindings, type User, usersOf } from './many-findings.ts'

const users = 50
const seconds = 60

/** What somebody looks at, in turn: the first page, lists with filters, search, the next page. */
const looks: readonly string[] = [
  'today',
  'findings?status=active&sort=severity&limit=50',
  'findings?limit=50',
  'findings?status=active&sort=severity&severity=high&limit=50',
  'findings?q=2001:db8:44&limit=50',
  'findings?q=2001:db8:7::/48&limit=50',
  'findings?q=rdp&limit=50',
  'findings?q=h77.m3.example&limit=50',
  'findings?issue=open-kind-7&status=active&sort=severity&limit=50',
  'findings?status=accepted&sort=severity&limit=50',
  'findings?needsAnswer=true&limit=50',
  'findings/chart',
  'members/MEMBER/assets?limit=50',
  'me',
]

async function timed(t: NodeUnderTest, { memberId, token }: User, path: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${t.url}/api/v1/${path.replace('MEMBER', memberId)}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return performance.now() - began
}

function ninetyFifth(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}

interface Look {
  path: string
  time: number
}

async function reads(t: NodeUnderTest, user: User, first: number, until: number): Promise<Look[]> {
  const done: Look[] = []
  await sleep((first * 1500) / users)
  for (let n = first; performance.now() < until; n++) {
    const path = looks[n % looks.length] as string
    done.push({ path, time: await timed(t, user, path) })
    await sleep(1000 + ((n * 617) % 1000))
  }
  return done
}

function tell(done: readonly Look[]): void {
  for (const path of looks) {
    const times = done.filter((look) => look.path === path).map(({ time }) => time)
    process.stderr.write(`  ${path}: 95th of ${times.length} ${ninetyFifth(times).toFixed(0)} ms\n`)
  }
}

export const portalUsers: Benchmark = {
  name: 'portal-users',
  async run(scale) {
    const t = await nodeUnderTest()
    const findings = 500_000 * scale
    try {
      await fillFindings(t, findings)
      const people = await usersOf(t, users)
      await agreesWithDecide(t)
      const largest = { memberId: t.memberId, token: t.memberToken }
      await reads(t, largest, 0, performance.now() + 5000)
      const until = performance.now() + seconds * 1000
      const done = (await Promise.all(people.map((user, n) => reads(t, user, n, until)))).flat()
      tell(done)
      const alone = await paired(
        20,
        () => timed(t, largest, 'findings?status=active&sort=severity&limit=50'),
        () => timed(t, largest, 'me?limit=1'),
      )
      const value = ninetyFifth(done.map(({ time }) => time))
      return {
        name: 'portal-users',
        value,
        unit: `ms, 95th of ${done.length} pages of ${users} users among ${findings} findings`,
        baseline: 'one page of open findings with nobody else there',
        baselineValue: alone.work * 1000,
        ratio: (alone.work * 1000) / value,
      }
    } finally {
      await t.close()
    }
  },
}
