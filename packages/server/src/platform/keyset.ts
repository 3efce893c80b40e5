// The order of a list as a keyset: what sorts it names one row, so that a page costs the same at any depth.
import { AppError } from '@schakel/api'
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'

type SortType = 'text' | 'uuid' | 'timestamptz' | 'bigint' | 'smallint'

export interface Order {
  /** Expressions with their types; the last one makes the place of each row unique. None is ever null. */
  readonly by: readonly (readonly [expression: RawBuilder<unknown>, type: SortType])[]
  readonly descending?: boolean
}
/** Where a row stands in the order: what its cursor is made of. */
export type PageKey = readonly (string | number)[]
export interface PageAsked {
  /** The key of the last row of the page before. */
  readonly after?: PageKey | undefined
  readonly limit: number
}

const expressions = (order: Order) => order.by.map(([expression]) => expression)

/** The key of a row, exact to what the database holds. */
export function keyOf(order: Order): RawBuilder<PageKey> {
  return sql<PageKey>`json_build_array(${sql.join(expressions(order))})`
}

/** What stands after `order by`. */
export function orderOf(order: Order): RawBuilder<unknown> {
  return sql.join(expressions(order).map((one) => (order.descending ? sql`${one} desc` : sql`${one}`)))
}

/** Only what comes after the key. Throws `request.invalid` for a key of another order. */
export function beyond(order: Order, after: PageKey | undefined): RawBuilder<boolean> {
  if (!after) return sql<boolean>`true`
  if (after.length !== order.by.length)
    throw new AppError('request.invalid', { fields: [{ path: 'cursor', message: 'is not a cursor of this list' }] })
  const key = order.by.map(([, type], i) => sql`${String(after[i])}::${sql.raw(type)}`)
  const comes = sql.raw(order.descending ? '<' : '>')
  return sql<boolean>`(${sql.join(expressions(order))}) ${comes} (${sql.join(key)})`
}

/** A page of a query in this order; each row carries its key as `page_key`. */
export function pageBy<DB, Table extends keyof DB, Row>(
  select: SelectQueryBuilder<DB, Table, Row>,
  order: Order,
  { after, limit }: PageAsked,
): SelectQueryBuilder<DB, Table, Row & { page_key: PageKey }> {
  return select
    .select(keyOf(order).as('page_key'))
    .where(beyond(order, after))
    .orderBy(orderOf(order))
    .limit(limit) as SelectQueryBuilder<DB, Table, Row & { page_key: PageKey }>
}
