// Messages that should have gone out and still wait: the queue of deliveries stands still.
import { sql } from 'kysely'
import type { Scope } from '../../platform/index.ts'
import type { Check } from '../check.ts'

const patience = 30 * 60_000

async function overdue(scope: Scope, now: Date) {
  const before = new Date(now.getTime() - patience)
  const { rows } = await sql<{ messages: number; since: Date | null }>`
    select count(*)::int as messages, min(due_at) as since from delivery
    where state in ('pending', 'failed', 'sending') and due_at < ${before}`.execute(scope.tx)
  return rows[0]
}

export const stuckDelivery: Check = {
  name: 'stuck-delivery',
  by: 'node',
  everyMinutes: 1,
  tellAfterMinutes: 10,
  async look({ read, now }) {
    const row = await read((scope) => overdue(scope, now))
    return row?.since ? [{ subject: 'deliveries', since: row.since, facts: { messages: row.messages } }] : []
  },
  say: ({ messages }) => ({
    title:
      messages === 1
        ? { nl: 'Een bericht wacht te lang op verzending', en: 'A message waits too long to be sent' }
        : {
            nl: `${messages} berichten wachten te lang op verzending`,
            en: `${messages} messages wait too long to be sent`,
          },
    mend: {
      nl: 'De verzending staat stil. Start het knooppunt opnieuw; wat wacht, gaat dan vanzelf uit.',
      en: 'Sending stands still. Restart the node; what waits then goes out by itself.',
    },
    over: { nl: 'De verzending loopt weer', en: 'Sending runs again' },
    href: '/deliveries',
  }),
}
