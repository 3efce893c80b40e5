// Plugged into delivery: how a notice about trouble reads at the time of sending.
import type { NoticePort } from '../delivery/index.ts'
import { saidOf } from './said.ts'
import type { TroubleEvent } from './tell.store.ts'
import { troubleDocument } from './trouble-mail.ts'
import { troublesOf } from './troubles.store.ts'

export const troubleNotices: NoticePort = {
  async document(scope, things, context) {
    const rows = await troublesOf(
      scope,
      things.map(({ id }) => id),
    )
    const lines = things.flatMap(({ id, event }) => {
      const row = rows.get(id)
      return row ? [{ event: event as TroubleEvent, since: row.since, until: row.over_at, said: saidOf(row) }] : []
    })
    lines.sort((a, b) => a.since.getTime() - b.since.getTime())
    return lines.length > 0 ? troubleDocument(lines, context) : null
  },
}
