// Files that wait or run for hours: the intake stands still.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

const patience = 3 * 3600_000

async function stuckIntakes(scope: Scope, now: Date) {
  const before = new Date(now.getTime() - patience)
  const { rows } = await sql<{ source_id: string; title: string; files: number; since: Date }>`
    select s.id as source_id, s.title, count(*)::int as files, min(i.received_at) as since
    from intake i join source s on s.id = i.source_id
    where i.state in ('spooled', 'running') and coalesce(i.started_at, i.received_at) < ${before}
    group by s.id, s.title order by since, s.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const stuckIntake: Check = {
  name: 'stuck-intake',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => stuckIntakes(scope, now))
    return rows.map(({ source_id, title, files, since }) => ({
      subject: source_id,
      since,
      facts: { name: title, files },
    }))
  },
  say: (facts, subject) => ({
    title: { nl: `Een bestand van ${facts.name} blijft hangen`, en: `A file of ${facts.name} is stuck` },
    mend: {
      nl: 'Het is al meer dan drie uur niet klaar. Start het knooppunt opnieuw: het gaat verder waar het was. Helpt dat niet? Kijk dan in de log van het knooppunt.',
      en: 'It has not been done for more than three hours. Restart the node: it goes on from where it was. If that does not help, look in the log of the node.',
    },
    over: { nl: `Bestanden van ${facts.name} lopen weer`, en: `Files of ${facts.name} run again` },
    href: `/sources/${subject}`,
  }),
}
