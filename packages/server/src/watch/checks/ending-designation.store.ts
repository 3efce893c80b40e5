// Designations that end within two months: from that day the organisation gets nothing more.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

const day = 24 * 3600_000
const ahead = 60 * day

async function endingSoon(scope: Scope, now: Date) {
  const { rows } = await sql<{ id: string; name: string; entitled_until: Date }>`
    select id, name, entitled_until from organisation
    where takes_part and entitled_until <= ${new Date(now.getTime() + ahead)} and entitled_until > ${new Date(now.getTime() - ahead)}
    order by entitled_until, id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const endingDesignation: Check = {
  name: 'ending-designation',
  by: 'node',
  everyMinutes: 60,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => endingSoon(scope, now))
    return rows.map(({ id, name, entitled_until: until }) => ({
      subject: id,
      since: new Date(Math.min(now.getTime(), until.getTime())),
      facts: { name, days: Math.floor((until.getTime() - now.getTime()) / day) },
    }))
  },
  say: ({ name, days }, subject) => ({
    title:
      Number(days) < 0
        ? { nl: `De aanwijzing van ${name} is verlopen`, en: `The designation of ${name} has run out` }
        : {
            nl: `De aanwijzing van ${name} loopt af binnen ${Number(days) + 1} dagen`,
            en: `The designation of ${name} runs out within ${Number(days) + 1} days`,
          },
    mend: {
      nl: 'Vanaf die dag krijgt de organisatie niets meer. Geef haar een nieuwe grondslag in het register, of trek de aanwijzing in.',
      en: 'From that day the organisation gets nothing more. Give it a new legal basis in the register, or withdraw the designation.',
    },
    over: { nl: `De aanwijzing van ${name} speelt niet meer`, en: `The designation of ${name} is settled` },
    href: `/members/${subject}`,
  }),
}
