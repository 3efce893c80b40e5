// Findings as delivery is plugged with them in its own tests: straight from the table, with made-up words.
import { newId } from '../../platform/index.ts'
import { thingsOf } from '../../release/index.ts'
import type { ThingPort } from '../thing-port.ts'

const titles: Record<string, { nl: string; en: string }> = {
  'open-rdp': { nl: 'Bureaublad op afstand staat open', en: 'Remote desktop is open' },
  'open-memcached': { nl: 'Memcached staat open', en: 'Memcached is open' },
}

const both = (text: string) => ({ nl: text, en: text })

/** Findings as delivery sees them, straight from the table. */
export const plainFindings: ThingPort = {
  type: 'finding',
  plural: 'findings',
  facts: thingsOf,
  gone: async () => new Set(),
  async lines(scope, memberId, news) {
    const ids = news.map(({ id }) => id)
    if (ids.length === 0) return []
    const rows = await scope.tx
      .selectFrom('finding')
      .selectAll()
      .where('member_id', '=', memberId)
      .where('id', 'in', ids)
      .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => {
      const row = byId.get(id)
      if (!row) return []
      const { issue, severity, tlp } = row
      const texts = { about: both('Iedereen kan erbij.'), measure: both('Sluit de poort.'), because: both('Van u.') }
      const title = titles[issue] ?? both(issue)
      const address = `${row.ip}:${row.port}`
      return [{ id, issue, title, ...texts, address, tlp, severity, lastSeen: row.last_seen, dueAt: row.due_at }]
    })
  },
  async documents(scope, memberId, news, at) {
    const lines = await this.lines(scope, memberId, news, at)
    return new Map(lines.map(({ id, severity, address }) => [id, { id, severity, address }]))
  },
  async told(scope, memberId, news, outlet, at) {
    for (const { id: findingId } of news) {
      const event = { member_id: memberId, finding_id: findingId, at, id: newId(), event: 'told' as const }
      const detail = JSON.stringify({ outlet })
      await scope.tx
        .insertInto('finding_event')
        .values({ ...event, detail, intake_id: null, recorded_at: at })
        .execute()
    }
  },
  answers: {
    view: async () => null,
    give: async () => newId(),
    undo: async () => {},
  },
}
