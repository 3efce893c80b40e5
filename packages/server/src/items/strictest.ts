// The strictest of labels and PAPs in SQL, in the order of TLP 2.0 and of MISP's PAP taxonomy.
import { papLabels } from '@schakel/formats/pap'
import { tlpLabels } from '@schakel/formats/tlp'
import { type RawBuilder, sql } from 'kysely'

type Order = RawBuilder<string[]>

function orderOf(strictestFirst: readonly string[]): Order {
  return sql.raw(`array['${[...strictestFirst].reverse().join("','")}']`)
}

/** Loosest first, so that a higher place is a stricter label. */
export const tlpOrder = orderOf(tlpLabels)
export const papOrder = orderOf(papLabels)

/** The stricter of two labels. */
export function strictestOf(order: Order, one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(${order})[greatest(array_position(${order}, ${one}::text), array_position(${order}, ${other}::text))]`
}

/** The strictest of a column's labels over the rows of a group. */
export function strictestOver(order: Order, column: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(${order})[max(array_position(${order}, ${column}))]`
}
