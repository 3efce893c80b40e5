// The charts of findings, with a title for each kind.
import type { FindingChart } from '@schakel/api'
import type { Scope } from '../../platform/index.ts'
import { chartNumbers } from './charts.store.ts'
import { titleOf } from './present.ts'

const nowhere = { ip: null, subject: '', port: null, protocol: null, malware: null }

/** Of one member, or of all with null; `weeks` counts back from now. */
export async function readChart(
  scope: Scope,
  memberId: string | null,
  weeks: number,
  now: Date,
): Promise<FindingChart> {
  const numbers = await chartNumbers(scope, memberId, weeks, now)
  const week = numbers.weeks.at(-1)
  return {
    ...numbers,
    byIssue: numbers.byIssue.map(({ family, ...row }) => ({
      ...row,
      title: titleOf({ issue: row.issue, family, ...nowhere }),
    })),
    openWeekAgo: numbers.openNow - (week?.opened ?? 0) + (week?.closed ?? 0),
  }
}
