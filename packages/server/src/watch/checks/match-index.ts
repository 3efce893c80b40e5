// The match index of a process that can't follow the assets: files may be matched with old claims.
import type { Check } from '../check.ts'

export const matchIndex: Check = {
  name: 'match-index',
  by: 'process',
  everyMinutes: 1,
  tellAfterMinutes: 5,
  async look({ indexProblem, machine }) {
    const found = await indexProblem()
    return found ? [{ subject: machine, since: found.since, facts: { problem: found.problem.slice(0, 300) } }] : []
  },
  say: ({ problem }, subject) => ({
    title: {
      nl: `De lijst van systemen op ${subject} loopt achter`,
      en: `The match index on ${subject} is behind`,
    },
    mend: {
      nl: `Nieuwe systemen tellen daar nog niet mee. Start het knooppunt opnieuw. De melding: ${problem}`,
      en: `New assets do not count there yet. Restart the node. The message: ${problem}`,
    },
    over: {
      nl: `De lijst van systemen op ${subject} is weer bij`,
      en: `The match index on ${subject} is up to date again`,
    },
    href: null,
  }),
}
