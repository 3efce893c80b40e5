// Files of a source that could not be read, in the last week and not undone.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

interface Row {
  source_id: string
  title: string
  files: number
  since: Date
  last_id: string
}

async function failedIntakes(scope: Scope, now: Date): Promise<Row[]> {
  const from = new Date(now.getTime() - 7 * 24 * 3600_000)
  const { rows } = await sql<Row>`
    select s.id as source_id, s.title, count(*)::int as files, min(i.received_at) as since,
      (array_agg(i.id order by i.received_at desc))[1] as last_id
    from intake i join source s on s.id = i.source_id
    where i.state = 'failed' and i.received_at >= ${from} group by s.id, s.title order by since, s.id limit ${mostFound}`.execute(
    scope.tx,
  )
  return rows
}

export const failedIntake: Check = {
  name: 'failed-intake',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => failedIntakes(scope, now))
    return rows.map(({ source_id, title, files, since, last_id }) => ({
      subject: source_id,
      since,
      facts: { name: title, files, last: last_id },
    }))
  },
  say: (facts, subject) => ({
    title:
      facts.files === 1
        ? { nl: `Een bestand van ${facts.name} is niet gelezen`, en: `A file of ${facts.name} was not read` }
        : {
            nl: `${facts.files} bestanden van ${facts.name} zijn niet gelezen`,
            en: `${facts.files} files of ${facts.name} were not read`,
          },
    mend: {
      nl: 'Open het bestand en lees waarom. Draai het terug, en vraag de bron zo nodig om een goed bestand.',
      en: 'Open the file and read why. Undo it, and ask the source for a good file where needed.',
    },
    over: {
      nl: `Er staat geen ongelezen bestand van ${facts.name} meer open`,
      en: `No unread file of ${facts.name} is left`,
    },
    href: facts.files === 1 ? `/intakes/${facts.last}` : `/sources/${subject}`,
  }),
}
