// Deliveries: claimed with a lease, settled with what came of them, listed.
import { type Selectable, sql } from 'kysely'
import { type Order, type PageAsked, pageBy, type Scope } from '../platform/index.ts'
import type { DeliveryState, DeliveryTable, NoticeEvent } from './delivery.table.ts'

export type DeliveryRow = Selectable<DeliveryTable>

const lease = 5 * 60_000

/** Takes what is due; another process may take it again when the lease has passed without an outcome. */
export async function claimDue(scope: Scope, now: Date, limit: number): Promise<DeliveryRow[]> {
  return await scope.tx
    .updateTable('delivery')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), due_at: new Date(now.getTime() + lease) }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('delivery')
        .select('id')
        .where('state', 'in', ['pending', 'failed', 'sending'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()
}

export interface Settlement {
  state: Exclude<DeliveryState, 'pending' | 'sending'>
  subject: string | null
  problem: string | null
  receipt: Record<string, string | number> | null
  /** When to try again; only for `failed`. */
  dueAt: Date
}

/** False when the lease had passed and the delivery is somebody else's. */
export async function settleDelivery(scope: Scope, row: DeliveryRow, settled: Settlement, now: Date): Promise<boolean> {
  const done = await scope.tx
    .updateTable('delivery')
    .set({
      state: settled.state,
      last_problem: settled.problem,
      due_at: settled.dueAt,
      receipt: settled.receipt ? JSON.stringify(settled.receipt) : null,
      sent_at: settled.state === 'sent' ? now : null,
      ...(settled.subject ? { subject: settled.subject } : {}),
    })
    .where('id', '=', row.id)
    .where('state', '=', 'sending')
    .where('attempts', '=', row.attempts)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export interface ContentRow {
  thing_id: string
  event: NoticeEvent
  form: 'full' | 'notice'
}

/** What a delivery is about, worst and newest first. */
export async function contentOf(scope: Scope, row: DeliveryRow): Promise<ContentRow[]> {
  const { rows } = await sql<ContentRow>`
    select t.thing_id, t.event, t.form from delivery_thing t
    left join finding f on f.id = t.thing_id and f.member_id = ${row.member_id}
    where t.delivery_id = ${row.id} order by f.severity_rank desc nulls last, f.last_seen desc, t.thing_id`.execute(
    scope.tx,
  )
  return rows
}

export interface DeliveryQuery {
  member?: string | undefined
  state?: DeliveryState | undefined
  kind?: DeliveryRow['kind'] | undefined
  q?: string | undefined
}

const newestFirst: Order = {
  by: [
    [sql`d.created_at`, 'timestamptz'],
    [sql`d.id`, 'uuid'],
  ],
  descending: true,
}

/** Newest first; a member's scope shows its own only. */
export async function listDeliveries(scope: Scope, { member, state, kind, q }: DeliveryQuery, page: PageAsked) {
  let select = scope.tx
    .selectFrom('delivery as d')
    .innerJoin('organisation as o', 'o.id', 'd.member_id')
    .selectAll('d')
    .select('o.name as member_name')
  if (member) select = select.where('d.member_id', '=', member)
  if (state) select = select.where('d.state', '=', state)
  if (kind) select = select.where('d.kind', '=', kind)
  if (q) select = select.where(sql<boolean>`position(lower(${q}) in lower(concat_ws(' ', d.address, d.subject))) > 0`)
  return await pageBy(select, newestFirst, page).execute()
}
