// Emergency decisions that nobody looked at within their day: one person's word stands longer than it may.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

async function unreviewed(scope: Scope, now: Date) {
  const { rows } = await sql<{ id: string; number: string; name: string; before: Date }>`
    select c.id, c.number, o.name, (c.head->'decision'->>'reviewBefore')::timestamptz as before
    from admission_case c join organisation o on o.id = c.organisation_id
    where c.closed_at is null and c.head->'decision'->>'reviewBefore' is not null and c.head->'decision'->'review' = 'null'::jsonb
      and (c.head->'decision'->>'reviewBefore')::timestamptz <= ${now}
    order by before, c.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const unreviewedEmergency: Check = {
  name: 'unreviewed-emergency',
  by: 'node',
  everyMinutes: 15,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => unreviewed(scope, now))
    return rows.map(({ id, number, name, before }) => ({ subject: id, since: before, facts: { number, name } }))
  },
  say: ({ number, name }, subject) => ({
    title: {
      nl: `Niemand keek mee met het spoedbesluit over ${name}`,
      en: `Nobody reviewed the emergency decision on ${name}`,
    },
    mend: {
      nl: `Eén persoon besloot alleen (dossier ${number}). Een collega moet zeggen of het besluit blijft staan.`,
      en: `One person decided alone (file ${number}). A colleague must say whether the decision stands.`,
    },
    over: { nl: `Het spoedbesluit over ${name} is bekeken`, en: `The emergency decision on ${name} was reviewed` },
    href: `/applications/${subject}`,
  }),
}
