// Members whom we can not reach: no channel that works, or nobody to phone or write, some days after they were made.
import { sql } from 'kysely'
import { staleAfter } from '../../organisations/index.ts'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

const patience = 3 * 24 * 3600_000

interface Row {
  id: string
  name: string
  lacks: 'channel' | 'contact' | 'both'
  since: Date
}

/**
 * A channel works when it is on, confirmed, and mail does not come back. A contact is reachable when it is neither
 * stale nor in doubt, and has a phone number or an address from which mail does not come back.
 */
async function unreachable(scope: Scope, now: Date): Promise<Row[]> {
  const before = new Date(now.getTime() - patience)
  const stale = new Date(now.getTime() - staleAfter)
  const works = sql`bool_or(c.state not in ('off', 'bounced') and c.confirmed_at is not null)`
  const bounced = sql`(select coalesce(c.failing_since, c.changed_at) from channel c where c.organisation_id = k.organisation_id
    and c.kind = 'mail' and c.state = 'bounced' and c.address = k.email limit 1)`
  const { rows } = await sql<Row>`
    select o.id, o.name, least(${now}, greatest(o.created_at, case when not way.works then way.since end, case when not who.there then who.since end)) as since,
      case when way.works then 'contact' when who.there then 'channel' else 'both' end as lacks
    from organisation o,
      lateral (select coalesce(${works}, false) as works, max(coalesce(c.failing_since, c.changed_at)) as since
        from channel c where c.organisation_id = o.id) way,
      lateral (select max(coalesce(k.doubted_at, k.asked_at + ${`${staleAfter / 1000} seconds`}::interval, ${bounced}, k.created_at)) as since,
        coalesce(bool_or(k.doubted_at is null and (k.asked_at is null or k.asked_at > ${stale})
          and (k.phone is not null or (k.email is not null and ${bounced} is null))), false) as there
        from contact k where k.organisation_id = o.id) who
    where o.state = 'active' and not o.is_operator and o.created_at < ${before} and not (way.works and who.there)
    order by since, o.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

const mends = {
  channel: {
    nl: 'Geen mailadres of webhook werkt. Bel hen, vraag om een adres dat werkt en voeg het toe.',
    en: 'No mail address or webhook works. Phone them, ask for an address that works and add it.',
  },
  contact: {
    nl: 'Er is geen contact van wie zeker is dat het klopt. Vraag wie wij mogen bellen en bevestig dat.',
    en: 'There is no contact that is sure to be right. Ask whom we may call and confirm that.',
  },
  both: {
    nl: 'Geen mailadres of webhook werkt en er is geen contact dat zeker klopt. Zoek hen op langs een andere weg.',
    en: 'No mail address or webhook works and no contact is sure to be right. Find them by another way.',
  },
}

export const unreachableMember: Check = {
  name: 'unreachable-member',
  by: 'node',
  everyMinutes: 5,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => unreachable(scope, now))
    return rows.map(({ id, name, lacks, since }) => ({ subject: id, since, facts: { name, lacks } }))
  },
  say: ({ name, lacks }, subject) => ({
    title: { nl: `Wij kunnen ${name} niet bereiken`, en: `We can not reach ${name}` },
    // Trouble that an older node kept does not say what is lacking.
    mend: mends[lacks as keyof typeof mends] ?? mends.channel,
    over: { nl: `Wij kunnen ${name} bereiken`, en: `We can reach ${name}` },
    href: `/members/${subject}`,
  }),
}
