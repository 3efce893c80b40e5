// Members whom no message can reach: no channel at all, some days after they were made.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

const patience = 3 * 24 * 3600_000

async function unreachable(scope: Scope, now: Date) {
  const before = new Date(now.getTime() - patience)
  const { rows } = await sql<{ id: string; name: string; since: Date }>`
    select o.id, o.name, greatest(o.created_at, (select max(c.changed_at) from channel c where c.organisation_id = o.id)) as since
    from organisation o where o.state = 'active' and not o.is_operator and o.created_at < ${before}
      and not exists (select 1 from channel c where c.organisation_id = o.id and c.state <> 'off')
    order by since, o.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const unreachableMember: Check = {
  name: 'unreachable-member',
  by: 'node',
  everyMinutes: 5,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => unreachable(scope, now))
    return rows.map(({ id, name, since }) => ({ subject: id, since, facts: { name } }))
  },
  say: ({ name }, subject) => ({
    title: { nl: `Wij kunnen ${name} niet bereiken`, en: `We can not reach ${name}` },
    mend: {
      nl: 'Er is geen mailadres en geen webhook. Vraag om een contactpersoon en voeg die toe.',
      en: 'There is no mail address and no webhook. Ask for a contact and add it.',
    },
    over: { nl: `Wij kunnen ${name} bereiken`, en: `We can reach ${name}` },
    href: `/members/${subject}`,
  }),
}
