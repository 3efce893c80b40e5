// A source from which fetching or taking files fails: a key that ended, a folder that can't be read.
import { enabledSources } from '../../sources/index.ts'
import type { Check } from '../check.ts'

export const failingSource: Check = {
  name: 'failing-source',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 30,
  async look({ read }) {
    const sources = await read(enabledSources)
    return sources.flatMap((row) =>
      row.last_problem
        ? [
            {
              subject: row.id,
              since: row.last_attempt_at ?? row.changed_at,
              facts: { name: row.title, problem: row.last_problem },
            },
          ]
        : [],
    )
  },
  say: (facts, subject) => ({
    title: { nl: `Bron ${facts.name} hapert`, en: `Source ${facts.name} falters` },
    mend: {
      nl: `Herstel de oorzaak; wij proberen het vanzelf weer. De melding: ${facts.problem}`,
      en: `Mend the cause; we try again by ourselves. The message: ${facts.problem}`,
    },
    over: { nl: `Bron ${facts.name} werkt weer`, en: `Source ${facts.name} works again` },
    href: `/sources/${subject}`,
  }),
}
