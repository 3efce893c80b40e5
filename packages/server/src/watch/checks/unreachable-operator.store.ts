// Nobody of the operator gets this node's own messages by mail.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { Check } from '../check.ts'

/** An operator without any mail channel gets its admins' when there is something to tell. */
async function unreachableSince(scope: Scope): Promise<Date | null> {
  const { rows } = await sql<{ since: Date }>`
    select greatest(o.created_at, (select max(c.changed_at) from channel c where c.organisation_id = o.id and c.kind = 'mail')) as since
    from organisation o where o.is_operator
      and not exists (select 1 from channel c where c.organisation_id = o.id and c.kind = 'mail' and c.state not in ('off', 'bounced'))
      and (exists (select 1 from channel c where c.organisation_id = o.id and c.kind = 'mail')
        or not exists (select 1 from person_role r where r.organisation_id = o.id and r.role = 'admin'))`.execute(
    scope.tx,
  )
  return rows[0]?.since ?? null
}

export const unreachableOperator: Check = {
  name: 'unreachable-operator',
  by: 'node',
  everyMinutes: 5,
  tellAfterMinutes: 0,
  async look({ read }) {
    const since = await read(unreachableSince)
    return since ? [{ subject: 'operator', since, facts: {} }] : []
  },
  say: () => ({
    title: {
      nl: 'Niemand van uw organisatie krijgt mail over dit knooppunt',
      en: 'Nobody of your organisation gets mail about this node',
    },
    mend: {
      nl: 'Voeg bij Mensen en kanalen een mailadres toe, of zet er een aan dat werkt.',
      en: 'Add a mail address under People and channels, or switch on one that works.',
    },
    over: {
      nl: 'Er is weer iemand die mail over dit knooppunt krijgt',
      en: 'Somebody gets mail about this node again',
    },
    href: '/people',
  }),
}
