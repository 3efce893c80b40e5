// Trouble as the contract shows it.
import type { Desk } from '@schakel/api'
import { saidOf } from './said.ts'
import type { TroubleRow } from './troubles.store.ts'

const shown = 20

export function presentTroubles(rows: readonly TroubleRow[]): Desk['trouble'] {
  const items = rows.slice(0, shown).map((row) => {
    const { title, mend, href } = saidOf(row)
    return {
      check: row.check_name,
      subject: row.subject,
      title,
      mend,
      href,
      since: row.since.toISOString(),
      toldAt: row.told_at?.toISOString() ?? null,
    }
  })
  return { total: rows.length, items }
}
