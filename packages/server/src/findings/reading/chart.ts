// The charts of findings, with a title for each kind.
import type { FindingChart } from '@schakel/api'
import { sql } from 'kysely'
import { type Database, type Eyes, jobEyes } from '../../platform/index.ts'
import { countedFindings, membershipHolds, recipientOf } from '../../release/index.ts'
import { type KindNumbers, kindNumbers, type WeekNumbers, weekNumbers } from './charts.store.ts'
import { titleOf } from './present.ts'

const nowhere = { ip: null, subject: '', port: null, protocol: null, malware: null }
const eyesOfWeeks = jobEyes('weeks of findings')

function sum(kinds: readonly KindNumbers[], part: 'open' | 'high' | 'medium'): number {
  return kinds.reduce((total, kind) => total + kind[part], 0)
}

function chartOf(weeks: WeekNumbers[], kinds: readonly KindNumbers[]): FindingChart {
  const [openNow, high, medium] = [sum(kinds, 'open'), sum(kinds, 'high'), sum(kinds, 'medium')]
  const week = weeks.at(-1)
  return {
    weeks,
    byIssue: kinds.map(({ family, medium: _, ...row }) => ({
      ...row,
      title: titleOf({ issue: row.issue, family, ...nowhere }),
    })),
    bySeverity: { low: openNow - high - medium, medium, high },
    openNow,
    openWeekAgo: openNow - (week?.opened ?? 0) + (week?.closed ?? 0),
  }
}

/** Of one member; a member is told of what release gives it. Of all with null. */
async function countChart(
  database: Database,
  eyes: Eyes,
  memberId: string | null,
  weeks: number,
  now: Date,
): Promise<FindingChart> {
  const { counted, kinds, told } = await database.as(eyes, async (scope) => {
    const counted = await countedFindings(scope, now)
    const told = eyes.audience !== 'member' || membershipHolds(await recipientOf(scope), now)
    const mine = memberId ? sql<boolean>`f.member_id = ${memberId} and ${counted}` : counted
    return { counted, kinds: await kindNumbers(scope, mine), told }
  })
  const of = memberId ? { memberId, told, counted: eyes.audience === 'member' ? counted : sql<boolean>`true` } : null
  const numbers = await database.as(eyesOfWeeks, (scope) => weekNumbers(scope, of, weeks, now))
  return chartOf(numbers, kinds)
}

interface Counted {
  readonly chart: FindingChart
  readonly until: number
}
const chartsKept = new WeakMap<Database, Map<number, Counted>>()

/** For so many times as long as the counting took. */
const keptTimes = 20

/** Of all members: what took long to count, among millions, is shown again for a while; elsewhere it is always counted. */
async function chartOfAll(database: Database, eyes: Eyes, weeks: number, now: Date): Promise<FindingChart> {
  const kept = chartsKept.get(database) ?? new Map<number, Counted>()
  chartsKept.set(database, kept)
  const known = kept.get(weeks)
  const began = performance.now()
  if (known && began < known.until) return known.chart
  const chart = await countChart(database, eyes, null, weeks, now)
  const took = performance.now() - began
  if (took > 200) kept.set(weeks, { chart, until: performance.now() + keptTimes * took })
  return chart
}

/** Of one member, or of all with null; `weeks` counts back from now. */
export async function readChart(
  database: Database,
  eyes: Eyes,
  memberId: string | null,
  weeks: number,
  now: Date,
): Promise<FindingChart> {
  if (memberId === null) return await chartOfAll(database, eyes, weeks, now)
  return await countChart(database, eyes, memberId, weeks, now)
}
