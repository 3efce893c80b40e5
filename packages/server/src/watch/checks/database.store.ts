// What the database says of itself: damaged pages, connections that run out, transaction numbers that run out.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { Check, Found, Wording } from '../check.ts'

export interface DatabaseState {
  damaged: number
  damaged_at: Date | null
  used: number
  most: number
  age: number
}

async function databaseState(scope: Scope): Promise<DatabaseState | undefined> {
  const { rows } = await sql<DatabaseState>`
    select coalesce(d.checksum_failures, 0)::int as damaged, d.checksum_last_failure as damaged_at,
      (select sum(numbackends)::int from pg_stat_database) as used, current_setting('max_connections')::int as most,
      (select age(datfrozenxid)::int from pg_database where datname = current_database()) as age
    from pg_stat_database d where d.datname = current_database()`.execute(scope.tx)
  return rows[0]
}

/** Transaction numbers end at about 2,100 million; long before that cleaning up has stopped. */
const oldestTransaction = 1_000_000_000

const titles: Record<string, Wording> = {
  damaged: { nl: 'De database vond beschadigde gegevens', en: 'The database found damaged data' },
  connections: { nl: 'De verbindingen met de database raken op', en: 'Connections to the database run out' },
  age: { nl: 'De database ruimt niet meer op', en: 'The database does not clean up any more' },
}
const mends: Record<string, Wording> = {
  damaged: {
    nl: 'De schijf kan stuk zijn. Maak een back-up op een andere schijf en zet het knooppunt op een andere machine over.',
    en: 'The disk may be failing. Make a backup on another disk and move the node to another machine.',
  },
  connections: {
    nl: 'Verhoog max_connections, of zoek uit welk programma ze open houdt.',
    en: 'Raise max_connections, or find out which program keeps them open.',
  },
  age: {
    nl: 'Zoek een transactie die al dagen open staat en beëindig haar; kijk of autovacuum aan staat.',
    en: 'Look for a transaction that has been open for days and end it; see that autovacuum is on.',
  },
}
const unknown: Wording = { nl: 'Er is iets met de database', en: 'Something is wrong with the database' }

export function judgeDatabase(row: DatabaseState, now: Date): Found[] {
  const found: Found[] = []
  if (row.damaged > 0) found.push({ subject: 'damaged', since: row.damaged_at ?? now, facts: { pages: row.damaged } })
  if (row.used > row.most * 0.9) found.push({ subject: 'connections', since: now, facts: { used: row.used } })
  if (row.age > oldestTransaction) found.push({ subject: 'age', since: now, facts: { age: row.age } })
  return found
}

export const databaseHealth: Check = {
  name: 'database',
  by: 'node',
  everyMinutes: 5,
  tellAfterMinutes: 5,
  async look({ read, now }) {
    const row = await read(databaseState)
    return row ? judgeDatabase(row, now) : []
  },
  say: (_facts, subject) => ({
    title: titles[subject] ?? unknown,
    mend: mends[subject] ?? unknown,
    over: { nl: 'De database is weer in orde', en: 'The database is in order again' },
    href: null,
  }),
}
