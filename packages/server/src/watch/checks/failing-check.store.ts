// Checks of this list that could not be made: then the watch itself is blind there.
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

async function failedLooks(scope: Scope) {
  return await scope.tx
    .selectFrom('watch_look')
    .select(['check_name', 'looked_at', 'problem'])
    .where('problem', 'is not', null)
    .orderBy('check_name')
    .orderBy('place')
    .limit(mostFound)
    .execute()
}

export const failingCheck: Check = {
  name: 'failing-check',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 15,
  async look({ read }) {
    const rows = await read(failedLooks)
    const names = new Map(rows.map((row) => [row.check_name, row]))
    return [...names.values()].map(({ check_name, looked_at, problem }) => ({
      subject: check_name,
      since: looked_at,
      facts: { problem: (problem ?? '').slice(0, 300) },
    }))
  },
  say: ({ problem }, subject) => ({
    title: { nl: `De controle ${subject} lukt niet`, en: `The check ${subject} can not be made` },
    mend: {
      nl: `Kijk in de log van het knooppunt. De melding: ${problem}`,
      en: `Look in the log of the node. The message: ${problem}`,
    },
    over: { nl: `De controle ${subject} lukt weer`, en: `The check ${subject} can be made again` },
    href: null,
  }),
}
