// Channels by which somebody can't be reached now: mail that came back, a webhook that does not answer.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

interface Row {
  id: string
  organisation_id: string
  name: string
  is_operator: boolean
  kind: 'mail' | 'webhook'
  state: 'bounced' | 'failing'
  since: Date
}

/** Mail servers put off a first message for a while on purpose, so failing counts after an hour. */
async function failingChannels(scope: Scope, now: Date): Promise<Row[]> {
  const before = new Date(now.getTime() - 3600_000)
  const { rows } = await sql<Row>`
    select c.id, c.organisation_id, o.name, o.is_operator, c.kind, c.state, coalesce(c.failing_since, c.changed_at) as since
    from channel c join organisation o on o.id = c.organisation_id
    where o.state = 'active' and (c.state = 'bounced' or (c.state = 'failing' and c.failing_since < ${before}))
    order by since, c.id limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const failingChannel: Check = {
  name: 'failing-channel',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 0,
  async look({ read, now }) {
    const rows = await read((scope) => failingChannels(scope, now))
    return rows.map(({ id, organisation_id, name, is_operator, kind, state, since }) => ({
      subject: id,
      since,
      facts: { name, kind, state, organisation: is_operator ? '' : organisation_id },
    }))
  },
  say({ name, kind, state, organisation }) {
    const [nl, en] = kind === 'mail' ? ['Mail', 'Mail'] : ['De webhook', 'The webhook']
    return {
      title:
        state === 'bounced'
          ? { nl: `${nl} aan ${name} komt terug`, en: `${en} to ${name} comes back` }
          : { nl: `${nl} aan ${name} hapert`, en: `${en} to ${name} falters` },
      mend: {
        nl: 'Bel hen: zij krijgen onze waarschuwingen nu niet langs deze weg. Vraag om een adres dat werkt.',
        en: 'Phone them: they do not get our warnings this way now. Ask for an address that works.',
      },
      over: { nl: `${nl} aan ${name} komt weer aan`, en: `${en} to ${name} arrives again` },
      href: organisation ? `/members/${organisation}` : '/people',
    }
  },
}
