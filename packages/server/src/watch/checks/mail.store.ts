// Mail that is not set up, or a mail server that takes nothing: then nobody is told.
import { sql } from 'kysely'
import { findOperator, readSettings } from '../../organisations/index.ts'
import type { Scope } from '../../platform/index.ts'
import type { Check } from '../check.ts'

/** The oldest mail that our own side could not hand over, when none went out since. */
async function failingSince(scope: Scope): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(d.created_at) as since from delivery d left join channel c on c.id = d.channel_id
    where d.outlet = 'mail' and d.state = 'failed' and coalesce(c.state, 'working') not in ('bounced', 'failing')
      and not exists (select 1 from delivery s where s.outlet = 'mail' and s.state = 'sent' and s.sent_at > d.created_at)`.execute(
    scope.tx,
  )
  return rows[0]?.since ?? null
}

export const mail: Check = {
  name: 'mail',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 10,
  look: ({ read }) =>
    read(async (scope) => {
      const operator = await findOperator(scope)
      if (!operator) return []
      const settings = await readSettings(scope)
      if (!settings['mail.smtp']) return [{ subject: 'mail', since: operator.created_at, facts: { state: 'none' } }]
      const since = await failingSince(scope)
      return since ? [{ subject: 'mail', since, facts: { state: 'failing' } }] : []
    }),
  say: ({ state }) => ({
    title:
      state === 'none'
        ? { nl: 'Mail is niet ingesteld', en: 'Mail is not set up' }
        : { nl: 'De mailserver neemt geen mail aan', en: 'The mail server takes no mail' },
    mend:
      state === 'none'
        ? {
            nl: 'Zonder mail hoort niemand van u. Stel bij Instellingen een mailserver in.',
            en: 'Without mail nobody hears from you. Set up a mail server in Settings.',
          }
        : {
            nl: 'Test de mail bij Instellingen: daar staat wat de server zegt. Wat wacht, proberen wij drie dagen.',
            en: 'Test the mail in Settings: it shows what the server says. What waits is tried for three days.',
          },
    over: { nl: 'Mail werkt weer', en: 'Mail works again' },
    href: '/settings',
  }),
}
