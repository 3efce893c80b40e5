// Rosters with a time in the coming week at which nobody is on call.
import { allRosters, gaps } from '../../organisations/index.ts'
import { type Check, mostFound } from '../check.ts'

const week = 7 * 24 * 3600_000
const locales = { nl: 'nl-NL', en: 'en-GB' } as const

/** In the zone of the roster, as its people read it. */
function time(at: string | number | undefined, zone: string | number | undefined, language: 'nl' | 'en'): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone: String(zone),
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(String(at)))
}

export const rosterGap: Check = {
  name: 'roster-gap',
  by: 'node',
  everyMinutes: 60,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rosters = await read(allRosters)
    const found = rosters.flatMap(({ organisationId, name, isOperator, changedAt, ...roster }) => {
      const [first] = gaps(roster, now, new Date(now.getTime() + week))
      if (!first) return []
      const [from, until] = [new Date(first.from).toISOString(), new Date(first.until).toISOString()]
      const zone = [...roster.shifts, ...roster.dates][0]?.zone ?? 'UTC'
      const organisation = isOperator ? '' : organisationId
      return [{ subject: organisationId, since: changedAt, facts: { name, from, until, zone, organisation } }]
    })
    return found.slice(0, mostFound)
  },
  say({ name, from, until, zone, organisation }) {
    const [nl, en] = (['nl', 'en'] as const).map((language) =>
      [from, until].map((at) => time(at, zone, language)).join(' – '),
    )
    return {
      title: { nl: `Het rooster van ${name} heeft een gat`, en: `The roster of ${name} has a gap` },
      mend: {
        nl: `Er is dan niemand om te bellen: ${nl}. Vraag wie er kan, en vul het rooster aan.`,
        en: `There is nobody to call then: ${en}. Ask who can, and fill in the roster.`,
      },
      over: { nl: `Het rooster van ${name} is weer vol`, en: `The roster of ${name} is full again` },
      href: organisation ? `/members/${organisation}` : '/people',
    }
  },
}
