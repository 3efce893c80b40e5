// A source that brings nothing while its rhythm promises something.
import { enabledSources, quietSince } from '../../sources/index.ts'
import type { Check, Facts, Wording } from '../check.ts'

const promised: Record<string, Wording> = {
  hourly: { nl: 'elk uur', en: 'every hour' },
  daily: { nl: 'elke dag', en: 'every day' },
  weekly: { nl: 'elke week', en: 'every week' },
}

function rhythmOf({ rhythm }: Facts): Wording {
  return promised[String(rhythm)] ?? { nl: 'regelmatig', en: 'regularly' }
}

export const quietSource: Check = {
  name: 'quiet-source',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const sources = await read(enabledSources)
    return sources.flatMap((row) => {
      const since = quietSince(row.rhythm, row.last_arrival_at, row.created_at, now)
      return since ? [{ subject: row.id, since, facts: { name: row.title, rhythm: row.rhythm } }] : []
    })
  },
  say: (facts, subject) => ({
    title: { nl: `Bron ${facts.name} is stil`, en: `Source ${facts.name} is quiet` },
    mend: {
      nl: `U verwacht ${rhythmOf(facts).nl} iets. Vraag de bron wat er is. Klopt het ritme niet meer? Pas het dan aan.`,
      en: `You expect something ${rhythmOf(facts).en}. Ask the source what is wrong. Is the rhythm no longer right? Then change it.`,
    },
    over: { nl: `Bron ${facts.name} brengt weer iets`, en: `Source ${facts.name} brings something again` },
    href: `/sources/${subject}`,
  }),
}
