// Messages to a member that were given up in the last week, after which nothing has reached it.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

interface Row {
  member_id: string
  name: string
  messages: number
  since: Date
}

/**
 * A problem that is a code (`membership.suspended`) was our own decision not to send. A channel that bounces or fails
 * is told as that.
 */
async function undelivered(scope: Scope, now: Date): Promise<Row[]> {
  const from = new Date(now.getTime() - 7 * 24 * 3600_000)
  const { rows } = await sql<Row>`
    select d.member_id, o.name, count(*)::int as messages, min(d.created_at) as since
    from delivery d join organisation o on o.id = d.member_id left join channel c on c.id = d.channel_id
    where d.created_at >= ${from} and d.state in ('given-up', 'bounced') and d.kind <> 'test' and not o.is_operator and o.state = 'active'
      and coalesce(d.last_problem, '') !~ '^[a-z]+[.][a-z-]+$' and coalesce(c.state, 'working') not in ('bounced', 'failing')
      and not exists (select 1 from delivery s where s.member_id = d.member_id and s.state = 'sent' and s.created_at >= d.created_at and s.kind <> 'test')
    group by d.member_id, o.name order by since, d.member_id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const undeliveredMessages: Check = {
  name: 'undelivered',
  by: 'node',
  everyMinutes: 5,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => undelivered(scope, now))
    return rows.map(({ member_id, name, messages, since }) => ({
      subject: member_id,
      since,
      facts: { name, messages },
    }))
  },
  say: ({ name, messages }, subject) => ({
    title:
      messages === 1
        ? { nl: `Een bericht aan ${name} is niet aangekomen`, en: `A message to ${name} did not arrive` }
        : {
            nl: `${messages} berichten aan ${name} zijn niet aangekomen`,
            en: `${messages} messages to ${name} did not arrive`,
          },
    mend: {
      nl: 'Bel hen: wat erin stond, staat voor hen in het portaal. Kijk bij het bericht waarom het niet aankwam.',
      en: 'Phone them: what it said stands in the portal for them. Look at the message for why it did not arrive.',
    },
    over: { nl: `Berichten aan ${name} komen weer aan`, en: `Messages to ${name} arrive again` },
    href: `/deliveries?member=${subject}`,
  }),
}
