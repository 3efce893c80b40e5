// API tokens of the operator that are in use and end soon: what runs by them stops that day.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

const day = 24 * 3600_000
const ahead = 14 * day

async function expiringTokens(scope: Scope, now: Date) {
  const before = new Date(now.getTime() + ahead)
  const { rows } = await sql<{ id: string; name: string; hint: string; expires_at: Date }>`
    select t.id, t.name, t.hint, t.expires_at from api_token t join organisation o on o.id = t.organisation_id
    where o.is_operator and t.revoked_at is null and t.expires_at > ${new Date(now.getTime() - ahead)} and t.expires_at <= ${before}
      and t.last_used_at > t.expires_at - interval '45 days'
    order by t.expires_at, t.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const expiringToken: Check = {
  name: 'expiring-token',
  by: 'node',
  everyMinutes: 60,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => expiringTokens(scope, now))
    return rows.map(({ id, name, hint, expires_at }) => ({
      subject: id,
      since: new Date(Math.min(now.getTime(), expires_at.getTime())),
      facts: { name: name || `…${hint}`, days: Math.floor((expires_at.getTime() - now.getTime()) / day) },
    }))
  },
  say: ({ name, days }) => ({
    title:
      Number(days) < 0
        ? { nl: `Het token ${name} is verlopen`, en: `The token ${name} has expired` }
        : {
            nl: `Het token ${name} verloopt binnen ${Number(days) + 1} dagen`,
            en: `The token ${name} expires within ${Number(days) + 1} days`,
          },
    mend: {
      nl: 'Maak bij Mensen en kanalen een nieuw token en geef dat aan het programma dat dit gebruikt.',
      en: 'Make a new token under People and channels and give it to the program that uses this one.',
    },
    over: { nl: `Het token ${name} speelt niet meer`, en: `The token ${name} is settled` },
    href: '/people',
  }),
}
