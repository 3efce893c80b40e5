// Background jobs whose last run failed for good, or that wait or run too long.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import { type Check, mostFound } from '../check.ts'

interface Row {
  name: string
  state: 'failed' | 'stuck'
  since: Date
}

/** Times of the queue are the database's, so they are compared with its clock. Queues of the library itself begin with two underscores. */
async function troubledQueues(scope: Scope): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with queue as (select name from jobs.queue where name !~ '^__'),
    ended as (
      select q.name, (select max(completed_on) from jobs.job j where j.name = q.name and j.state = 'completed') as done,
        (select max(completed_on) from jobs.job j where j.name = q.name and j.state = 'failed') as failed from queue q),
    waiting as (
      select q.name, min(greatest(j.start_after, j.created_on)) as since from queue q join jobs.job j on j.name = q.name
      where (j.state in ('created', 'retry') and greatest(j.start_after, j.created_on) < now() - interval '15 minutes')
        or (j.state = 'active' and j.started_on < now() - interval '3 hours') group by 1)
    select name, 'failed' as state, failed as since from ended where failed > coalesce(done, '-infinity')
    union all
    select name, 'stuck', since from waiting where name not in (select name from ended where failed > coalesce(done, '-infinity'))
    order by since, name limit ${mostFound}`.execute(scope.tx)
  return rows
}

export const jobs: Check = {
  name: 'jobs',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 10,
  async look({ read }) {
    const rows = await read(troubledQueues)
    return rows.map(({ name, state, since }) => ({ subject: name, since, facts: { state } }))
  },
  say: ({ state }, subject) => ({
    title:
      state === 'failed'
        ? { nl: `Achtergrondtaak ${subject} is mislukt`, en: `Background job ${subject} failed` }
        : { nl: `Achtergrondtaak ${subject} staat stil`, en: `Background job ${subject} stands still` },
    mend: {
      nl: 'Kijk in de log van het knooppunt wat er misging. Gaat het niet vanzelf over? Start het knooppunt dan opnieuw.',
      en: 'Look in the log of the node what went wrong. Does it not pass by itself? Then restart the node.',
    },
    over: { nl: `Achtergrondtaak ${subject} loopt weer`, en: `Background job ${subject} runs again` },
    href: null,
  }),
}
